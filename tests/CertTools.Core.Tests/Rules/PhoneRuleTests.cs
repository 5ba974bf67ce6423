using System;
using System.Collections.Generic;
using System.Linq;
using CertTools.Tests.Certificates;
using Xunit;

namespace CertTools.Tests.Rules;

public class PhoneRuleTests
{
    [Theory]
    [InlineData(PhoneSignIn.Usb, false, IssuerKind.Public, "Fail")]
    [InlineData(PhoneSignIn.Usb, true, IssuerKind.Public, "Pass")]
    [InlineData(PhoneSignIn.Usb | PhoneSignIn.Pin, false, IssuerKind.Public, "Pass")]
    [InlineData(PhoneSignIn.Pin, false, IssuerKind.Public, "Pass")]
    [InlineData(PhoneSignIn.Usb, false, IssuerKind.Unknown, "NotEvaluated")]
    [InlineData(PhoneSignIn.Unknown, false, IssuerKind.Public, "NotEvaluated")]
    public void Over_USB_alone_a_phone_lacks_the_intermediate(PhoneSignIn signIn, bool haveSignedInWithPin, IssuerKind issuedBy, string outcome)
    {
        CertRequirement requirement = Phones(new PhoneFirmware(4, 0, 7577, 4387), signIn, haveSignedInWithPin);
        CertificateResult result = TestFacts.Of("pool01.contoso.com", "pool01.contoso.com").Test(requirement, issuedBy);
        Assert.Equal(outcome, result.Rule("LPE-06").Outcome);
        Assert.Equal(outcome == "Fail" ? ["LPE-06"] : Array.Empty<string>(), result.Failed());
        Assert.Equal(outcome == "Fail" ? "Warning" : "Pass", result.Verdict);
    }

    [Theory]
    [InlineData(TlsVersions.Tls12, "Fail")]
    [InlineData(TlsVersions.Tls11 | TlsVersions.Tls12, "Fail")]
    [InlineData(TlsVersions.Tls10 | TlsVersions.Tls11 | TlsVersions.Tls12, "Pass")]
    [InlineData(TlsVersions.None, "NotEvaluated")]
    public void Phones_need_TLS_1_0(TlsVersions versions, string outcome)
    {
        CertRequirement requirement = PhoneRequirements.Build(new PhoneDeployment { Hosts = Hosts, ServerTls = versions });
        CertificateResult result = TestFacts.Of("pool01.contoso.com", "pool01.contoso.com").Test(requirement);
        Assert.Equal(outcome, result.Rule("LPE-08").Outcome);
        Assert.Equal(outcome == "Fail" ? "Fail" : "Pass", result.Verdict);
    }

    [Fact]
    public void Phones_trust_the_CA_of_the_default_certificate()
    {
        CertRequirement phones = Phones(null, PhoneSignIn.Pin, false);
        Finding finding = Assert.Single(Judge((phones, Chains.Leaf), (Role(CertificateUsage.FrontEnd), Chains.Leaf), (Role(CertificateUsage.ExchangeUM), Chains.OfOtherRoot)), finding => finding.Rule == "LPE-07");
        Assert.Equal(("Fail", "Warning"), (finding.Outcome, finding.Severity));
        Assert.Equal(["CN=Other Root CA"], finding.Actual);
        Assert.Contains("Connection to Microsoft Exchange is unavailable", finding.Symptom, StringComparison.Ordinal);
        Assert.Equal("Pass", Assert.Single(Judge((phones, Chains.Leaf), (Role(CertificateUsage.FrontEnd), Chains.Leaf), (Role(CertificateUsage.ExchangeUM), Chains.Leaf)), finding => finding.Rule == "LPE-07").Outcome);
        Assert.DoesNotContain(Judge((Role(CertificateUsage.FrontEnd), Chains.Leaf), (Role(CertificateUsage.ExchangeUM), Chains.OfOtherRoot)), finding => finding.Rule == "LPE-07");
    }

    private static DnsName[] Hosts => [DnsName.ParseHost("pool01.contoso.com", "host")];

    private static CertRequirement Phones(PhoneFirmware? firmware, PhoneSignIn signIn, bool haveSignedInWithPin) =>
        PhoneRequirements.Build(new PhoneDeployment { Hosts = Hosts, LowestFirmware = firmware, SignIn = signIn, HaveSignedInWithPin = haveSignedInWithPin });

    private static CertRequirement Role(CertificateUsage usage) => new(usage) { ProductValue = OcsProduct.Lync2010 };

    private static IReadOnlyList<Finding> Judge(params (CertRequirement Requirement, CertificateFacts Facts)[] assignments) =>
        new Deployment { Assignments = assignments.Select(assignment => new CertificateAssignment(assignment.Requirement, assignment.Facts)).ToArray() }.Evaluate();
}
