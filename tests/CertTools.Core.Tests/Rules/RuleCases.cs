using System.Collections.Generic;
using CertTools.Tests.Requirements;

namespace CertTools.Tests.Rules;

/// <summary>For every rule a certificate that meets it, one that does not, and one the rule has nothing to say about.</summary>
internal static partial class RuleCases
{
    private static readonly string[] SiteNames = ["im.contoso.com", "as.im.contoso.com", "download.im.contoso.com"];
    private static readonly CertificateFacts Site = TestFacts.Of("im.contoso.com", SiteNames);
    private static readonly CertificateFacts Request = Site with { Form = CertificateForm.Request, NotBefore = null, NotAfter = null, HasCrlDistributionPoints = false, SignatureHash = SignatureHash.Sha1 };
    private static readonly CertRequirement Lync = CertRequirement.General(OcsProduct.Lync2013);
    private static readonly CertRequirement Deep2007 = Cwa.Ssl(Cwa.Deployment("a.b.contoso.com") with { Product = OcsProduct.Ocs2007 });
    private static readonly CertRequirement Ssl2007 = Cwa.Ssl(Cwa.Deployment() with { Product = OcsProduct.Ocs2007 });
    private static readonly CertRequirement Balanced2007 = Cwa.Ssl(Cwa.Deployment() with
    {
        Product = OcsProduct.Ocs2007,
        Servers = [DnsName.ParseHost("cwa1.contoso.com", "server"), DnsName.ParseHost("cwa2.contoso.com", "server")],
    });
    private static readonly CertRequirement Mtls2007 = Cwa.Mtls(Cwa.Deployment() with { Product = OcsProduct.Ocs2007 });
    private static readonly CertRequirement Unmanaged = Cwa.Ssl(Cwa.Deployment() with { Audience = CwaAudience.Unmanaged });

    private static readonly CertRequirement Phone = PhoneOf(new PhoneFirmware(4, 0, 7577, 107));
    private static readonly CertRequirement Access = Edge(CertificateUsage.AccessEdge, "sip.contoso.com");

    public static IReadOnlyList<RuleCase> All { get; } =
    [
        .. OfServers(),
        new("GEN-01", Site, Site with { ExtendedKeyUsages = ["1.3.6.1.5.5.7.3.2"] }) { Neither = Request with { ExtendedKeyUsages = null } },
        new("GEN-02", Site, Site with { HasCrlDistributionPoints = false }) { Neither = Request },
        new("GEN-03", Site, Site.Issued("2026-01-01", 30)) { Neither = Request },
        new("GEN-04", Site, Site with { IsRsaPss = true }) { Requirement = Lync, Neither = Request },
        new("GEN-05", Site, Site with { SignatureHash = SignatureHash.Md5 }) { Neither = Request },
        new("GEN-06", Site, TestFacts.Of("pool.contoso.com", SiteNames)) { Requirement = Lync, Neither = TestFacts.Of(null, SiteNames) },
        new("GEN-07", Site, TestFacts.Of("*.contoso.com", SiteNames)) { Requirement = Lync, IsNotAsked = Cwa.Ssl() },
        new("GEN-08", Site, Site with { KeySize = 1024 }) { Neither = Site with { KeyAlgorithm = KeyAlgorithm.Ec, KeySize = 256 } },
        new("GEN-10", Site, TestFacts.Of("CWASERVER", "cwaserver.contoso.com")) { Neither = Site with { IsCertificateAuthority = true } },
        new("GEN-11", Site, Site with { KeyUsage = KeyUsages.DigitalSignature }),
        new("NAM-01", Site, TestFacts.Of("*.contoso.com", "*.contoso.com")) { Requirement = Ssl2007, IsNotAsked = Lync },
        new("NAM-02", TestFacts.Of("a.b.contoso.com", "a.b.contoso.com"), TestFacts.Of(null, "*.contoso.com")) { Requirement = Deep2007, IsNotAsked = Lync },
        new("NAM-03", Site, TestFacts.Of(null, "*.im.contoso.com")) { Requirement = Ssl2007, IsNotAsked = Lync },
        new("NAM-04", Site, TestFacts.Of("im.contoso.com", "im.contoso.com", "w*.contoso.com")),
        new("CWA-01", TestFacts.Of("cwaserver.contoso.com"), Site) { Requirement = Cwa.Mtls(), IsNotAsked = Cwa.Ssl() },
        new("CWA-02", Site, TestFacts.Of("im.contoso.com", "im.contoso.com")) { Requirement = Cwa.Ssl(), IsNotAsked = Cwa.Mtls() },
        new("CWA-03", Site, TestFacts.Of("*.contoso.com", "*.contoso.com")) { Requirement = Cwa.Ssl(), IsNotAsked = Ssl2007 },
        new("CWA-04", Site, TestFacts.Of("im.contoso.com", "im.contoso.com", "*.im.contoso.com")) { Requirement = Cwa.Ssl(), IsNotAsked = Ssl2007 },
        new("CWA-05", TestFacts.Of("im.contoso.com", [.. SiteNames, "cwaserver.contoso.com"]), Site) { Requirement = Cwa.Ssl(), IsNotAsked = Ssl2007 },
        new("CWA-07", TestFacts.Of("cwaserver.contoso.com"), Site) { Requirement = Mtls2007, IsNotAsked = Cwa.Mtls() },
        new("CWA-08", Site, TestFacts.Of("cwa1.contoso.com", "im.contoso.com")) { Requirement = Balanced2007, IsNotAsked = Ssl2007 },
        new("CWA-09", Site, Site) { Requirement = Unmanaged, PassIssuedBy = IssuerKind.Public, FailIssuedBy = IssuerKind.Internal, IsNotAsked = Cwa.Ssl() },
        new("OCS-E1", TestFacts.Of("sip.contoso.com", "sip.contoso.com", "sip.fabrikam.com"), TestFacts.Of("edge.contoso.com", "sip.contoso.com", "sip.fabrikam.com")) { Requirement = Access, IsNotAsked = Cwa.Ssl() },
        new("OCS-E4", TestFacts.Of("ocsedge.contoso.local"), TestFacts.Of("edge01.contoso.local", "edge01.contoso.local", "ocsedge.contoso.local")) { Requirement = Edge(CertificateUsage.EdgeInternal, "ocsedge.contoso.local"), IsNotAsked = Access },
        new("EDG-02", TestFacts.Of("sip.contoso.com", "sip.contoso.com", "sip.fabrikam.com"), TestFacts.Of("sip.contoso.com", "sip.contoso.com")) { Requirement = Access, IsNotAsked = Cwa.Ssl() },
        new("RP-02", TestFacts.Of("ocsweb.contoso.com", "ocsweb.contoso.com"), Site) { Requirement = Edge(CertificateUsage.ReverseProxy, "ocsweb.contoso.com"), IsNotAsked = Access },
        new("LPE-01", TestFacts.Of("pool.contoso.com", "pool.contoso.com", "sip.contoso.com"), TestFacts.Of("pool.contoso.com", "pool.contoso.com", "*.contoso.com")) { Requirement = Phone, IsNotAsked = Cwa.Ssl() },
        new("LPE-02", TestFacts.Of("pool.contoso.com", "pool.contoso.com", "sip.contoso.com"), TestFacts.Of("pool.contoso.com", "pool.contoso.com", "*.contoso.com")) { Requirement = PhoneOf(PhoneFirmware.WildcardClaimed), IsNotAsked = Phone },
        new("LPE-03", TestFacts.Of("pool.contoso.com", "pool.contoso.com", "sip.contoso.com"), TestFacts.Of("pool.contoso.com", "pool.contoso.com", "*.contoso.com")) { Requirement = PhoneOf(null), IsNotAsked = Phone },
        new("LPE-04", TestFacts.Of("pool.contoso.com", "pool.contoso.com", "sip.contoso.com", "*.contoso.com"), TestFacts.Of("pool.contoso.com", "*.contoso.com", "sip.contoso.com", "pool.contoso.com")) { Requirement = Phone, IsNotAsked = Cwa.Ssl() },
        Public("PUB-01", Site, TestFacts.Of("im.contoso.com", "im.contoso.com", "cwa.ptown.local")),
        Public("PUB-02", Site, TestFacts.Of("cwaserver.contoso.com", SiteNames)),
        Public("PUB-03", Site.Issued("2026-11-20", 199), Site.Issued("2026-11-20", 365)),
        Public("PUB-04", Site, Site with { ExtendedKeyUsages = ["1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2"] }),
        Public("PUB-05", Site, TestFacts.Of("im.contoso.com", "im.contoso.com", "front_end.contoso.com")),
        Public("PUB-06", Site, Site with { KeySize = 1024 }),
        Public("PUB-07", Site, TestFacts.Of(new string('a', 53) + ".contoso.com", SiteNames)),
        Public("PUB-08", Site, Site with { HasOrganizationalUnit = true }),
        .. OfStatedFacts(),
        .. OfOrders(),
    ];

