using System;
using System.Globalization;
using System.Linq;
using Xunit;

namespace CertTools.Tests.Rules;

public class OperationsRuleTests
{
    [Theory]
    [InlineData(CertificateUsage.AVAuthentication, "2012-07-22T06:00:00Z")]
    [InlineData(CertificateUsage.OAuthTokenIssuer, "2012-07-21T14:00:00Z")]
    public void The_successor_takes_effect_8_or_24_hours_before_the_end(CertificateUsage usage, string latest)
    {
        DateTimeOffset end = Moment("2012-07-22T14:00:00Z");
        Assert.Equal(Moment(latest), RollSchedule.LatestEffectiveDate(usage, end));
        Assert.Equal("Pass", Roll(usage, end, Moment(latest)).Outcome);
        Assert.Equal("Fail", Roll(usage, end, Moment(latest).AddSeconds(1)).Outcome);
    }

    [Fact]
    public void Without_an_effective_date_the_moment_asked_for_counts()
    {
        DateTimeOffset end = TestFacts.Now.AddHours(9);
        CertificateFacts facts = TestFacts.Of("av.contoso.com") with { NotAfter = end };
        Assert.Equal("Pass", facts.Test(Role(CertificateUsage.AVAuthentication)).Rule("OPS-02").Outcome);
        Assert.Equal("Fail", facts.Test(Role(CertificateUsage.OAuthTokenIssuer)).Rule("OPS-02").Outcome);
        Assert.Equal("NotApplicable", facts.Test(Role(CertificateUsage.AVAuthentication), asOf: end.AddDays(1)).Rule("OPS-02").Outcome);
    }

    [Theory]
    [InlineData("2026-03-14", "Pass", "")]
    [InlineData("2026-03-15", "Fail", "2 renewals a year")]
    [InlineData("2027-03-14", "Fail", "2 renewals a year")]
    [InlineData("2027-03-15", "Fail", "4 renewals a year")]
    [InlineData("2029-03-14", "Fail", "4 renewals a year")]
    [InlineData("2029-03-15", "Fail", "8 renewals a year")]
    public void The_successor_of_a_public_certificate_lasts_as_long_as_its_own_date_allows(string end, string outcome, string renewals)
    {
        CertificateFacts facts = TestFacts.Of("im.contoso.com", "im.contoso.com") with { NotBefore = TestFacts.Date("2026-01-01"), NotAfter = TestFacts.Date(end) };
        Finding finding = facts.Test(issuedBy: IssuerKind.Public, asOf: TestFacts.Date("2026-01-02")).Rule("OPS-04");
        Assert.Equal((outcome, "Information"), (finding.Outcome, finding.Severity));
        Assert.Equal(renewals, string.Join("", finding.Actual));
    }

    [Theory]
    [InlineData(2048, SignatureHash.Sha256, "Pass", "Warning")]
    [InlineData(1024, SignatureHash.Sha256, "Fail", "Warning")]
    [InlineData(2048, SignatureHash.Sha1, "Fail", "Warning")]
    [InlineData(512, SignatureHash.Sha256, "Fail", "Error")]
    public void A_request_is_judged_before_it_is_sent(int bits, SignatureHash hash, string outcome, string severity)
    {
        CertificateFacts request = Request(bits, hash);
        Finding finding = request.Test().Rule("OPS-05");
        Assert.Equal((outcome, severity), (finding.Outcome, finding.Severity));
        Assert.NotEqual("Fail", bits < 2048 ? request.Test().Rule("GEN-08").Outcome : "Pass");
    }

    [Fact]
    public void The_key_of_a_request_for_a_public_CA_is_reported_once() =>
        Assert.Equal(["PUB-06"], Request(1024, SignatureHash.Sha256).Test(issuedBy: IssuerKind.Public).Failed().Except(["PUB-02"]));

    private static Finding Roll(CertificateUsage usage, DateTimeOffset end, DateTimeOffset effective) => RuleEngine.Evaluate(
        TestFacts.Of("av.contoso.com") with { NotBefore = end.AddDays(-365), NotAfter = end }, Role(usage), new EvaluationContext { AsOf = end.AddDays(-30), RollsOn = effective }).Rule("OPS-02");

    private static CertRequirement Role(CertificateUsage usage) => new(usage) { ProductValue = OcsProduct.Lync2013 };

    private static CertificateFacts Request(int bits, SignatureHash hash) => TestFacts.Of("im.contoso.com", "im.contoso.com") with
    {
        Form = CertificateForm.Request,
        NotBefore = null,
        NotAfter = null,
        KeySize = bits,
        SignatureHash = hash,
    };

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
