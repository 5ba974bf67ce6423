using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace CertTools.Tests.Requirements;

/// <summary>What each product asks for in each role.</summary>
public class ServerRequirementTests
{
    private static readonly RequirementRequest Everything = Role.WebServices with
    {
        Fqdns = ["sip.contoso.com"],
        WebConferencingFqdns = ["webcon.contoso.com"],
        OfficeWebAppsFqdns = ["owas.contoso.com"],
        XmppDomains = ["contoso.com"],
        SipDomains = ["contoso.com", "fabrikam.com"],
        MeetUrls = ["meet.contoso.com"],
        Features = DeploymentFeatures.AutomaticSignIn | DeploymentFeatures.Mobility,
    };

    public static TheoryData<OcsProduct> Lync => new(OcsProduct.Lync2010, OcsProduct.Lync2013, OcsProduct.SfB2015, OcsProduct.SfB2019, OcsProduct.SfBSE);

    public static TheoryData<OcsProduct> Ocs => new(OcsProduct.Ocs2007, OcsProduct.Ocs2007R2);

    [Theory]
    [InlineData(OcsProduct.Ocs2007, "CwaSsl CwaMtls CwaSingle FrontEnd Director WebServicesInternal AccessEdge WebConferencingEdge EdgeInternal AVAuthentication ReverseProxy")]
    [InlineData(OcsProduct.Ocs2007R2, "CwaSsl CwaMtls CwaSingle FrontEnd Director PoolRole Mediation WebServicesInternal AccessEdge WebConferencingEdge EdgeInternal AVAuthentication ReverseProxy")]
    [InlineData(OcsProduct.Lync2010, "FrontEnd Director Mediation SurvivableBranch WebServicesInternal WebServicesExternal AccessEdge WebConferencingEdge EdgeInternal AVAuthentication ReverseProxy ExchangeUM LyncPhone")]
    [InlineData(OcsProduct.SfB2019, "FrontEnd Director Mediation SurvivableBranch PersistentChat WebServicesInternal WebServicesExternal OAuthTokenIssuer AccessEdge WebConferencingEdge EdgeInternal AVAuthentication ReverseProxy ExchangeUM OfficeWebApps LyncPhone")]
    public void A_product_has_its_usages(OcsProduct product, string usages) => Assert.Equal(usages.Split(' '), RequirementCatalog.UsagesOf(product));

