using CertTools.Tests.Requirements;
using Xunit;

namespace CertTools.Tests.Rules;

/// <summary>Where one defect meets two rules, the more specific one reports it, once.</summary>
public class SupersessionTests
{
    private static readonly CertRequirement Edge = Role.Of(OcsProduct.Lync2013, CertificateUsage.AccessEdge, Role.Edge);
    private static readonly CertRequirement OcsPool = Role.Of(OcsProduct.Ocs2007R2, CertificateUsage.FrontEnd, Role.Pool);
    private static readonly CertRequirement OAuth = Role.Of(OcsProduct.Lync2013, CertificateUsage.OAuthTokenIssuer, Role.Server);
    private static readonly CertRequirement Proxy = Role.Of(OcsProduct.Lync2013, CertificateUsage.ReverseProxy, Role.Proxy);

    [Fact]
    public void A_wildcard_on_the_external_Edge_is_reported_once()
    {
        CertificateResult result = TestFacts.Of("*.contoso.com", "*.contoso.com", "sip.fabrikam.com").Test(Edge, IssuerKind.Public);
        Assert.Single(result.Findings, finding => finding.Rule == "EDG-05");
        Assert.Equal(["EDG-05"], result.Failed());
        Assert.Equal("Superseded", result.Rule("GEN-07").Outcome);
        Assert.Equal("Superseded", result.Rule("EDG-06").Outcome);
    }

    [Fact]
    public void A_wildcard_that_carries_nothing_is_reported_once()
    {
        CertificateResult result = TestFacts.Of("sip.contoso.com", "sip.contoso.com", "webcon.contoso.com", "sip.fabrikam.com", "*.contoso.net").Test(Edge, IssuerKind.Public);
        Assert.Equal("Fail", result.Rule("EDG-05").Outcome);
        Assert.Equal(["EDG-05"], result.Failed());
    }

    [Fact]
    public void A_wildcard_in_the_SAN_of_an_OCS_pool_is_reported_by_its_own_rule()
    {
        CertificateResult result = TestFacts.Of("*.contoso.com", "*.contoso.com").Test(OcsPool);
        Assert.Equal("Superseded", result.Rule("GEN-07").Outcome);
        Assert.Equal(["OCS-I1", "OCS-I6"], result.Failed());
    }

    [Fact]
    public void A_white_paper_is_quoted_as_allowing_it()
    {
        CertRequirement documented = Role.Of(OcsProduct.Ocs2007R2, CertificateUsage.FrontEnd, Role.Pool with { Guidance = Guidance.Documented });
        Assert.Equal("Information", TestFacts.Of("pool01.contoso.com", "*.contoso.com", "pool01.contoso.com").Test(documented).Rule("OCS-I6").Severity);
    }

    [Fact]
    public void The_key_of_server_to_server_authentication_has_its_own_rule()
    {
        CertificateResult result = (TestFacts.Of("fe01.contoso.com") with { KeySize = 1024 }).Test(OAuth);
        Assert.Equal("Superseded", result.Rule("GEN-08").Outcome);
        Assert.Equal(["INT-10"], result.Failed());
    }

    [Theory]
    [InlineData("webext.contoso.com")]
    [InlineData("proxy.contoso.com")]
    public void A_listener_name_outside_the_SAN_is_reported_once(string commonName)
    {
        string[] names = commonName == "webext.contoso.com" ? ["meet.contoso.com", "dialin.contoso.com"] : ["webext.contoso.com", "meet.contoso.com", "dialin.contoso.com"];
        CertificateResult result = TestFacts.Of(commonName, names).Test(Proxy);
        Assert.Equal(["RP-01"], result.Failed());
        Assert.Single(result.Findings, finding => finding.Rule == "RP-01");
        Assert.Equal("Superseded", result.Rule("GEN-06").Outcome);
    }

    [Fact]
    public void A_wildcard_for_meet_and_dialin_does_not_publish_the_admin_host() =>
        Assert.Empty(TestFacts.Of("webext.contoso.com", "webext.contoso.com", "*.contoso.com").Test(Proxy).Failed());

    [Fact]
    public void The_names_of_the_caller_that_are_missing_are_named()
    {
        CertRequirement edge = Role.Of(OcsProduct.Lync2013, CertificateUsage.AccessEdge, Role.Service);
        CertificateResult result = TestFacts.Of("sip.contoso.com", "sip.contoso.com").Test(edge);
        Assert.Contains("EDG-03", result.NotEvaluated, System.StringComparison.Ordinal);
        Assert.Contains("give -SipDomain for EDG-09", result.NotEvaluated, System.StringComparison.Ordinal);
        CertRequirement web = Role.Of(OcsProduct.Lync2013, CertificateUsage.WebServicesInternal, Role.Server);
        Assert.Contains("give -ExternalWebFqdn of Get-OcsCertRequirement for INT-13", TestFacts.Of("fe01.contoso.com", "fe01.contoso.com").Test(web).NotEvaluated, System.StringComparison.Ordinal);
    }
}
