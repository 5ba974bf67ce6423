using System;
using System.Linq;
using System.Text;
using CertTools.Tests.Certificates;
using Xunit;

namespace CertTools.Tests.Rules;

/// <summary>Every date of a public-CA limit: the day before, the day, the day after.</summary>
public class PublicCaDateTests
{
    [Theory]
    [InlineData("2012-06-30", 4000, "NotInForce", "")]
    [InlineData("2012-07-01", 1826, "Pass", "")]
    [InlineData("2012-07-01", 1827, "Pass", "")]
    [InlineData("2012-07-01", 1828, "Fail", "Error")]
    [InlineData("2015-03-31", 1827, "Pass", "")]
    [InlineData("2015-03-31", 1828, "Fail", "Error")]
    [InlineData("2015-04-01", 1188, "Pass", "")]
    [InlineData("2015-04-01", 1189, "Fail", "Warning")]
    [InlineData("2016-06-30", 1200, "Fail", "Warning")]
    [InlineData("2016-07-01", 1200, "Fail", "Error")]
    [InlineData("2018-02-28", 1150, "Pass", "")]
    [InlineData("2018-03-01", 825, "Pass", "")]
    [InlineData("2018-03-01", 826, "Fail", "Error")]
    [InlineData("2020-08-31", 825, "Pass", "")]
    [InlineData("2020-09-01", 397, "Pass", "")]
    [InlineData("2020-09-01", 398, "Fail", "Information")]
    [InlineData("2020-09-01", 399, "Fail", "Error")]
    [InlineData("2026-03-14", 398, "Fail", "Information")]
    [InlineData("2026-03-15", 398, "Fail", "Error")]
    [InlineData("2026-03-15", 200, "Fail", "Information")]
    [InlineData("2026-03-16", 199, "Pass", "")]
    [InlineData("2027-03-14", 199, "Pass", "")]
    [InlineData("2027-03-15", 199, "Fail", "Error")]
    [InlineData("2027-03-15", 99, "Pass", "")]
    [InlineData("2029-03-14", 99, "Pass", "")]
    [InlineData("2029-03-15", 99, "Fail", "Error")]
    [InlineData("2029-03-15", 46, "Pass", "")]
    public void The_longest_validity_depends_on_the_issue_date(string issued, int days, string outcome, string severity) =>
        Expect("PUB-03", TestFacts.Of("im.contoso.com", "im.contoso.com").Issued(issued, days), outcome, severity);

    [Theory]
    [InlineData("2015-10-31", "NotInForce", "")]
    [InlineData("2015-11-01", "Fail", "Error")]
    [InlineData("2015-11-02", "Fail", "Error")]
    public void Internal_names_could_be_bought_once(string issued, string outcome, string severity) =>
        Expect("PUB-01", TestFacts.Of("cwa.ptown.local", "cwa.ptown.local").Issued(issued, 90), outcome, severity);

    [Theory]
    [InlineData("2013-12-31", "NotInForce", "")]
    [InlineData("2014-01-01", "Fail", "Error")]
    [InlineData("2014-01-02", "Fail", "Error")]
    public void Keys_of_1024_bits_could_be_bought_once(string issued, string outcome, string severity) =>
        Expect("PUB-06", (TestFacts.Of("im.contoso.com", "im.contoso.com") with { KeySize = 1024 }).Issued(issued, 90), outcome, severity);

    [Theory]
    [InlineData("2019-04-30", "Pass", "")]
    [InlineData("2019-05-01", "Fail", "Error")]
    [InlineData("2019-05-02", "Fail", "Error")]
    public void Underscores_ended_in_2019(string issued, string outcome, string severity) =>
        Expect("PUB-05", TestFacts.Of("front_end.contoso.com", "front_end.contoso.com").Issued(issued, 90), outcome, severity);

