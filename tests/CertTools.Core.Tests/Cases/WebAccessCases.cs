#if NET
using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace CertTools.Tests.Cases;

/// <summary>Cases of Communicator Web Access.</summary>
internal sealed class WebAccessCases : CaseRole
{
    protected override IReadOnlyList<string> Kinds => ["check", "plan"];

    public override IReadOnlyList<CertRequirement> Requirements(WorkedCase worked, IReadOnlyList<string> usages)
    {
        CertificateUsage usage = UsageOf(usages);
        return RequirementCatalog.Build(new RequirementRequest
        {
            Usage = usage,
            Product = ProductOf(worked),
            IssuedBy = IssuerOf(worked),
            Urls = usage == CertificateUsage.CwaMtls ? [] : worked.Inputs!.AllSites,
            ServerFqdns = worked.Inputs!.ServerFqdn is { } server ? [server] : [],
        });
    }

    public override void HoldsAsRequirement(WorkedCase worked)
    {
        var deployment = new CwaDeployment
        {
            Sites = [.. worked.Inputs!.AllSites.Select(SiteUrl.Parse)],
            Servers = [DnsName.ParseHost(worked.Inputs.ServerFqdn, "server FQDN")],
            Layout = worked.Inputs.SingleCertificate ? CwaLayout.Single : CwaLayout.Separate,
            Product = ProductOf(worked),
        };
        CertificateUsage[] asked = worked.Inputs.SingleCertificate ? [CertificateUsage.CwaSingle] : [.. worked.Usage.Select(usage => UsageOf([usage]))];
        IEnumerable<string> planned = CwaRequirements.Build(deployment)
            .Where(requirement => asked.Any(usage => usage.ToString() == requirement.Usage))
            .Select(requirement => Line(requirement.Usage, requirement.SubjectName, requirement.SubjectAlternativeNames));
        IEnumerable<string> expected = worked.Expected.Certificates!
            .Select(certificate => Line(UsageOf(certificate.Usage.Split('+')).ToString(), certificate.Cn, certificate.San ?? []));
        Assert.Equal(expected.Order(StringComparer.Ordinal), planned.Order(StringComparer.Ordinal));
    }

    protected override string? WhyNot(WorkedCase worked) =>
        worked.Usage.Count == 0 || worked.Usage.Any(usage => usage is not ("SSL" or "MTLS")) ? $"the usage {UsagesOf(worked)} is not covered"
        : worked.Inputs?.AsHost is { } asHost && asHost != "as." + worked.Inputs.SiteHost ? $"an as host of {asHost} is not covered"
        : worked.Inputs?.DownloadHost is { } download && download != "download." + worked.Inputs.SiteHost ? $"a download host of {download} is not covered"
        : LacksCertificate(worked);

    private static CertificateUsage UsageOf(IReadOnlyList<string> usage) => usage.Count > 1 ? CertificateUsage.CwaSingle
        : usage[0] == "SSL" ? CertificateUsage.CwaSsl
        : CertificateUsage.CwaMtls;

    private static string Line(string usage, string? commonName, IEnumerable<string> san) =>
        $"{usage}: CN={commonName}; SAN={string.Join(", ", san.Order(StringComparer.Ordinal))}";
}
#endif
