using System.Collections.Generic;
using CertTools.Tests.Requirements;

namespace CertTools.Tests.Rules;

/// <summary>The cases of internal servers, Edge servers and reverse proxies.</summary>
internal static partial class RuleCases
{
    private static IEnumerable<RuleCase> OfServers()
    {
        CertRequirement ocsPool = Role.Of(OcsProduct.Ocs2007R2, CertificateUsage.FrontEnd, Role.Pool);
        CertRequirement ocsDomains = Role.Of(OcsProduct.Ocs2007R2, CertificateUsage.FrontEnd, Role.Pool with { SipDomains = ["contoso.com", "fabrikam.com"] });
        CertRequirement ocsConferencing = Role.Of(OcsProduct.Ocs2007R2, CertificateUsage.FrontEnd, Role.Pool with { Features = DeploymentFeatures.ExternalWebConferencing });
        CertRequirement ocsMediation = Role.Of(OcsProduct.Ocs2007R2, CertificateUsage.Mediation, Role.Server);
        CertRequirement ocsWeb = Role.Of(OcsProduct.Ocs2007R2, CertificateUsage.WebServicesInternal, Role.Web);
        CertRequirement frontEnd = Role.Of(OcsProduct.Lync2013, CertificateUsage.FrontEnd, Role.Pool);
        CertRequirement signIn = Role.Of(OcsProduct.Lync2013, CertificateUsage.FrontEnd, Role.Pool with
        {
            SipDomains = ["contoso.com"],
            Features = DeploymentFeatures.AutomaticSignIn | DeploymentFeatures.SipHostsInDns,
        });
        CertRequirement web = Role.Of(OcsProduct.Lync2013, CertificateUsage.WebServicesInternal, Role.WebServices);
        CertRequirement webOutside = Role.Of(OcsProduct.Lync2013, CertificateUsage.WebServicesExternal, Role.WebServices);
        CertRequirement sameWeb = Role.Of(OcsProduct.Lync2013, CertificateUsage.WebServicesInternal, Role.WebServices with { InternalWebFqdns = ["webext.contoso.com"] });
        CertRequirement branch = Role.Of(OcsProduct.Lync2013, CertificateUsage.SurvivableBranch, Role.Server with { SipDomains = ["contoso.com"] });
        CertRequirement oauth = Role.Of(OcsProduct.Lync2013, CertificateUsage.OAuthTokenIssuer, Role.Server);
        CertRequirement exchange = Role.Of(OcsProduct.Lync2013, CertificateUsage.ExchangeUM, Role.Server);
        CertRequirement farm = Role.Of(OcsProduct.Lync2013, CertificateUsage.OfficeWebApps, new RequirementRequest { OfficeWebAppsFqdns = ["owas.contoso.com"] });

        CertificateFacts pool = TestFacts.Of("pool01.contoso.com", "pool01.contoso.com", "fe01.contoso.com");
        CertificateFacts inside = TestFacts.Of("pool01.contoso.com", "pool01.contoso.com", "fe01.contoso.com", "webint.contoso.com", "meet.contoso.com", "meet.fabrikam.com",
            "dialin.contoso.com", "admin.contoso.com", "lyncdiscoverinternal.contoso.com", "lyncdiscover.contoso.com");
        CertificateFacts outside = TestFacts.Of("pool01.contoso.com", "pool01.contoso.com", "webext.contoso.com", "meet.contoso.com", "meet.fabrikam.com", "dialin.contoso.com", "lyncdiscover.contoso.com");
        CertificateFacts server = TestFacts.Of("fe01.contoso.com");

        yield return new("GEN-09", pool, pool.Without("fe01.contoso.com").With("front_end.contoso.com")) { Requirement = frontEnd, Neither = pool with { IsCertificateAuthority = true }, IsNotAsked = ocsPool };
        yield return new("GEN-13", pool, pool with { KeyAlgorithm = KeyAlgorithm.Ec, KeySize = 256 }) { Requirement = ocsPool, IsNotAsked = frontEnd };
        yield return new("OCS-I1", pool, TestFacts.Of("fe01.contoso.com", "pool01.contoso.com")) { Requirement = ocsPool, IsNotAsked = ocsMediation };
        yield return new("OCS-I2", server, pool) { Requirement = ocsMediation, IsNotAsked = ocsPool };
        yield return new("OCS-I3", pool.With("sip.contoso.com", "sip.fabrikam.com"), pool.With("sip.contoso.com")) { Requirement = ocsDomains, IsNotAsked = ocsPool };
        yield return new("OCS-I4", TestFacts.Of("webint.contoso.com"), server) { Requirement = ocsWeb, IsNotAsked = ocsPool };
        yield return new("OCS-I5", pool, pool.Without("fe01.contoso.com")) { Requirement = ocsConferencing, IsNotAsked = ocsPool };
        yield return new("OCS-I6", pool, pool.With("*.contoso.com")) { Requirement = ocsPool, IsNotAsked = frontEnd };
        yield return new("INT-01", pool, pool.Without("fe01.contoso.com")) { Requirement = frontEnd, IsNotAsked = ocsPool };
        yield return new("INT-02", inside, inside.Without("admin.contoso.com")) { Requirement = web, IsNotAsked = frontEnd };
        yield return new("INT-03", inside, inside.Without("meet.fabrikam.com")) { Requirement = web, IsNotAsked = frontEnd };
        yield return new("INT-04", pool.With("sip.contoso.com"), pool) { Requirement = signIn, IsNotAsked = frontEnd };
        yield return new("INT-05", pool, pool.Without("fe01.contoso.com").With("*.contoso.com")) { Requirement = frontEnd, IsNotAsked = ocsPool };
        yield return new("INT-06", inside, inside.Without("lyncdiscover.contoso.com")) { Requirement = web, IsNotAsked = frontEnd };
        yield return new("INT-07", pool.With("sipinternal.contoso.com", "sipexternal.contoso.com"), pool) { Requirement = signIn, IsNotAsked = frontEnd };
        yield return new("INT-08", server.With("fe01.contoso.com", "sip.contoso.com"), server.With("sip.contoso.com")) { Requirement = branch, IsNotAsked = frontEnd };
        yield return new("INT-09", outside, outside.Without("webext.contoso.com")) { Requirement = webOutside, IsNotAsked = web };
        yield return new("INT-10", server, server with { KeySize = 1024 }) { Requirement = oauth, Neither = server with { KeyAlgorithm = KeyAlgorithm.Ec, KeySize = 256 }, IsNotAsked = frontEnd };
        yield return new("INT-13", inside, inside) { Requirement = web, FailRequirement = sameWeb, IsNotAsked = frontEnd };
        yield return new("INT-14", server, server with { IsSelfIssued = true }) { Requirement = exchange, IsNotAsked = frontEnd };
        yield return new("INT-16", TestFacts.Of("owas.contoso.com"), server) { Requirement = farm, IsNotAsked = frontEnd };

        CertRequirement ocsEdge = Role.Of(OcsProduct.Ocs2007R2, CertificateUsage.AccessEdge, Role.Service);
        CertRequirement edge = Role.Of(OcsProduct.Lync2013, CertificateUsage.AccessEdge, Role.Edge);
        CertRequirement federated = Role.Of(OcsProduct.Lync2013, CertificateUsage.AccessEdge, Role.Edge with { XmppDomains = ["contoso.com"], Features = DeploymentFeatures.AolConnectivity });
        CertRequirement ocsProxy = Role.Of(OcsProduct.Ocs2007R2, CertificateUsage.ReverseProxy, new RequirementRequest { Fqdns = ["ocsweb.contoso.com"] });
        CertRequirement proxy = Role.Of(OcsProduct.Lync2013, CertificateUsage.ReverseProxy, Role.Proxy);
        CertRequirement overHttp = Role.Of(OcsProduct.Lync2013, CertificateUsage.ReverseProxy, Role.Proxy with { Features = DeploymentFeatures.Mobility | DeploymentFeatures.AutodiscoverOverHttp });
        CertRequirement isa2004 = Role.Of(OcsProduct.Ocs2007R2, CertificateUsage.WebServicesInternal, Role.Web with { Features = DeploymentFeatures.PublishedByIsa2004 });
        CertificateFacts external = TestFacts.Of("sip.contoso.com", "sip.contoso.com", "webcon.contoso.com", "sip.fabrikam.com");
        CertificateFacts listener = TestFacts.Of("webext.contoso.com", "webext.contoso.com", "meet.contoso.com", "dialin.contoso.com", "lyncdiscover.contoso.com");

        yield return new("EDG-01", external, external.Without("sip.contoso.com")) { Requirement = edge, IsNotAsked = ocsEdge };
        yield return new("EDG-03", external, external) { Requirement = edge, PassIssuedBy = IssuerKind.Public, FailIssuedBy = IssuerKind.Internal, IsNotAsked = ocsEdge };
        yield return new("EDG-05", external, external.With("*.contoso.net")) { Requirement = edge, IsNotAsked = ocsEdge };
        yield return new("EDG-06", external, external.Without("webcon.contoso.com")) { Requirement = edge, IsNotAsked = ocsEdge };
        yield return new("EDG-07", external.With("xmpp.contoso.com"), external) { Requirement = federated, IsNotAsked = edge };
        yield return new("EDG-08", external with { ExtendedKeyUsages = ["1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2"] }, external) { Requirement = federated, Neither = external with { ExtendedKeyUsages = null }, IsNotAsked = edge };
        yield return new("EDG-09", external, external.With("sip.litwareinc.com")) { Requirement = edge, IsNotAsked = ocsEdge };
        yield return new("EDG-10", external, external.With("av.contoso.com")) { Requirement = edge, IsNotAsked = ocsEdge };
        yield return new("RP-01", listener, listener.Without("webext.contoso.com")) { Requirement = proxy, Neither = TestFacts.Of(null, "webext.contoso.com", "meet.contoso.com", "dialin.contoso.com"), IsNotAsked = ocsProxy };
        yield return new("RP-03", listener, listener.With("admin.contoso.com")) { Requirement = proxy, IsNotAsked = ocsProxy };
        yield return new("RP-04", listener, listener.Without("lyncdiscover.contoso.com")) { Requirement = overHttp, IsNotAsked = proxy };
        yield return new("RP-06", TestFacts.Of("webint.contoso.com", "fe01.contoso.com"), TestFacts.Of("fe01.contoso.com", "webint.contoso.com")) { Requirement = isa2004, IsNotAsked = ocsWeb };
    }
}