    [Theory]
    [InlineData("im.contoso.com.", "2021-08-24", "Pass")]
    [InlineData("im.contoso.com.", "2021-08-25", "Fail")]
    [InlineData("ab--cd.contoso.com", "2021-09-30", "Pass")]
    [InlineData("ab--cd.contoso.com", "2021-10-01", "Fail")]
    public void Trailing_dots_and_reserved_labels_ended_in_2021(string name, string issued, string outcome) =>
        Expect("PUB-05", TestFacts.Of(name, name).Issued(issued, 90), outcome, "");

    [Theory]
    [InlineData("2025-09-30", "NotInForce", "")]
    [InlineData("2025-10-01", "Fail", "Warning")]
    [InlineData("2027-03-14", "Fail", "Warning")]
    [InlineData("2027-03-15", "Fail", "Error")]
    [InlineData("2027-03-16", "Fail", "Error")]
    public void Client_authentication_ends_in_2027(string issued, string outcome, string severity) =>
        Expect("PUB-04", (TestFacts.Of("im.contoso.com", "im.contoso.com") with { ExtendedKeyUsages = ["1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2"] }).Issued(issued, 40), outcome, severity);

    [Theory]
    [InlineData("1.2.0.192.in-addr.arpa", "2026-03-14", "Pass")]
    [InlineData("1.2.0.192.in-addr.arpa", "2026-03-15", "Fail")]
    [InlineData("*.8.B.D.0.1.0.0.2.IP6.ARPA", "2026-03-15", "Fail")]
    public void Names_of_reverse_zones_ended_in_2026(string name, string issued, string outcome) =>
        Expect("PUB-01", TestFacts.Of(name, name).Issued(issued, 90), outcome, "");

    [Theory]
    [InlineData("2012-06-30", "NotInForce", "")]
    [InlineData("2012-07-01", "Fail", "Error")]
    public void The_common_name_has_to_be_in_the_SAN_since_2012(string issued, string outcome, string severity) =>
        Expect("PUB-02", TestFacts.Of("cwa.contoso.com", "im.contoso.com").Issued(issued, 90), outcome, severity);

    [Theory]
    [InlineData("2021-08-24", "Pass", "")]
    [InlineData("2021-08-25", "Fail", "Error")]
    public void The_common_name_is_a_character_for_character_copy_since_2021(string issued, string outcome, string severity) =>
        Expect("PUB-02", TestFacts.Of("IM.contoso.com", "im.contoso.com").Issued(issued, 90), outcome, severity);

    [Theory]
    [InlineData("2022-08-31", "NotInForce", "")]
    [InlineData("2022-09-01", "Fail", "Information")]
    public void The_OU_is_dropped_since_2022(string issued, string outcome, string severity) =>
        Expect("PUB-08", (TestFacts.Of("im.contoso.com", "im.contoso.com") with { HasOrganizationalUnit = true }).Issued(issued, 90), outcome, severity);

    [Theory]
    [InlineData("2015-12-31", "Warning")]
    [InlineData("2016-01-01", "Error")]
    [InlineData("2016-01-02", "Error")]
    public void SHA1_from_a_public_CA_is_an_error_since_2016(string issued, string severity) =>
        Expect("GEN-05", (TestFacts.Of("im.contoso.com", "im.contoso.com") with { SignatureHash = SignatureHash.Sha1 }).Issued(issued, 90), "Fail", severity);

    [Theory]
    [InlineData("2013-02-19", "NotInForce")]
    [InlineData("2013-02-20", "Fail")]
    [InlineData("2013-02-21", "Fail")]
    public void Wildcards_of_public_suffixes_ended_in_2013(string issued, string outcome) =>
        Expect("PUB-09", TestFacts.Of(null, "*.co.uk").Issued(issued, 90), outcome, "Error");