    private static CertRequirement Edge(CertificateUsage usage, string fqdn) => RequirementCatalog.Build(new RequirementRequest
    {
        Usage = usage,
        Product = OcsProduct.Ocs2007R2,
        Fqdns = [fqdn],
        SipDomains = usage == CertificateUsage.AccessEdge ? ["contoso.com", "fabrikam.com"] : [],
    })[0];

    private static CertRequirement PhoneOf(PhoneFirmware? firmware) =>
        PhoneRequirements.Build(new PhoneDeployment { Hosts = [DnsName.ParseHost("sip.contoso.com", "host")], LowestFirmware = firmware });

    private static RuleCase Public(string rule, CertificateFacts passing, CertificateFacts failing) => new(rule, passing, failing)
    {
        PassIssuedBy = IssuerKind.Public,
        FailIssuedBy = IssuerKind.Public,
        Neither = passing,
        NeitherIssuedBy = IssuerKind.Internal,
    };
}

/// <summary>The certificates of one rule.</summary>
internal sealed record RuleCase(string Rule, CertificateFacts Passing, CertificateFacts Failing)
{
    public CertRequirement Requirement { get; init; } = CertRequirement.General();

    /// <summary>Another requirement to fail, where it is the names given that are wrong.</summary>
    public CertRequirement? FailRequirement { get; init; }

    public IssuerKind PassIssuedBy { get; init; }

    public IssuerKind FailIssuedBy { get; init; }

    /// <summary>A certificate that the rule has nothing to say about.</summary>
    public CertificateFacts? Neither { get; init; }

    public IssuerKind NeitherIssuedBy { get; init; }

    /// <summary>A requirement for which the rule is not asked at all.</summary>
    public CertRequirement? IsNotAsked { get; init; }

    /// <summary>The day on which the passing certificate passes; empty for the day of the tests.</summary>
    public string PassAsOf { get; init; } = string.Empty;

    /// <summary>The CA certificates that were given with each; the last is the root.</summary>
    public IReadOnlyList<CertificateFacts>? Issuers { get; init; }

    /// <summary>What was ordered.</summary>
    public OrderedCertificate? Order { get; init; }

    /// <summary>What was ordered where the rule has nothing to say.</summary>
    public OrderedCertificate? NeitherOrder { get; init; }
}
