using System.Linq;

namespace CertTools.Tests.Requirements;

/// <summary>The deployments of the three stories.</summary>
internal static class Cwa
{
    public static CwaDeployment Deployment(string site = "im.contoso.com", string? server = "cwaserver.contoso.com") => new()
    {
        Sites = [SiteUrl.Parse(site)],
        Servers = server is null ? [] : [DnsName.ParseHost(server, "server FQDN")],
    };

    public static readonly CwaDeployment Ptown = Deployment("im.confusedamused.com", "cwa.ptown.local");

    public static CertRequirement Ssl(CwaDeployment? deployment = null) => Only(deployment ?? Deployment(), CertificateUsage.CwaSsl);

    public static CertRequirement Mtls(CwaDeployment? deployment = null) => Only(deployment ?? Deployment(), CertificateUsage.CwaMtls);

    public static CertRequirement Single(CwaDeployment? deployment = null) =>
        Only((deployment ?? Deployment()) with { Layout = CwaLayout.Single }, CertificateUsage.CwaSingle);

    public static string Why(this CertRequirement requirement) => string.Join(" ", requirement.Names.Select(row => row.Why));

    private static CertRequirement Only(CwaDeployment deployment, CertificateUsage usage) =>
        CwaRequirements.Build(deployment).Single(requirement => requirement.UsageValue == usage);
}
