#if NET
using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace CertTools.Tests.Cases;

/// <summary>Cases whose requirements an administrator asks for by usage and names.</summary>
internal abstract class RequestCases : CaseRole
{
    protected override IReadOnlyList<string> Kinds => ["check", "plan"];

    public override IReadOnlyList<CertRequirement> Requirements(WorkedCase worked, IReadOnlyList<string> usages) =>
        [.. usages.Select(word => UsageOf(worked, word)!.Value).Distinct().SelectMany(usage => Build(worked, usage))];

    public override void HoldsAsRequirement(WorkedCase worked)
    {
        IReadOnlyList<CertRequirement> required = Requirements(worked, Asked(worked));
        Assert.Empty((worked.Expected.SanIncludes ?? []).Except(required.SelectMany(requirement => requirement.SubjectAlternativeNames)));
        foreach (IGrouping<CertificateUsage, CasePlannedCertificate> wanted in (worked.Expected.Certificates ?? []).GroupBy(certificate => UsageOf(worked, certificate.Usage)!.Value))
        {
            CertRequirement[] own = [.. required.Where(requirement => requirement.UsageValue == wanted.Key)];
            Assert.Equal(wanted.Count(), own.Length);
            Assert.All(wanted, certificate => Assert.Contains(own, requirement => IsAsWanted(requirement, certificate)));
        }
    }

    protected override string? WhyNot(WorkedCase worked) =>
        Asked(worked) is not { Count: > 0 } asked || asked.Any(word => UsageOf(worked, word) is null) ? $"the usage {UsagesOf(worked)} is not covered"
        : AsksForRequirement(worked) && worked.Expected.Certificates is null && worked.Expected.SanIncludes is null ? "a plan that names nothing is not covered"
        : LacksCertificate(worked) ?? LacksName(worked, asked);

    /// <summary>The usage that a word means in a case; null when it means none.</summary>
    protected abstract CertificateUsage? UsageOf(WorkedCase worked, string word);

    /// <summary>The names that the usage takes from a case.</summary>
    /// <param name="request">Usage, product, issuer and features.</param>
    /// <param name="worked">The case.</param>
    protected abstract RequirementRequest WithNames(RequirementRequest request, WorkedCase worked);

    private IReadOnlyList<CertRequirement> Build(WorkedCase worked, CertificateUsage usage) => RequirementCatalog.Build(WithNames(
        new RequirementRequest
        {
            Usage = usage,
            Product = ProductOf(worked),
            IssuedBy = IssuerOf(worked),
            Features = FeaturesOf(worked.Inputs!),
        },
        worked));

    // A case may name less than an administrator has to.
    private string? LacksName(WorkedCase worked, IReadOnlyList<string> asked)
    {
        try
        {
            Requirements(worked, asked);
            return null;
        }
        catch (CertToolsException exception) when (exception.ErrorId == "NameMissing")
        {
            return exception.Message;
        }
    }

    // A plan may list other certificates than the usages it is asked for: one for several of them, or one more.
    private static IReadOnlyList<string> Asked(WorkedCase worked) =>
        worked.Expected.Certificates is { } certificates ? [.. certificates.Select(certificate => certificate.Usage)] : worked.Usage;

    private static bool IsAsWanted(CertRequirement requirement, CasePlannedCertificate wanted) =>
        (wanted.Cn is null || wanted.Cn == requirement.SubjectName)
        && wanted.San?.ToHashSet(StringComparer.Ordinal).SetEquals(requirement.SubjectAlternativeNames) != false
        && !(wanted.SanIncludes ?? []).Except(requirement.SubjectAlternativeNames).Any()
        && (wanted.MustContain is null || requirement.SubjectAlternativeNames.Contains(wanted.MustContain))
        && !(wanted.NotRequired ?? []).Concat(wanted.NotIncluded ?? []).Intersect(requirement.SubjectAlternativeNames).Any()
        && (wanted.Ca is null || string.Equals(wanted.Ca, requirement.Issuer, StringComparison.OrdinalIgnoreCase));

    private static DeploymentFeatures FeaturesOf(CaseInputs inputs) =>
        (inputs.AutoLogon ? DeploymentFeatures.AutomaticSignIn : DeploymentFeatures.None)
        | (inputs.Mobility ? DeploymentFeatures.Mobility : DeploymentFeatures.None)
        | (inputs.AutodiscoverPort == 80 ? DeploymentFeatures.AutodiscoverOverHttp : DeploymentFeatures.None)
        | (inputs.DnsHosts.Count > 0 ? DeploymentFeatures.SipHostsInDns : DeploymentFeatures.None);
}
#endif
