using System.Collections.Generic;
using CertTools.Tests.Certificates;

namespace CertTools.Tests.Rules;

/// <summary>The cases of the rules that compare a certificate with its order.</summary>
internal static partial class RuleCases
{
    private static IEnumerable<RuleCase> OfOrders()
    {
        CertificateFacts keyed = Site.WithKeyOf(TestDer.Read(TestDer.Certificate()));
        CertificateFacts both = Site with { ExtendedKeyUsages = [Oids.ServerAuthentication, Oids.ClientAuthentication] };
        OrderedCertificate order = OrderedCertificate.Of(Site.AsRequest());
        OrderedCertificate names = OrderedCertificate.Of("Public-1", "", SiteNames);
        return
        [
            new("ORD-01", Site, Site.Without("as.im.contoso.com")) { Order = order },
            new("ORD-02", Site, Site.With("im.fabrikam.com")) { Order = order },
            new("ORD-03", Site, TestFacts.Of("as.im.contoso.com", SiteNames)) { Order = order, Neither = Site, NeitherOrder = names },
            new("ORD-04", keyed, keyed.WithKeyOf(TestDer.Read(TestDer.Certificate(key: TestDer.RsaKey(4096))))) { Order = OrderedCertificate.Of(keyed.AsRequest()), Neither = keyed, NeitherOrder = names },
            new("ORD-05", Site, Site with { ExtendedKeyUsages = [Oids.ClientAuthentication] }) { Order = order, Neither = Site, NeitherOrder = names },
            new("ORD-06", both, Site) { Order = OrderedCertificate.Of(both.AsRequest()), Neither = Site, NeitherOrder = order },
        ];
    }
}
