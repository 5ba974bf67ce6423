using System;
using System.Linq;
using CertTools.Tests.Rules;
using Xunit;

namespace CertTools.Tests.Requirements;

/// <summary>The three stories of Communicator Web Access that started the project.</summary>
public class CwaStoryTests
{
    private const string Site = "im.confusedamused.com";
    private static readonly string[] SiteNames = [Site, "as." + Site, "download." + Site];

    [Fact]
    public void The_field_reports_own_certificate_passes_without_any_remark_on_names()
    {
        CertificateResult result = TestFacts.Of(Site, [.. SiteNames, "cwa.ptown.local"]).Test(Cwa.Ssl(Cwa.Ptown), IssuerKind.Internal);
        Assert.Equal("Pass", result.Verdict);
        Assert.Equal("Pass", result.Rule("CWA-05").Outcome);
    }

    [Fact]
    public void Without_the_machine_FQDN_it_still_passes_and_says_what_was_once_seen()
    {
        CertificateResult result = TestFacts.Of(Site, SiteNames).Test(Cwa.Ssl(Cwa.Ptown), IssuerKind.Internal);
        Finding finding = result.Rule("CWA-05");
        Assert.Equal(("Pass", "Fail", "Information"), (result.Verdict, finding.Outcome, finding.Severity));
        Assert.Contains("information bar", finding.Symptom, StringComparison.Ordinal);
        Assert.Equal(["S0", "PACYK-WC", "S1"], finding.Sources.Select(source => source.Key));
        Assert.Equal(["cwa.ptown.local"], finding.Expected);
    }

    [Fact]
    public void The_wildcard_that_worked_on_OCS_2007_breaks_R2()
    {
        CertificateFacts wildcard = TestFacts.Of("*.confusedamused.com", "*.confusedamused.com");
        CertificateResult r2 = wildcard.Test(Cwa.Ssl(Cwa.Ptown), IssuerKind.Internal);
        Assert.Equal(["CWA-03"], r2.Failed());
        Assert.Equal(["as." + Site, "download." + Site], r2.Rule("CWA-03").Expected);
        Assert.Contains("blocked this website from displaying content", r2.Rule("CWA-03").Symptom, StringComparison.Ordinal);
        Assert.Contains("Front End", r2.Rule("CWA-03").Message, StringComparison.Ordinal);
        Assert.Equal("Superseded", r2.Rule("NAM-02").Outcome);
        Assert.Contains("is better named exactly", r2.Rule("CWA-02").Message, StringComparison.Ordinal);

        CertificateResult first = wildcard.Test(Cwa.Ssl(Cwa.Ptown with { Product = OcsProduct.Ocs2007 }), IssuerKind.Internal);
        Assert.Equal("Pass", first.Verdict);
        Assert.Equal(("Fail", "Information"), (first.Rule("NAM-01").Outcome, first.Rule("NAM-01").Severity));
    }

    [Fact]
    public void A_wildcard_below_the_site_is_untested_and_does_not_carry_the_site()
    {
        CertificateResult result = TestFacts.Of(Site, Site, "*." + Site).Test(Cwa.Ssl(Cwa.Ptown), IssuerKind.Internal);
        Assert.Equal(("Warning", "Fail"), (result.Verdict, result.Rule("CWA-04").Outcome));

        CertificateResult bare = TestFacts.Of(null, "*." + Site).Test(Cwa.Ssl(Cwa.Ptown), IssuerKind.Internal);
        Assert.Equal(["CWA-02", "CWA-04", "NAM-03"], bare.Failed().OrderBy(rule => rule, StringComparer.Ordinal));
    }

    [Fact]
    public void Separate_certificates_are_the_default_and_MTLS_needs_no_SAN()
    {
        CertRequirement[] requirements = CwaRequirements.Build(Cwa.Deployment()).ToArray();
        Assert.Equal(["CwaSsl", "CwaMtls"], requirements.Select(requirement => requirement.Usage));
        Assert.Equal(["im.contoso.com", "as.im.contoso.com", "download.im.contoso.com"], requirements[0].SubjectAlternativeNames);
        Assert.Equal(("cwaserver.contoso.com", 0), (requirements[1].SubjectName, requirements[1].SubjectAlternativeNames.Count));
        Assert.Equal("Pass", TestFacts.Of("cwaserver.contoso.com").Test(requirements[1], IssuerKind.Internal).Verdict);
    }

