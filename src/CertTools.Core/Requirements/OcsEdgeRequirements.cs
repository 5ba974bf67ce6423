using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CertTools.Rules;

namespace CertTools;

/// <summary>What certificates an Edge server of OCS 2007 and 2007 R2, and the reverse proxy beside it, need (reference 1.4; S3, OCSR2-EDGE).</summary>
internal static class OcsEdgeRequirements
{
    private const string Key =
        "RSA, 2048 bits; Microsoft RSA SChannel Cryptographic Provider; key usage 0xa0 (digitalSignature, keyEncipherment); in LocalMachine\\My with its private key, made on the server itself (a CA that makes it for you, AutoCSR, is forbidden by now); exportable where several Edge servers form an array.";

    private const string Intermediates = "; install the CA's intermediate certificates on the Edge server too";

    public static IReadOnlyList<UsageEntry> Entries { get; } =
    [
        new(CertificateUsage.AccessEdge, OcsProducts.Ocs, NameParameters.Fqdn, NameParameters.SipDomain,
            names => names.Fqdns.Select(fqdn => AccessEdge(names.Context, At(EdgeService.AccessEdge, fqdn), names.SipDomains) with { ExtendedKeyUsages = names.ExternalEdgePurposes() })) { Default = OcsProduct.Ocs2007R2 },
        new(CertificateUsage.WebConferencingEdge, OcsProducts.Ocs, NameParameters.Fqdn, NameParameters.SipDomain,
            names => names.Fqdns.Select(fqdn => WebConferencingEdge(names.Context, At(EdgeService.WebConferencingEdge, fqdn)))) { Default = OcsProduct.Ocs2007R2 },
        new(CertificateUsage.EdgeInternal, OcsProducts.Ocs, NameParameters.Fqdn, NameParameters.SipDomain,
            names => names.Fqdns.Select(fqdn => EdgeInternal(names.Context, At(EdgeService.EdgeInternal, fqdn)))) { Default = OcsProduct.Ocs2007R2 },
        new(CertificateUsage.AVAuthentication, OcsProducts.Ocs, NameParameters.None, NameParameters.Fqdn | NameParameters.SipDomain,
            names => [AVAuthentication(names.Context, names.Fqdns.FirstOrDefault(), null)]) { Default = OcsProduct.Ocs2007R2 },
        new(CertificateUsage.ReverseProxy, OcsProducts.Ocs, NameParameters.Fqdn, NameParameters.SipDomain,
            names => names.Fqdns.Select(fqdn => ReverseProxy(names.Context, At(EdgeService.ReverseProxy, fqdn), [fqdn]))) { Default = OcsProduct.Ocs2007R2 },
    ];

    private static EdgeEndpoint At(EdgeService service, DnsName fqdn) => new() { Service = service, Fqdn = fqdn };

    public static CertRequirement AccessEdge(OcsContext context, EdgeEndpoint endpoint, IReadOnlyList<DnsName> sipDomains)
    {
        var rows = new List<RequiredName>(ServiceNames(endpoint.Fqdn, "The Access Edge service takes its FQDN from the common name of its certificate; another one that is typed reverts [S3]."));
        rows.AddRange(sipDomains
            .Select(domain => DnsName.ParseHost("sip." + domain.Text, "sign-in name of the SIP domain"))
            .Where(name => !name.Equals(endpoint.Fqdn))
            .Select(SipDomain));
        return External(context, endpoint, CertificateUsage.AccessEdge, rows, "Access Edge", "443, 5061");
    }

    public static CertRequirement WebConferencingEdge(OcsContext context, EdgeEndpoint endpoint) =>
        External(context, endpoint, CertificateUsage.WebConferencingEdge,
            [.. ServiceNames(endpoint.Fqdn, "The Web Conferencing Edge service takes its FQDN from the common name of its certificate; another one that is typed reverts [S3].")],
            "Web Conferencing Edge", "443");

    public static CertRequirement EdgeInternal(OcsContext context, EdgeEndpoint endpoint) => new(CertificateUsage.EdgeInternal)
    {
        ProductValue = context.Product,
        Title = $"internal interface of the Edge server, {endpoint.Fqdn}",
        SubjectNameValue = endpoint.Fqdn,
        Names =
        [
            new RequiredName(NameLevel.Required, EdgeNames.InternalIsCommonName, endpoint.Fqdn)
            {
                PositionValue = NamePosition.CommonName,
                Why = "The internal interface reads the common name; the name in the SAN of another certificate is not accepted [S3].",
                Sources = [Citations.S3, Citations.OcsR2Edge, Citations.Ocs07EdgeInt],
            },
        ],
        IssuerValue = IssuerRule.Internal,
        IssuerWhy = "Only your own servers connect to it: the internal CA is usual, and the only one for a name that is not public.",
        IssuedByValue = IssuerKind.Internal,
        GuidanceValue = context.Guidance,
        Key = Key,
        Port = "5061, 5062, 8057",
        AssignWith = "the internal interface of the Edge server (LCSCmd component INTERNAL); one certificate for its three services",
        Endpoint = endpoint,
    };

