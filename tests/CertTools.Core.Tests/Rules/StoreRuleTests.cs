using System.Collections.Generic;
using System.Linq;
using CertTools.Tests.Certificates;
using Xunit;

namespace CertTools.Tests.Rules;

public class StoreRuleTests
{
    private static readonly CertificateFacts Stored = TestFacts.Of("pool01.contoso.com", "pool01.contoso.com", "fe01.contoso.com") with
    {
        PrivateKey = PrivateKeyState.Present,
        Store = "LocalMachine\\My",
    };

    [Theory]
    [InlineData("LocalMachine\\My", "Pass")]
    [InlineData("cert:\\localmachine\\my", "Pass")]
    [InlineData("Cert:/LocalMachine/My", "Pass")]
    [InlineData("CurrentUser\\My", "Fail")]
    [InlineData("LocalMachine\\WebHosting", "Fail")]
    [InlineData("", "NotEvaluated")]
    public void The_store_is_that_of_the_computer(string store, string outcome) => Assert.Equal(outcome, (Stored with { Store = store }).Test().Rule("STO-01").Outcome);

    [Theory]
    [InlineData(PrivateKeyState.Present, "LocalMachine\\My", "Pass")]
    [InlineData(PrivateKeyState.Absent, "LocalMachine\\My", "Fail")]
    [InlineData(PrivateKeyState.Absent, "", "NotEvaluated")]
    [InlineData(PrivateKeyState.Unknown, "LocalMachine\\My", "NotEvaluated")]
    [InlineData(PrivateKeyState.NotApplicable, "", "NotApplicable")]
    public void A_key_is_missing_only_where_it_should_be(PrivateKeyState state, string store, string outcome) =>
        Assert.Equal(outcome, (Stored with { PrivateKey = state, Store = store }).Test().Rule("STO-02").Outcome);

    [Theory]
    [InlineData("Microsoft RSA SChannel Cryptographic Provider", "Pass")]
    [InlineData("Microsoft Software Key Storage Provider", "Fail")]
    [InlineData("Microsoft Platform Crypto Provider", "Fail")]
    [InlineData("SafeNet Key Storage Provider", "Fail")]
    [InlineData("", "NotEvaluated")]
    public void A_key_storage_provider_is_no_CSP(string provider, string outcome)
    {
        Finding finding = (Stored with { PrivateKeyProvider = provider }).Test(CertRequirement.General(OcsProduct.Lync2013)).Rule("STO-03");
        Assert.Equal(outcome, finding.Outcome);
        Assert.Equal(outcome == "Fail", finding.Symptom.Contains("The buffer supplied to a function was too small."));
    }

    [Theory]
    [InlineData(CertificateUsage.ReverseProxy)]
    [InlineData(CertificateUsage.OfficeWebApps)]
    public void Neighbours_may_use_CNG(CertificateUsage usage) =>
        Assert.DoesNotContain((Stored with { PrivateKeyProvider = "Microsoft Software Key Storage Provider" }).Test(new CertRequirement(usage) { ProductValue = OcsProduct.Lync2013 }).Findings, finding => finding.Rule == "STO-03");

    [Theory]
    [InlineData(true, "Pass")]
    [InlineData(false, "Fail")]
    [InlineData(null, "NotEvaluated")]
    public void The_OAuth_key_goes_to_every_server(bool? exportable, string outcome) =>
        Assert.Equal(outcome, (Stored with { IsPrivateKeyExportable = exportable }).Test(new CertRequirement(CertificateUsage.OAuthTokenIssuer) { ProductValue = OcsProduct.Lync2013 }).Rule("STO-04").Outcome);

    [Fact]
    public void What_came_from_a_file_is_not_asked_about_its_store() =>
        Assert.All(TestFacts.Of("im.contoso.com").Test(CertRequirement.General(OcsProduct.Lync2013)).Findings.Where(finding => finding.Rule.StartsWith("STO-0", System.StringComparison.Ordinal) && finding.Rule != "STO-06"),
            finding => Assert.Equal("NotApplicable", finding.Outcome));

    [Fact]
    public void An_issuing_CA_among_the_roots_is_an_error()
    {
        Finding finding = Assert.Single(Roots(Chains.Root, Chains.Intermediate));
        Assert.Equal(("STO-05", "Fail", "Error"), (finding.Rule, finding.Outcome, finding.Severity));
        Assert.Equal(["CN=Issuing CA"], finding.Actual);
        Assert.Contains("CERT_E_UNTRUSTEDROOT", finding.Symptom, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Copies_among_the_roots_are_a_warning() => Assert.Equal("Warning", Assert.Single(Roots(Chains.Root, Chains.OtherRoot, Chains.Root)).Severity);

    [Theory]
    [InlineData(100, "Pass")]
    [InlineData(101, "Fail")]
    public void More_than_a_hundred_roots_are_a_warning(int count, string outcome)
    {
        Finding finding = Assert.Single(Roots(Enumerable.Range(0, count).Select(number => Chains.Make($"Root {number}", $"Root {number}")).ToArray()));
        Assert.Equal(outcome, finding.Outcome);
        Assert.Equal(outcome == "Fail" ? "Warning" : "Error", finding.Severity);
    }

    [Fact]
    public void Office_Communications_Server_is_not_asked() => Assert.Empty(new Deployment { Roots = [Chains.Intermediate], Product = OcsProduct.Ocs2007R2 }.Evaluate());

    private static IReadOnlyList<Finding> Roots(params CertificateFacts[] roots) => new Deployment { Roots = roots, Product = OcsProduct.Lync2013 }.Evaluate();
}