    [Fact]
    public void Several_virtual_servers_take_one_SSL_certificate_each()
    {
        CwaDeployment deployment = Cwa.Deployment() with { Sites = [SiteUrl.Parse("im.contoso.com"), SiteUrl.Parse("https://im.fabrikam.com/")] };
        Assert.Equal(["im.contoso.com", "im.fabrikam.com", "cwaserver.contoso.com"], CwaRequirements.Build(deployment).Select(requirement => requirement.SubjectName));
    }

    [Theory]
    [InlineData(Guidance.Field, "Information", "Pass")]
    [InlineData(Guidance.Documented, "Error", "Fail")]
    public void The_site_as_common_name_is_recommended_and_required_by_the_page(Guidance guidance, string severity, string verdict)
    {
        CertificateResult result = TestFacts.Of("other.contoso.com", "im.contoso.com", "as.im.contoso.com", "download.im.contoso.com")
            .Test(Cwa.Ssl(Cwa.Deployment() with { Guidance = guidance }), IssuerKind.Internal);
        Assert.Equal((severity, verdict), (result.Rule("CWA-02").Severity, result.Verdict));
        Assert.Equal(["S1", "S2"], result.Rule("CWA-02").Sources.Select(source => source.Key));
    }

    [Fact]
    public void The_page_s_single_certificate_fails_at_activation_and_the_corrected_one_works()
    {
        string[] names = ["im.contoso.com", "as.im.contoso.com", "download.im.contoso.com", "cwaserver.contoso.com"];
        CertificateResult page = TestFacts.Of("im.contoso.com", names).Test(Cwa.Single(), IssuerKind.Internal);
        Assert.Equal(["CWA-01"], page.Failed());
        Finding finding = page.Rule("CWA-01");
        Assert.Contains("The subject of the certificate you selected doesn't match the current computer's FQDN.", finding.Symptom, StringComparison.Ordinal);
        Assert.Equal(["S2", "S1"], finding.Sources.Select(source => source.Key));
        Assert.Equal(["CN=cwaserver.contoso.com"], finding.Expected);

        Assert.Equal("Pass", TestFacts.Of("cwaserver.contoso.com", names).Test(Cwa.Single(), IssuerKind.Internal).Verdict);
    }

    [Fact]
    public void Under_documented_guidance_the_page_passes_and_the_finding_still_warns()
    {
        CwaDeployment documented = Cwa.Deployment() with { Guidance = Guidance.Documented };
        CertificateResult result = TestFacts.Of("im.contoso.com", "im.contoso.com", "as.im.contoso.com", "download.im.contoso.com", "cwaserver.contoso.com")
            .Test(Cwa.Single(documented), IssuerKind.Internal);
        Assert.Equal(("Pass", "Fail", "Information"), (result.Verdict, result.Rule("CWA-01").Outcome, result.Rule("CWA-01").Severity));
        Assert.Equal("im.contoso.com", Cwa.Single(documented).SubjectName);
    }

