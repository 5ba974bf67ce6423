using System.Collections.Generic;
using System.Linq;
using CertTools.Rules;

namespace CertTools;

/// <summary>What certificates the internal servers of OCS 2007 and 2007 R2 need (reference 1.3; OCSR2-INT, OCSR2-ASSIGN, TT-FESAN).</summary>
internal static class OcsServerRequirements
{
    private const string Key =
        "RSA, 2048 bits (the wizard proposes 1024); Microsoft RSA SChannel Cryptographic Provider; key usage 0xa0 (digitalSignature, keyEncipherment); in LocalMachine\\My with its private key.";

    private const string Issuer = "An Enterprise CA is recommended for internal servers, a public one allowed.";

    public static IReadOnlyList<UsageEntry> Entries { get; } =
    [
        new(CertificateUsage.FrontEnd, OcsProducts.Ocs, NameParameters.None, NameParameters.PoolFqdn | NameParameters.ServerFqdn | NameParameters.SipDomain, names => FrontEnds(names).Select(pool => FrontEnd(names, pool))),
        new(CertificateUsage.Director, OcsProducts.Ocs, NameParameters.ServerFqdn, NameParameters.PoolFqdn | NameParameters.SipDomain, names => [Director(names)]),
        new(CertificateUsage.PoolRole, OcsProducts.Ocs2007R2, NameParameters.ServerFqdn, NameParameters.PoolFqdn, names => names.Servers.Select(server => Computer(names, CertificateUsage.PoolRole, server, "server role of an expanded pool"))),
        new(CertificateUsage.Mediation, OcsProducts.Ocs2007R2, NameParameters.ServerFqdn, NameParameters.None, names => names.Servers.Select(server => Computer(names, CertificateUsage.Mediation, server, "Mediation Server"))),
        new(CertificateUsage.WebServicesInternal, OcsProducts.Ocs, NameParameters.InternalWebFqdn, NameParameters.ServerFqdn | NameParameters.PoolFqdn, names => names.InternalWeb.Select(farm => WebComponents(names, farm))),
    ];

    // A server without a pool is a Standard Edition server, which is a pool of its own.
    private static DnsName[] FrontEnds(RoleNames names) => names.Pools.Length > 0 ? names.Pools : names.ServersOfPool();

    private static CertRequirement FrontEnd(RoleNames names, DnsName pool)
    {
        var rows = new List<RequiredName> { Rows.CommonName(pool, InternalNames.PoolIsCommonName, "The certificate carries the pool's FQDN as common name; on Standard Edition that is the server's [OCSR2-INT].", [Citations.OcsR2Int]) };
        rows.AddRange(SignInNames(names));
        if (names.Has(DeploymentFeatures.ExternalWebConferencing) && names.Guidance == Guidance.Field)
        {
            rows.AddRange(names.Servers.Where(server => !server.Equals(pool)).Select(server => new RequiredName(NameLevel.Required, InternalNames.FrontEndsArePresent, server)
            {
                Why = "With external web conferencing the Edge connects to each Front End by its own name, and needs it in the SAN [TT-FESAN]; Microsoft's guide names a SAN for several SIP domains only [OCSR2-INT].",
                Sources = [Citations.TtFeSan, Citations.OcsR2Int],
            }));
        }

        return Server(names, CertificateUsage.FrontEnd, pool, $"Front End, {pool}", rows) with { AssignWith = "every Front End of the pool, with the certificate wizard; the Web Components certificate is assigned apart, in IIS" };
    }

    private static CertRequirement Director(RoleNames names)
    {
        DnsName name = names.Pools.FirstOrDefault() ?? names.Servers[0];
        return Server(names, CertificateUsage.Director, name, $"Director, {name}",
        [
            Rows.CommonName(name, InternalNames.PoolIsCommonName, "The certificate carries the FQDN of the Director, or of its virtual address, as common name [OCSR2-INT].", [Citations.OcsR2Int]),
            .. SignInNames(names),
        ]);
    }

    private static CertRequirement Computer(RoleNames names, CertificateUsage usage, DnsName server, string role) => Server(names, usage, server, $"{role}, {server}",
    [
        Rows.CommonName(server, InternalNames.ComputerIsCommonName, "Server roles other than the Front End need the computer's own FQDN as common name [OCSR2-ASSIGN].", [Citations.OcsR2Assign]),
    ]);

    private static CertRequirement WebComponents(RoleNames names, DnsName farm) => Server(names, CertificateUsage.WebServicesInternal, farm, $"Web Components, {farm}",
    [
        Rows.WildcardUnsupported(farm, InternalNames.WebFarmIsPresent, "Clients open the internal web farm by this name; subject name or SAN will do [OCSR2-INT].", [Citations.OcsR2Int]),
    ]) with
    {
        AssignWith = "IIS, on every server with Web Components",
        Port = "443",
    };

    private static IEnumerable<RequiredName> SignInNames(RoleNames names) => names.Has(DeploymentFeatures.AutomaticSignIn) || names.SipDomains.Length > 1
        ? names.SipDomains.Select(domain => new RequiredName(NameLevel.Required, InternalNames.SignInNamesOnOcs, Rows.Below("sip.", domain))
        {
            Why = "With several SIP domains and automatic configuration the wizard adds sip.<domain> for each [OCSR2-INT].",
            Sources = [Citations.OcsR2Int],
        })
        : [];

    private static CertRequirement Server(RoleNames names, CertificateUsage usage, DnsName subject, string title, IReadOnlyList<RequiredName> rows) => new(usage)
    {
        ProductValue = names.Product,
        Title = title,
        SubjectNameValue = subject,
        Names = rows,
        IssuerWhy = Issuer,
        IssuedByValue = names.IssuedBy,
        GuidanceValue = names.Guidance,
        Key = Key,
        Port = "5061",
        AssignWith = "the server, with the certificate wizard or LCSCmd.exe /Cert",
    };
}