    [Theory]
    [InlineData("2024-03-14", 10, "NotInForce", "Fail")]
    [InlineData("2024-03-15", 10, "Fail", "Superseded")]
    [InlineData("2024-03-16", 11, "NotApplicable", "Fail")]
    [InlineData("2026-03-14", 10, "Fail", "Superseded")]
    [InlineData("2026-03-15", 10, "NotApplicable", "Fail")]
    [InlineData("2026-03-15", 7, "Fail", "Superseded")]
    [InlineData("2026-03-16", 8, "NotApplicable", "Fail")]
    public void The_distribution_point_may_be_left_out_of_short_lived_certificates(string issued, int days, string outcome, string general)
    {
        CertificateFacts facts = TestFacts.Of("im.contoso.com", "im.contoso.com").Issued(issued, days) with { HasCrlDistributionPoints = false };
        CertificateResult result = (facts with { NotAfter = facts.NotAfter!.Value.AddSeconds(-1) }).TestPublic();
        Assert.Equal((outcome, general), (result.Rule("PUB-11").Outcome, result.Rule("GEN-02").Outcome));
    }

    [Theory]
    [InlineData(IssuerKind.Public, "Fail", "Superseded", "Warning")]
    [InlineData(IssuerKind.Internal, "NotApplicable", "Fail", "Fail")]
    [InlineData(IssuerKind.Unknown, "NotEvaluated", "Fail", "Fail")]
    public void An_OCSP_address_stands_in_for_a_distribution_point(IssuerKind issuedBy, string outcome, string general, string verdict)
    {
        byte[] ocsp = TestDer.Sequence(TestDer.Sequence(TestDer.Oid("1.3.6.1.5.5.7.48.1"), TestDer.Implicit(6, Encoding.ASCII.GetBytes("http://ocsp.contoso.com"))));
        CertificateFacts facts = TestDer.Read(TestDer.WithExtensions(TestDer.SanOf("im.contoso.com"), TestDer.Extension(TestDer.AuthorityInformationAccess, ocsp))) with
        {
            NotBefore = TestFacts.Now.AddDays(-10),
            NotAfter = TestFacts.Now.AddDays(180),
            ExtendedKeyUsages = ["1.3.6.1.5.5.7.3.1"],
        };
        CertificateResult result = facts.Test(issuedBy: issuedBy);
        Assert.Equal((outcome, general, verdict), (result.Rule("PUB-11").Outcome, result.Rule("GEN-02").Outcome, result.Verdict));
    }

    [Theory]
    [InlineData(100, 100, "Pass")]
    [InlineData(101, 100, "Fail")]
    [InlineData(101, 250, "Pass")]
    public void The_CA_says_how_many_names_it_takes(int count, int most, string outcome)
    {
        CertificateFacts facts = TestFacts.Of(null, Enumerable.Range(0, count).Select(number => $"h{number}.contoso.com").ToArray());
        var context = new EvaluationContext { AsOf = TestFacts.Now, IssuedBy = IssuerKind.Public, MostNames = most };
        Assert.Equal(outcome, RuleEngine.Evaluate(facts, CertRequirement.General(), context).Rule("PUB-10").Outcome);
    }

    [Fact]
    public void The_limit_of_the_validity_is_one_of_public_CAs_only()
    {
        string remedy = TestFacts.Of("im.contoso.com", "im.contoso.com").Issued("2026-03-15", 365).TestPublic().Rule("PUB-03").Remedy;
        Assert.Contains("public CA", remedy, StringComparison.Ordinal);
        Assert.Contains("public certificate", remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_request_counts_as_issued_at_the_moment_asked_for()
    {
        CertificateFacts request = TestFacts.Of("cwa.ptown.local", "cwa.ptown.local") with { Form = CertificateForm.Request, NotBefore = null, NotAfter = null };
        Assert.Equal("Fail", request.Test(issuedBy: IssuerKind.Public).Rule("PUB-01").Outcome);
        Assert.Equal("NotInForce", request.Test(issuedBy: IssuerKind.Public, asOf: TestFacts.Date("2015-10-31")).Rule("PUB-01").Outcome);
    }

    private static void Expect(string rule, CertificateFacts facts, string outcome, string severity)
    {
        Finding finding = facts.TestPublic().Rule(rule);
        Assert.Equal(outcome, finding.Outcome);
        if (severity.Length > 0)
        {
            Assert.Equal(severity, finding.Severity);
        }
    }
}
