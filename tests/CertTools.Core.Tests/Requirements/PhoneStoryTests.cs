using System;
using System.Linq;
using CertTools.Tests.Rules;
using Xunit;

namespace CertTools.Tests.Requirements;

/// <summary>The story of the phones: host sip.mslync.net, pool lync.schertz.local.</summary>
public class PhoneStoryTests
{
    private static readonly CertificateFacts WildcardOnly = TestFacts.Of("lync.schertz.local", "lync.schertz.local", "*.mslync.net");
    private static readonly CertificateFacts Exact = TestFacts.Of("lync.schertz.local", "lync.schertz.local", "sip.mslync.net", "*.mslync.net");

    [Theory]
    [InlineData("4.0.7577.107", null, "LPE-01", "Fail")]
    [InlineData("4.0.7577.4099", null, "LPE-01", "Fail")]
    [InlineData("4.0.7577.107", "4.0.7577.4100", "LPE-03", "Fail")]
    [InlineData(null, null, "LPE-03", "Fail")]
    [InlineData("4.0.7577.4100", null, "LPE-02", "Warning")]
    [InlineData("4.0.7577.4362", null, "LPE-02", "Warning")]
    [InlineData("4.0.7577.4363", null, null, "Pass")]
    [InlineData("4.0.7577.10000", null, null, "Pass")]
    [InlineData("4.0.7400.0", null, "LPE-01", "Fail")]
    public void A_host_that_only_a_wildcard_carries(string? firmware, string? update, string? failing, string verdict)
    {
        CertificateResult result = WildcardOnly.Test(Phone(firmware, update), IssuerKind.Internal);
        Assert.Equal(verdict, result.Verdict);
        Assert.Equal(failing is null ? [] : [failing], result.Failed());
    }

    [Theory]
    [InlineData("4.0.7577.107")]
    [InlineData(null)]
    public void The_exact_name_lets_every_phone_in(string? firmware) =>
        Assert.Equal("Pass", Exact.Test(Phone(firmware), IssuerKind.Internal).Verdict);

    [Fact]
    public void A_host_that_is_nowhere_fails_on_every_firmware()
    {
        CertificateFacts other = TestFacts.Of("lync.schertz.local", "lync.schertz.local");
        Assert.All(new[] { null, "4.0.7577.107", "4.0.7577.4387" }, firmware => Assert.Equal(["LPE-01"], other.Test(Phone(firmware), IssuerKind.Internal).Failed()));
    }

    [Fact]
    public void A_common_name_alone_does_not_count() =>
        Assert.Equal(["LPE-01"], TestFacts.Of("sip.mslync.net").Test(Phone("4.0.7577.4387"), IssuerKind.Internal).Failed());

    [Fact]
    public void A_wildcard_before_the_exact_name_is_a_warning_and_both_pages_are_named()
    {
        CertificateFacts late = TestFacts.Of("lync.schertz.local", "*.mslync.net", "lync.schertz.local", "sip.mslync.net");
        CertificateResult result = late.Test(Phone("4.0.7577.107"), IssuerKind.Internal);
        Assert.Equal(["LPE-04"], result.Failed());
        Assert.Equal(["L10-WILD", "L13-EXT"], result.Rule("LPE-04").Sources.Select(source => source.Key));
    }

    [Fact]
    public void The_finding_says_what_is_seen_and_what_to_do()
    {
        Finding finding = WildcardOnly.Test(Phone("4.0.7577.107"), IssuerKind.Internal).Rule("LPE-01");
        Assert.Contains("Cannot connect to the server. Retrying.", finding.Symptom, StringComparison.Ordinal);
        Assert.Contains("Restart-Service RTCSRV", finding.Remedy, StringComparison.Ordinal);
        Assert.Contains("Windows client", finding.Message, StringComparison.Ordinal);
        Assert.Equal(["sip.mslync.net"], finding.Expected);
        Finding catch22 = WildcardOnly.Test(Phone("4.0.7577.107", "4.0.7577.4100"), IssuerKind.Internal).Rule("LPE-03");
        Assert.Contains("IIS", catch22.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Builds_compare_as_numbers()
    {
        Assert.True(PhoneFirmware.Parse("4.0.7577.4100") > PhoneFirmware.Parse("4.0.7577.107"));
        Assert.True(PhoneFirmware.Parse("4.0.7577.107") < PhoneFirmware.WildcardClaimed);
        Assert.True(PhoneFirmware.Parse("4.0.7577.4363") >= PhoneFirmware.Lync2013 && PhoneFirmware.Lync2013 <= PhoneFirmware.Parse("4.0.7577.4363"));
    }

    [Theory]
    [InlineData("4.0.7577.4051", "server")]
    [InlineData("4.0.7577", "not a build")]
    [InlineData("CU7", "not a build")]
    [InlineData("4.0.7577.-1", "not a build")]
    [InlineData("4.0.7577.99999999999", "not a build")]
    [InlineData("", "not a build")]
    public void What_is_no_phone_build_is_said(string text, string word) =>
        Assert.Contains(word, Assert.Throws<CertToolsException>(() => PhoneFirmware.Parse(text)).Message, StringComparison.Ordinal);

    private static CertRequirement Phone(string? firmware, string? update = null) => PhoneRequirements.Build(new PhoneDeployment
    {
        Hosts = [DnsName.ParseHost("sip.mslync.net", "host")],
        LowestFirmware = firmware is null ? null : PhoneFirmware.Parse(firmware),
        UpdateTarget = update is null ? null : PhoneFirmware.Parse(update),
    });
}