    [Theory]
    [MemberData(nameof(Lync))]
    public void Lync_and_later(OcsProduct product)
    {
        var wanted = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["FrontEnd"] = "pool01.contoso.com: pool01.contoso.com, fe01.contoso.com, sip.contoso.com, sip.fabrikam.com",
            ["Director"] = "pool01.contoso.com: pool01.contoso.com, fe01.contoso.com, sip.contoso.com, sip.fabrikam.com, meet.contoso.com, dialin.contoso.com, lyncdiscoverinternal.contoso.com, lyncdiscover.contoso.com, lyncdiscoverinternal.fabrikam.com, lyncdiscover.fabrikam.com",
            ["Mediation"] = "pool01.contoso.com: pool01.contoso.com, fe01.contoso.com",
            ["SurvivableBranch"] = "fe01.contoso.com: fe01.contoso.com, sip.contoso.com, sip.fabrikam.com",
            ["PersistentChat"] = "pool01.contoso.com: pool01.contoso.com, fe01.contoso.com",
            ["WebServicesInternal"] = "pool01.contoso.com: fe01.contoso.com, webint.contoso.com, pool01.contoso.com, meet.contoso.com, dialin.contoso.com, admin.contoso.com, lyncdiscoverinternal.contoso.com, lyncdiscover.contoso.com, lyncdiscoverinternal.fabrikam.com, lyncdiscover.fabrikam.com",
            ["WebServicesExternal"] = "pool01.contoso.com: webext.contoso.com, meet.contoso.com, dialin.contoso.com, lyncdiscover.contoso.com, lyncdiscover.fabrikam.com, pool01.contoso.com",
            ["OAuthTokenIssuer"] = "fe01.contoso.com: ",
            ["AccessEdge"] = "sip.contoso.com: sip.contoso.com, webcon.contoso.com, sip.fabrikam.com" + (product is OcsProduct.Lync2013 or OcsProduct.SfB2015 ? ", contoso.com" : string.Empty),
            ["WebConferencingEdge"] = "sip.contoso.com: sip.contoso.com",
            ["EdgeInternal"] = "sip.contoso.com: ",
            ["AVAuthentication"] = "sip.contoso.com: ",
            ["ReverseProxy"] = "webext.contoso.com: webext.contoso.com, meet.contoso.com, dialin.contoso.com, owas.contoso.com, lyncdiscover.contoso.com, lyncdiscover.fabrikam.com",
            ["ExchangeUM"] = "fe01.contoso.com: ",
            ["OfficeWebApps"] = "owas.contoso.com: owas.contoso.com",
            ["LyncPhone"] = ": sip.contoso.com",
        };
        Assert.All(RequirementCatalog.UsagesOf(product), usage => Assert.Equal(wanted[usage], Line(product, usage)));
    }

    [Theory]
    [MemberData(nameof(Ocs))]
    public void Ocs_servers(OcsProduct product)
    {
        var wanted = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["FrontEnd"] = "pool01.contoso.com: sip.contoso.com, sip.fabrikam.com",
            ["Director"] = "pool01.contoso.com: sip.contoso.com, sip.fabrikam.com",
            ["PoolRole"] = "fe01.contoso.com: ",
            ["Mediation"] = "fe01.contoso.com: ",
            ["WebServicesInternal"] = "webint.contoso.com: webint.contoso.com",
            ["AccessEdge"] = "sip.contoso.com: sip.contoso.com, sip.fabrikam.com",
            ["WebConferencingEdge"] = "sip.contoso.com: sip.contoso.com",
            ["EdgeInternal"] = "sip.contoso.com: ",
            ["AVAuthentication"] = "sip.contoso.com: ",
            ["ReverseProxy"] = "sip.contoso.com: sip.contoso.com",
        };
        Assert.All(RequirementCatalog.UsagesOf(product).Where(wanted.ContainsKey), usage => Assert.Equal(wanted[usage], Line(product, usage)));
    }

    [Fact]
    public void A_Standard_Edition_server_is_a_pool_of_its_own() =>
        Assert.All(new[] { OcsProduct.Ocs2007R2, OcsProduct.Lync2013 }, product => Assert.Equal("fe01.contoso.com", Role.Of(product, CertificateUsage.FrontEnd, Role.Server).SubjectName));

    [Theory]
    [InlineData("meet.contoso.com", "dialin.contoso.com", "admin.contoso.com", "meet.contoso.com, dialin.contoso.com, admin.contoso.com")]
    [InlineData("https://lync.contoso.com/Meet", "https://lync.contoso.com/Dialin", "https://lync.contoso.com/Admin", "lync.contoso.com")]
    [InlineData("https://lync.contoso.com/contoso.com/Meet", "https://lync.contoso.com/contoso.com/Dialin", "https://lync.contoso.com/Admin", "lync.contoso.com")]
    public void Every_layout_of_simple_URLs_gives_each_host_one_row(string meet, string dialin, string admin, string hosts)
    {
        CertRequirement web = Role.Of(OcsProduct.Lync2013, CertificateUsage.WebServicesInternal, Role.Server with { MeetUrls = [meet], DialinUrls = [dialin], AdminUrls = [admin] });
        Assert.Equal(hosts.Split([", "], StringSplitOptions.None), web.Names.Where(row => row.WildcardValue == WildcardUse.OneLabel).Select(row => row.Name));
        CertRequirement proxy = Role.Of(OcsProduct.Lync2013, CertificateUsage.ReverseProxy, Role.Proxy with { MeetUrls = [meet], DialinUrls = [dialin], AdminUrls = [admin] });
        Assert.Equal(admin == "admin.contoso.com", proxy.Names.Any(row => row.LevelValue == NameLevel.MustNot));
    }

    [Fact]
    public void Only_for_AOL_the_client_purpose_is_asked_for()
    {
        RequirementRequest aol = Role.Service with { Features = DeploymentFeatures.AolConnectivity };
        Assert.All(new[] { OcsProduct.Ocs2007R2, OcsProduct.Lync2010, OcsProduct.Lync2013 }, product => Assert.Equal(2, Role.Of(product, CertificateUsage.AccessEdge, aol).ExtendedKeyUsages.Count));
        Assert.Single(Role.Of(OcsProduct.SfB2019, CertificateUsage.AccessEdge, aol).ExtendedKeyUsages);
        Assert.Single(Role.Of(OcsProduct.Lync2013, CertificateUsage.AccessEdge, Role.Service).ExtendedKeyUsages);
    }

    [Fact]
    public void The_Subscription_Edition_says_whose_rows_it_has() =>
        Assert.Contains("2019", Role.Of(OcsProduct.SfBSE, CertificateUsage.FrontEnd, Role.Pool).IssuerWhy, StringComparison.Ordinal);

    [Theory]
    [InlineData(Guidance.Field, "Fail", "Warning")]
    [InlineData(Guidance.Documented, "Fail", "Information")]
    public void The_branch_appliance_without_its_own_name(Guidance guidance, string outcome, string severity)
    {
        CertRequirement branch = Role.Of(OcsProduct.Lync2013, CertificateUsage.SurvivableBranch, Role.Server with { SipDomains = ["contoso.com"], Guidance = guidance });
        CertificateResult result = Rules.TestFacts.Test(Rules.TestFacts.Of("fe01.contoso.com", "sip.contoso.com"), branch);
        Finding finding = Rules.TestFacts.Rule(result, "INT-08");
        Assert.Equal((outcome, severity), (finding.Outcome, finding.Severity));
        Assert.Equal("Superseded", Rules.TestFacts.Rule(result, "GEN-06").Outcome);
    }

    [Fact]
    public void Front_End_names_on_an_OCS_pool_are_the_field_s_advice()
    {
        RequirementRequest conferencing = Role.Pool with { Features = DeploymentFeatures.ExternalWebConferencing };
        Assert.Equal(["fe01.contoso.com"], Role.Of(OcsProduct.Ocs2007R2, CertificateUsage.FrontEnd, conferencing).SubjectAlternativeNames);
        Assert.Empty(Role.Of(OcsProduct.Ocs2007R2, CertificateUsage.FrontEnd, conferencing with { Guidance = Guidance.Documented }).SubjectAlternativeNames);
    }

    private static string Line(OcsProduct product, string usage)
    {
        CertRequirement requirement = Role.Of(product, Usage(usage), Taken(product, usage));
        Assert.Equal(product.ToString(), requirement.Product);
        Assert.NotEmpty(requirement.AssignWith);
        Assert.All(requirement.Names, row => Assert.NotEmpty(row.Sources));
        Assert.All(requirement.Names, row => Assert.NotEmpty(row.Why));
        return $"{requirement.SubjectName}: {string.Join(", ", requirement.SubjectAlternativeNames)}";
    }

    private static CertificateUsage Usage(string word) => Enum.TryParse(word, out CertificateUsage usage) ? usage : throw new ArgumentException(word, nameof(word));

    // A usage refuses names that it has no place for, so each is left out where it is refused.
    private static RequirementRequest Taken(OcsProduct product, string usage)
    {
        RequirementRequest request = Everything;
        while (true)
        {
            try
            {
                RequirementCatalog.Build(request with { Product = product, Usage = Usage(usage) });
                return request;
            }
            catch (CertToolsException refused) when (refused.ErrorId == "NameNotUsed")
            {
                request = refused.Problem.Split(' ')[0] switch
                {
                    "-Url" => request with { Urls = [] },
                    "-ServerFqdn" => request with { ServerFqdns = [] },
                    "-Fqdn" => request with { Fqdns = [] },
                    "-PoolFqdn" => request with { PoolFqdns = [] },
                    "-SipDomain" => request with { SipDomains = [] },
                    "-WebConferencingFqdn" => request with { WebConferencingFqdns = [] },
                    "-InternalWebFqdn" => request with { InternalWebFqdns = [] },
                    "-ExternalWebFqdn" => request with { ExternalWebFqdns = [] },
                    "-MeetUrl" => request with { MeetUrls = [] },
                    "-DialinUrl" => request with { DialinUrls = [] },
                    "-AdminUrl" => request with { AdminUrls = [] },
                    "-OfficeWebAppsFqdn" => request with { OfficeWebAppsFqdns = [] },
                    "-XmppDomain" => request with { XmppDomains = [] },
                    _ => throw new InvalidOperationException(refused.Problem),
                };
            }
        }
    }
}