    public static CertRequirement AVAuthentication(OcsContext context, DnsName? commonName, EdgeEndpoint? endpoint) => new(CertificateUsage.AVAuthentication)
    {
        ProductValue = context.Product,
        Title = "A/V Authentication service of the Edge server",
        SubjectNameValue = commonName,
        IssuerValue = IssuerRule.Internal,
        IssuerWhy = "Only the private key is used, to sign media tokens; the subject name does not matter [PACYK-AV]. Microsoft's sample has the internal FQDN [OCSR2-SAMPLE], Schertz lists the A/V name [SCH-EDGE].",
        IssuedByValue = IssuerKind.Internal,
        GuidanceValue = context.Guidance,
        Key = Key,
        Port = "5062",
        AssignWith = "the A/V Authentication service (LCSCmd component MR); another certificate than any Edge service's, the same key on every Edge server of an array",
        Endpoint = endpoint,
    };

    public static CertRequirement ReverseProxy(OcsContext context, EdgeEndpoint endpoint, IReadOnlyList<DnsName> hosts) => new(CertificateUsage.ReverseProxy)
    {
        ProductValue = context.Product,
        Title = $"reverse proxy listener, {endpoint.Fqdn}",
        SubjectNameValue = endpoint.Fqdn,
        Names = hosts.Select(host => new RequiredName(NameLevel.Required, EdgeNames.PublishedHostsArePresent, host)
        {
            WildcardValue = WildcardUse.OneLabelUnsupported,
            Why = "Clients fetch the address book, meeting content and phone updates from this host [OCSR2-SAMPLE].",
            Sources = [Citations.OcsR2Sample, Citations.Cs14Rp],
        }).ToArray(),
        IssuerValue = IssuerRule.Public,
        IssuerWhy = "Outside clients connect to it.",
        IssuedByValue = context.IssuedBy,
        GuidanceValue = context.Guidance,
        Key = Key,
        Port = PortOf(endpoint, "443"),
        AssignWith = "the listener of the reverse proxy. ISA Server 2004 and 2006 look at the certificate of the published server behind it, not at this one [ISA-SAN]",
        Endpoint = endpoint,
    };

    private static CertRequirement External(OcsContext context, EdgeEndpoint endpoint, CertificateUsage usage, IReadOnlyList<RequiredName> rows, string service, string usualPort) => new(usage)
    {
        ProductValue = context.Product,
        Title = $"{service}, {endpoint.Fqdn}",
        SubjectNameValue = endpoint.Fqdn,
        Names = rows,
        IssuerValue = IssuerRule.Public,
        IssuerWhy = "Outside users and partners connect to it.",
        IssuedByValue = context.IssuedBy,
        GuidanceValue = context.Guidance,
        Key = Key,
        Port = PortOf(endpoint, usualPort),
        AssignWith = $"the external interface of {service} (LCSCmd component {(usage == CertificateUsage.AccessEdge ? "AP" : "DP")}){Intermediates}",
        Endpoint = endpoint,
    };

    private static IEnumerable<RequiredName> ServiceNames(DnsName fqdn, string why)
    {
        yield return new RequiredName(NameLevel.Required, EdgeNames.ServiceIsCommonName, fqdn)
        {
            PositionValue = NamePosition.CommonName,
            Why = why,
            Sources = [Citations.OcsR2Edge, Citations.S3],
        };
        yield return new RequiredName(NameLevel.Required, EdgeNames.ServiceIsCommonName, fqdn)
        {
            Why = "Where there is a SAN, clients read it and not the common name.",
            Sources = [Citations.OcsR2Edge],
        };
    }

    private static RequiredName SipDomain(DnsName name) => new(NameLevel.Required, EdgeNames.SipDomainsArePresent, name)
    {
        Why = "Clients of a further SIP domain look for this host.",
        Sources = [Citations.OcsR2Edge, Citations.OcsR2Sample],
    };

    private static string PortOf(EdgeEndpoint endpoint, string usual) =>
        endpoint.Port is { } port ? port.ToString(CultureInfo.InvariantCulture) : usual;
}

/// <summary>What all requirements of one question share.</summary>
internal sealed record OcsContext(OcsProduct Product, Guidance Guidance, IssuerKind IssuedBy);
