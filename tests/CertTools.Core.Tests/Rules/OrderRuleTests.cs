using System;
using System.Linq;
using CertTools.Tests.Requirements;
using Xunit;

namespace CertTools.Tests.Rules;

public class OrderRuleTests
{
    private static readonly string[] Names = ["sip.contoso.com", "*.fabrikam.com"];
    private static readonly CertificateFacts Issued = TestFacts.Of("sip.contoso.com", Names);
    private static readonly OrderedCertificate Order = OrderedCertificate.Of(Issued.AsRequest());

    [Fact]
    public void Without_an_order_nothing_is_said_of_orders()
    {
        CertificateResult result = Issued.Test();
        Assert.DoesNotContain(result.Findings, finding => finding.Descriptor.Area == "Order");
        Assert.DoesNotContain("-Order", result.NotEvaluated, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_lost_and_what_was_added_is_listed_name_by_name()
    {
        CertificateResult result = Issued.Without("*.fabrikam.com").With("sip.fabrikam.com", "sip.adatum.com").Test(order: Order);
        Assert.Equal(["*.fabrikam.com"], result.Rule("ORD-01").Expected);
        Assert.Equal(["sip.fabrikam.com", "sip.adatum.com"], result.Rule("ORD-02").Actual);
        Assert.Equal("Fail", result.Verdict);
    }

    [Fact]
    public void Upper_and_lower_case_and_the_order_of_the_names_do_not_count() =>
        Assert.Empty(TestFacts.Of("SIP.contoso.com", "*.FABRIKAM.com", "Sip.Contoso.com").Test(order: Order).Failed());

    [Fact]
    public void The_kind_of_a_name_counts()
    {
        var address = new SanEntry(SanKind.IPAddress, "203.0.113.1");
        OrderedCertificate order = OrderedCertificate.Of(Issued.AsRequest() with { SubjectAlternativeNames = [.. Issued.SubjectAlternativeNames, address] });
        CertificateResult result = Issued.With("203.0.113.1").Test(order: order);
        Assert.Equal(["IPAddress=203.0.113.1"], result.Rule("ORD-01").Expected);
        Assert.Equal(["203.0.113.1"], result.Rule("ORD-02").Actual);
    }

    [Fact]
    public void An_order_without_a_SAN_is_met_by_its_name_in_either_place()
    {
        OrderedCertificate order = OrderedCertificate.Of("Internal-1", "ocsedge.contoso.local", []);
        Assert.Equal("Pass", TestFacts.Of("ocsedge.contoso.local").Test(order: order).Verdict);
        Assert.Equal("Pass", TestFacts.Of("ocsedge.contoso.local", "ocsedge.contoso.local").Test(order: order).Verdict);
        Assert.Equal(["ocsedge.contoso.local"], TestFacts.Of("edge.contoso.local").Test(order: order).Rule("ORD-01").Expected);
    }

    [Fact]
    public void A_name_that_was_ordered_in_the_SAN_is_lost_where_only_the_common_name_has_it()
    {
        Finding finding = TestFacts.Of("sip.contoso.com").Test(order: Order).Rule("ORD-01");
        Assert.Equal(Names, finding.Expected);
        Assert.Contains("there is no SAN at all", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("contoso.com", "Information")]
    [InlineData("www.sip.contoso.com", "Information")]
    [InlineData("fabrikam.com", "Information")]
    [InlineData("CONTOSO.com", "Information")]
    [InlineData("www.contoso.com", "Warning")]
    [InlineData("so.com", "Warning")]
    [InlineData("a.sip.contoso.com", "Warning")]
    [InlineData("", "Warning")]
    public void The_bare_domain_and_www_are_gifts_and_other_names_are_not(string added, string severity)
    {
        Finding finding = Issued.With(added).Test(order: Order).Rule("ORD-02");
        Assert.Equal(("Fail", severity), (finding.Outcome, finding.Severity));
        Assert.Equal("Warning", Issued.With(added, "sip.adatum.com").Test(order: Order).Rule("ORD-02").Severity);
    }

    [Theory]
    [InlineData("sip.contoso.com", "Pass", "Error")]
    [InlineData("other.contoso.com", "Fail", "Error")]
    [InlineData(null, "Fail", "Error")]
    public void Without_a_usage_another_common_name_is_an_error(string? commonName, string outcome, string severity)
    {
        Finding finding = TestFacts.Of(commonName, Names).Test(order: Order).Rule("ORD-03");
        Assert.Equal((outcome, severity), (finding.Outcome, finding.Severity));
    }

    [Fact]
    public void Two_common_names_are_not_the_one_that_was_ordered() =>
        Assert.Equal("Fail", (Issued with { CommonNames = ["sip.contoso.com", "im.contoso.com"] }).Test(order: Order).Rule("ORD-03").Outcome);

    [Theory]
    [InlineData(false, "Warning")]
    [InlineData(true, "Error")]
    public void A_usage_that_reads_the_common_name_makes_another_one_an_error(bool mtls, string severity) =>
        Assert.Equal(severity, TestFacts.Of(null, Names).Test(mtls ? Cwa.Mtls() : Cwa.Ssl(), order: Order).Rule("ORD-03").Severity);

    [Fact]
    public void What_cannot_be_read_is_no_loss()
    {
        CertificateFacts half = TestFacts.Of(null) with { Unreadable = [new(CertificatePart.SubjectAlternativeName, "SAN"), new(CertificatePart.Subject, "Subject"), new(CertificatePart.ExtendedKeyUsage, "EKU")] };
        CertificateResult result = half.Test(order: Order);
        Assert.All(new[] { "ORD-01", "ORD-02", "ORD-03", "ORD-04", "ORD-05" }, rule => Assert.Equal("Inconclusive", result.Rule(rule).Outcome));
    }

    [Fact]
    public void A_request_is_compared_with_the_order_it_was_made_from()
    {
        CertificateResult result = Issued.Without("*.fabrikam.com").AsRequest().Test(order: OrderedCertificate.Of("Public-1", "sip.contoso.com", Names));
        Assert.Equal("Fail", result.Rule("ORD-01").Outcome);
        Assert.Equal("NotApplicable", result.Rule("ORD-04").Outcome);
    }

    [Fact]
    public void Server_Authentication_that_was_lost_is_reported_once()
    {
        CertificateFacts client = Issued with { ExtendedKeyUsages = [Oids.ClientAuthentication] };
        Assert.Equal(["ORD-05"], client.Test(order: Order).Failed().Except(["ORD-04"]));
        Assert.Equal("Superseded", client.Test(order: Order).Rule("GEN-01").Outcome);
        Assert.Equal(["GEN-01"], client.Test(order: OrderedCertificate.Of("Public-1", "sip.contoso.com", Names)).Failed());
    }

    [Fact]
    public void The_certificate_of_a_CA_and_one_without_an_EKU_are_left_to_GEN_01()
    {
        Assert.Contains("GEN-01", (Issued with { IsCertificateAuthority = true, ExtendedKeyUsages = null }).Test(order: Order).Failed());
        Assert.Contains("GEN-01", (Issued with { ExtendedKeyUsages = null }).Test(order: Order).Failed());
    }

    [Fact]
    public void Rules_of_orders_alone_are_something_to_ask_only_where_there_is_an_order()
    {
        RuleSelection selection = RuleSelection.Of(["ORD-*"], []);
        Assert.Same(selection, selection.For([CertRequirement.General()], hasOrder: true));
        Assert.Equal("RuleNotAsked", Assert.Throws<CertToolsException>(() => selection.For([CertRequirement.General()])).ErrorId);
    }

    [Fact]
    public void A_rule_that_is_left_out_is_not_asked() => Assert.DoesNotContain(
        RuleEngine.Evaluate(Issued, CertRequirement.General(), new EvaluationContext { AsOf = TestFacts.Now, Order = Order, Rules = RuleSelection.Of([], ["ORD-04"]) }).Findings,
        finding => finding.Rule == "ORD-04");
}
