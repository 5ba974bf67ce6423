#if NET
using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace CertTools.Tests.Cases;

/// <summary>Cases of Edge servers of Office Communications Server.</summary>
internal sealed class EdgeCases : CaseRole
{
    protected override IReadOnlyList<string> Kinds => ["check", "plan"];

    private static readonly Dictionary<string, CertificateUsage> Usages = new(StringComparer.Ordinal)
    {
        ["AccessEdge"] = CertificateUsage.AccessEdge,
        ["WebConfEdge"] = CertificateUsage.WebConferencingEdge,
        ["EdgeInternal"] = CertificateUsage.EdgeInternal,
        ["AVAuth"] = CertificateUsage.AVAuthentication,
    };

    public override IReadOnlyList<CertRequirement> Requirements(WorkedCase worked, IReadOnlyList<string> usages)
    {
        var context = new OcsContext(ProductOf(worked), Guidance.Field, IssuerOf(worked));
        return [.. usages.Select(usage => Usages[usage] switch
        {
            CertificateUsage.AccessEdge => OcsEdgeRequirements.AccessEdge(context, Endpoint(worked, EdgeService.AccessEdge)!, []),
            CertificateUsage.WebConferencingEdge => OcsEdgeRequirements.WebConferencingEdge(context, Endpoint(worked, EdgeService.WebConferencingEdge)!),
            CertificateUsage.EdgeInternal => OcsEdgeRequirements.EdgeInternal(context, Endpoint(worked, EdgeService.EdgeInternal)!),
            _ => OcsEdgeRequirements.AVAuthentication(context, null, null),
        })];
    }

    public override void HoldsAsRequirement(WorkedCase worked)
    {
        EdgeEndpoint[] endpoints = [.. Enum.GetValues<EdgeService>().Select(service => Endpoint(worked, service)).OfType<EdgeEndpoint>()];
        EdgeCertPlan plan = EdgePlanner.Plan(new EdgeTopology { Endpoints = endpoints, Product = ProductOf(worked) }, new PlanOptions { AsOf = worked.AsOf });
        Assert.DoesNotContain(plan.Findings, finding => finding.IsProblem);
        Assert.Equal(worked.Expected.Certificates!.Count, plan.Certificates.Count);
        foreach (CasePlannedCertificate expected in worked.Expected.Certificates)
        {
            PlannedCertificate order = For(plan, expected.Usage);
            Assert.Equal(expected.Ca, order.Issuer, ignoreCase: true);
            Assert.Equal(expected.Cn == "any" ? order.SubjectName : expected.Cn, order.SubjectName);
            Assert.All(expected.SanIncludes ?? [], name => Assert.Contains(name, order.SubjectAlternativeNames));
            Assert.All(expected.NotSameAs ?? [], other => Assert.NotSame(For(plan, other), order));
            Assert.Equal(expected.SamePrivateKeyOnAllEdges, order.AssignWith.Contains("the same key on every Edge server", StringComparison.Ordinal));
        }
    }

    protected override string? WhyNot(WorkedCase worked) =>
        worked.Usage.Count == 0 || !worked.Usage.All(Usages.ContainsKey) ? $"the usage {UsagesOf(worked)} is not covered"
        : worked.Usage.FirstOrDefault(usage => usage != "AVAuth" && Endpoint(worked, Enum.Parse<EdgeService>(Usages[usage].ToString())) is null) is { } nameless ? $"{nameless} without its name is not covered"
        : LacksCertificate(worked);

    private static PlannedCertificate For(EdgeCertPlan plan, string usage) =>
        plan.Certificates.Single(order => order.GetRequirements().Any(requirement => requirement.UsageValue == Usages[usage]));

    private static EdgeEndpoint? Endpoint(WorkedCase worked, EdgeService service)
    {
        (string? name, int? port) = service switch
        {
            EdgeService.AccessEdge => (worked.Inputs!.AccessEdgeFqdn, worked.Inputs.AccessPort),
            EdgeService.WebConferencingEdge => (worked.Inputs!.WebConfFqdn, worked.Inputs.WebConfPort),
            EdgeService.AVEdge => (worked.Inputs!.AvFqdn, null),
            EdgeService.EdgeInternal => (worked.Inputs!.InternalFqdn, null),
            _ => (null, null),
        };
        return name is null ? null : new EdgeEndpoint { Service = service, Fqdn = DnsName.ParseHost(name, "FQDN"), Port = port };
    }
}
#endif
