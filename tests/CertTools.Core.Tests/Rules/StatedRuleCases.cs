using System.Collections.Generic;
using System.Linq;
using CertTools.Tests.Certificates;

namespace CertTools.Tests.Rules;

/// <summary>The cases of the rules that ask for more than names: chains, stores, phones, rolls, requests, public CAs.</summary>
internal static partial class RuleCases
{
    private const string Csp = "Microsoft RSA SChannel Cryptographic Provider";

    private static IEnumerable<RuleCase> OfStatedFacts()
    {
        CertificateFacts stored = Site with { PrivateKey = PrivateKeyState.Present, Store = "LocalMachine\\My", PrivateKeyProvider = Csp, IsPrivateKeyExportable = true };
        CertRequirement externalEdge = LyncRole(CertificateUsage.AccessEdge);
        CertRequirement authentication = LyncRole(CertificateUsage.AVAuthentication);
        CertificateFacts request = Request with { SignatureHash = SignatureHash.Sha256 };
        return
        [
            Public("PUB-09", TestFacts.Of("im.contoso.com", "*.contoso.com"), TestFacts.Of("im.contoso.com", "im.contoso.com", "*.co.uk")),
            Public("PUB-10", Site, TestFacts.Of("im.contoso.com", Enumerable.Range(0, 101).Select(number => $"h{number}.contoso.com").ToArray())),
            Public("PUB-11", Site, Site.Issued("2026-11-20", 6) with { HasCrlDistributionPoints = false }),
            Public("OPS-04", Site.Issued("2025-01-01", 397), Site) with { PassAsOf = "2025-06-01" },
            new("OPS-02", Site, Site.Issued("2026-11-01", 20)) { Requirement = authentication, Neither = Request, IsNotAsked = externalEdge },
            new("OPS-05", request, request with { SignatureHash = SignatureHash.Sha1 }) { Neither = Site },
            new("STO-01", stored, stored with { Store = "CurrentUser\\My" }) { Neither = Site },
            new("STO-02", stored, stored with { PrivateKey = PrivateKeyState.Absent }) { Neither = Site },
            new("STO-03", stored, stored with { PrivateKeyProvider = "Microsoft Software Key Storage Provider" }) { Requirement = Lync, Neither = Site, IsNotAsked = CertRequirement.General(OcsProduct.Ocs2007R2) },
            new("STO-04", stored, stored with { IsPrivateKeyExportable = false }) { Requirement = externalEdge, Neither = Site, IsNotAsked = Lync },
            new("STO-06", Chains.Leaf, Chains.Stranger) { FailIssuedBy = IssuerKind.Public, Issuers = [Chains.Intermediate, Chains.Root], Neither = Chains.Root },
            new("GEN-12", Chains.Leaf, Chains.OfOtherRoot) { Issuers = [Chains.OtherRoot, Chains.Intermediate, Chains.Root], Neither = Request },
            new("LPE-06", Chains.OfRoot, Chains.Leaf) { Requirement = PhoneOf(PhoneSignIn.Usb), Issuers = [Chains.Intermediate, Chains.Root], IsNotAsked = Lync },
            new("LPE-08", Site, Site) { Requirement = PhoneOf(TlsVersions.Tls10 | TlsVersions.Tls12), FailRequirement = PhoneOf(TlsVersions.Tls12), IsNotAsked = Lync },
        ];
    }

    private static CertRequirement LyncRole(CertificateUsage usage) =>
        RequirementCatalog.Build(new RequirementRequest { Usage = usage, Product = OcsProduct.Lync2013, Fqdns = ["sip.contoso.com"] })[0];

    private static CertRequirement PhoneOf(PhoneSignIn signIn) =>
        PhoneRequirements.Build(new PhoneDeployment { Hosts = [DnsName.ParseHost("im.contoso.com", "host")], SignIn = signIn });

    private static CertRequirement PhoneOf(TlsVersions versions) =>
        PhoneRequirements.Build(new PhoneDeployment { Hosts = [DnsName.ParseHost("im.contoso.com", "host")], ServerTls = versions });
}