    [Fact]
    public void Single_is_for_one_server_and_one_site()
    {
        CwaDeployment two = Cwa.Deployment() with { Layout = CwaLayout.Single, Sites = [SiteUrl.Parse("im.contoso.com"), SiteUrl.Parse("im.fabrikam.com")] };
        CertToolsException error = Assert.Throws<CertToolsException>(() => CwaRequirements.Build(two));
        Assert.Equal("LayoutNotPossible", error.ErrorId);
        Assert.Contains("Separate", error.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Single_from_a_public_CA_needs_a_public_server_name()
    {
        CwaDeployment deployment = Cwa.Ptown with { Layout = CwaLayout.Single, IssuedBy = IssuerKind.Public };
        CertToolsException error = Assert.Throws<CertToolsException>(() => CwaRequirements.Build(deployment));
        Assert.Contains("cwa.ptown.local", error.Message, StringComparison.Ordinal);
        Assert.Contains("Separate", error.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(IssuerKind.Public, "cwa.ptown.local", false)]
    [InlineData(IssuerKind.Public, "cwa.contoso.com", true)]
    [InlineData(IssuerKind.Unknown, "cwa.ptown.local", true)]
    [InlineData(IssuerKind.Internal, "cwa.ptown.local", true)]
    public void The_machine_FQDN_is_listed_unless_a_public_CA_cannot_sign_it(IssuerKind issuedBy, string server, bool listed)
    {
        CertRequirement ssl = Cwa.Ssl(Cwa.Deployment(server: server) with { IssuedBy = issuedBy });
        Assert.Equal(listed ? [server] : [], ssl.RecommendedNames.Except(["im.contoso.com"]));
    }

    [Theory]
    [InlineData(OcsProduct.Ocs2007R2, "cwaserver.contoso.com", "Any")]
    [InlineData(OcsProduct.Ocs2007R2, "cwa.ptown.local", "Internal")]
    [InlineData(OcsProduct.Ocs2007, "cwaserver.contoso.com", "SameAsServers")]
    public void The_CA_of_MTLS_is_free_on_R2_and_that_of_OCS_on_2007(OcsProduct product, string server, string issuer) =>
        Assert.Equal(issuer, Cwa.Mtls(Cwa.Deployment(server: server) with { Product = product }).Issuer);

    [Theory]
    [InlineData(IssuerKind.Internal, "Fail")]
    [InlineData(IssuerKind.Public, "Pass")]
    [InlineData(IssuerKind.Unknown, "NotEvaluated")]
    public void Unmanaged_clients_need_a_public_CA(IssuerKind issuedBy, string outcome)
    {
        CertRequirement ssl = Cwa.Ssl(Cwa.Deployment() with { Audience = CwaAudience.Unmanaged });
        CertificateResult result = TestFacts.Of("im.contoso.com", "im.contoso.com", "as.im.contoso.com", "download.im.contoso.com").Test(ssl, issuedBy);
        Assert.Equal(outcome, result.Rule("CWA-09").Outcome);
        Assert.Equal("Public", ssl.Issuer);
    }

    [Fact]
    public void Several_common_names_leave_it_open_which_one_activation_reads()
    {
        CertificateFacts facts = TestFacts.Of("cwaserver.contoso.com") with { CommonNames = ["im.contoso.com", "cwaserver.contoso.com"] };
        CertificateResult result = facts.Test(Cwa.Mtls(), IssuerKind.Internal);
        Assert.Equal(("Warning", "Inconclusive"), (result.Verdict, result.Rule("CWA-01").Outcome));
    }

    [Fact]
    public void Behind_a_load_balancer_the_common_name_of_2007_is_the_virtual_address()
    {
        CwaDeployment deployment = Cwa.Deployment() with
        {
            Product = OcsProduct.Ocs2007,
            Servers = [DnsName.ParseHost("cwa1.contoso.com", "server"), DnsName.ParseHost("cwa2.contoso.com", "server")],
        };
        CertRequirement ssl = Cwa.Ssl(deployment);
        Assert.Equal("Fail", TestFacts.Of("cwa1.contoso.com", "cwa1.contoso.com", "im.contoso.com").Test(ssl, IssuerKind.Internal).Rule("CWA-08").Outcome);
        Assert.Equal("Pass", TestFacts.Of("im.contoso.com", "im.contoso.com").Test(ssl, IssuerKind.Internal).Rule("CWA-08").Outcome);
    }

    [Fact]
    public void Only_a_single_certificate_is_told_of_the_page_that_puts_the_site_into_its_common_name()
    {
        RequiredName mtls = Cwa.Mtls(Cwa.Ptown).Names.Single();
        Assert.Equal("CWA-01", mtls.Rule);
        Assert.DoesNotContain("single certificate", mtls.Why, StringComparison.Ordinal);
        Assert.Contains("single certificate", Cwa.Single(Cwa.Ptown).Names[0].Why, StringComparison.Ordinal);
    }

    [Fact]
    public void The_symptoms_of_all_the_names_together_do_not_contradict_each_other()
    {
        string symptom = TestFacts.Of("x.contoso.com", "x.contoso.com").Test(Cwa.Ssl()).Findings.Single(finding => finding.Rule == "CWA-02" && finding.Is(Severity.Error)).Symptom;
        Assert.Contains("when the site is opened. Even where sign-in works,", symptom, StringComparison.Ordinal);
    }
}
