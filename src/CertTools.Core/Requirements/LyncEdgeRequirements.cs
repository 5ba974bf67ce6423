using System.Collections.Generic;
using System.Linq;
using CertTools.Rules;

namespace CertTools;

/// <summary>What certificates an Edge server of Lync Server 2010 and later needs (reference 1.6; L13-EXT, L13-EDGE, SFB-EDGE).</summary>
internal static class LyncEdgeRequirements
{
    private const string Key =
        "RSA, 2048 bits; from a CSP, not from a key storage provider (CNG); exportable, with the same key on every Edge server of the pool; in LocalMachine\\My.";

    private static readonly Citation[] Pages = [Citations.L13Ext, Citations.L13Edge, Citations.SfbEdge];

    public static IReadOnlyList<UsageEntry> Entries { get; } =
    [
        new(CertificateUsage.AccessEdge, OcsProducts.Lync2010AndLater, NameParameters.Fqdn, NameParameters.WebConferencingFqdn | NameParameters.SipDomain | NameParameters.XmppDomain, names => names.Fqdns.Select(fqdn => External(names, fqdn))),
        new(CertificateUsage.WebConferencingEdge, OcsProducts.Lync2010AndLater, NameParameters.Fqdn, NameParameters.None, names => names.Fqdns.Select(fqdn => WebConferencing(names, fqdn))),
        new(CertificateUsage.EdgeInternal, OcsProducts.Lync2010AndLater, NameParameters.Fqdn, NameParameters.None, names => names.Fqdns.Select(fqdn => Internal(names, fqdn))),
        new(CertificateUsage.AVAuthentication, OcsProducts.Lync2010AndLater, NameParameters.None, NameParameters.Fqdn, names => [AVAuthentication(names)]),
    ];

    private static CertRequirement External(RoleNames names, DnsName access)
    {
        bool hasXmpp = names.XmppDomains.Length > 0 && EdgeNames.XmppDomainIsPresent.ProductsValue.Includes(names.Product);
        var rows = new List<RequiredName>
        {
            Rows.CommonName(access, EdgeNames.AccessEdgeIsPresent, "No longer a requirement from Lync 2010 on, but still recommended: TLS reads the SAN [L13-EXT].", Pages, NameLevel.Recommended),
            Rows.Exact(access, EdgeNames.AccessEdgeIsPresent, EdgeNames.ExternalNamesAreLiteral, "Outside users and partners connect to the Access Edge by this name, and TLS ignores the subject name beside a SAN [L13-EXT].", Pages),
        };
        rows.AddRange(names.WebConferencing.Select(Conferencing));
        rows.AddRange(names.SipDomains.Select(domain => Rows.Below("sip.", domain)).Where(name => !name.Equals(access))
            .Select(name => Rows.Exact(name, EdgeNames.SipDomainsArePresent, EdgeNames.ExternalNamesAreLiteral, "Clients of each SIP domain look for this host [L13-EXT].", Pages)));
        if (hasXmpp)
        {
            rows.AddRange(names.XmppDomains.Select(domain => Xmpp(names.Guidance, domain)));
        }

        return Edge(names, CertificateUsage.AccessEdge, access, $"external interface of the Edge, {access}", rows) with
        {
            IssuerValue = IssuerRule.Public,
            IssuerWhy = "A public CA that supports a SAN: outside users and partners connect to it. One certificate for Access Edge, Web Conferencing Edge and A/V Authentication; the external A/V interface itself needs no name on it [L13-EXT].",
            Port = "443, 5061" + (hasXmpp ? ", 5269" : string.Empty),
            AssignWith = "Set-CsCertificate -Type AccessEdgeExternal,DataEdgeExternal,AudioVideoAuthentication on each Edge server of the pool",
            ExtendedKeyUsages = names.ExternalEdgePurposes(),
        };
    }

    private static CertRequirement WebConferencing(RoleNames names, DnsName fqdn) => Edge(names, CertificateUsage.WebConferencingEdge, fqdn, $"Web Conferencing Edge, {fqdn}", [Conferencing(fqdn)]) with
    {
        IssuerValue = IssuerRule.Public,
        IssuerWhy = "Outside users connect to it. Usually the certificate of the Access Edge carries this name too and serves both [L13-EXT].",
        Port = "443",
        AssignWith = "Set-CsCertificate -Type DataEdgeExternal on each Edge server of the pool",
    };

    private static RequiredName Conferencing(DnsName name) =>
        Rows.Exact(name, EdgeNames.ConferencingIsPresent, EdgeNames.ExternalNamesAreLiteral, "Outside users join web conferences by this name [L13-EXT].", Pages);

    private static RequiredName Xmpp(Guidance guidance, DnsName domain) => new(NameLevel.Required, EdgeNames.XmppDomainIsPresent, guidance == Guidance.Documented ? [domain] : [domain, Rows.Below("xmpp.", domain)])
    {
        WildcardRule = EdgeNames.ExternalNamesAreLiteral,
        Why = "XMPP partners look for the domain itself [L13-XMPP]; the tables of scaled Edge servers have xmpp.<domain> and a wildcard instead [L13-EDGE].",
        Sources = [Citations.L13Xmpp, Citations.L13Edge, Citations.SfbEdge],
    };

    private static CertRequirement Internal(RoleNames names, DnsName fqdn) => Edge(names, CertificateUsage.EdgeInternal, fqdn, $"internal interface of the Edge, {fqdn}",
    [
        Rows.CommonName(fqdn, EdgeNames.AccessEdgeIsPresent, "The internal FQDN of the Edge, or of its virtual address; no SAN is needed. One page allows a wildcard in the SAN, another no wildcard as subject name of any role [L13-EXT, L13-WILD].", [Citations.L13Ext, Citations.L13Wild, Citations.SfbEdge]),
    ]) with
    {
        IssuerWhy = "Internal or public CA.",
        Port = "5061, 5062, 8057, 4443",
        AssignWith = "Set-CsCertificate -Type Internal on the Edge server",
    };

    private static CertRequirement AVAuthentication(RoleNames names)
    {
        DnsName? subject = names.Fqdns.FirstOrDefault();
        return Edge(names, CertificateUsage.AVAuthentication, subject, "A/V Authentication service of the Edge", []) with
        {
            IssuerWhy = "Any CA and any name: only the key is used. Apart from the external certificate it can be replaced with -Roll [L13-EDGEPLAN, L13-ROLL].",
            Port = "5062",
            AssignWith = "Set-CsCertificate -Type AudioVideoAuthentication on each Edge server of the pool, with the same key",
        };
    }

    private static CertRequirement Edge(RoleNames names, CertificateUsage usage, DnsName? subject, string title, IReadOnlyList<RequiredName> rows) => new(usage)
    {
        ProductValue = names.Product,
        Title = title,
        SubjectNameValue = subject,
        Names = rows,
        IssuedByValue = names.IssuedBy,
        GuidanceValue = names.Guidance,
        Key = Key,
    };
}
