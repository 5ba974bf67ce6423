using System;
using System.Linq;
using CertTools.Tests.Requirements;
using Xunit;

namespace CertTools.Tests.Rules;

public class SymptomTests
{
    [Theory]
    [InlineData("doesn't match the current computer", "CWA-01")]
    [InlineData("DOESN\u2019T  match the\r\ncurrent computer\u2018s FQDN", "CWA-01")]
    [InlineData("Internet Explorer has blocked this website", "CWA-02")]
    [InlineData("blocked content", "CWA-09")]
    [InlineData("Cannot connect to the server. Retrying.", "LPE-01")]
    [InlineData("Did the remote peer accept our certificate?", "LPE-01")]
    [InlineData("Connecting to Lync Server", "LPE-08")]
    [InlineData("Connection to Microsoft Exchange is unavailable", "LPE-07")]
    [InlineData("due to invalid network credentials", "LPE-01")]
    [InlineData("Lync cannot verify that the server is trusted for your sign-in address", "DNS-03")]
    [InlineData("Can't verify the certificate from the server.", "GEN-12")]
    [InlineData("14428", "GEN-12")]
    [InlineData("\"Wrong principal\"", "INT-01")]
    [InlineData("Certificate root not trusted", "GEN-12")]
    [InlineData("event 14397", "STO-02")]
    [InlineData("The buffer supplied to a function was too small.", "STO-03")]
    [InlineData("Invalid provider type specified", "STO-03")]
    [InlineData("1344", "INT-14")]
    [InlineData("this server trusts so many certificate authorities", "STO-05")]
    [InlineData("36888", "GEN-05")]
    [InlineData("Invalid incoming HTTPS certificate", "STO-05")]
    [InlineData("0x800B0109", "STO-05")]
    [InlineData("(-2146893022)", "OCS-I4")]
    [InlineData("certificate name mismatch", "RP-02")]
    [InlineData("SSL Certificate Trust Failure", "GEN-12")]
    [InlineData("Missing Intermediate Certificates", "STO-06")]
    public void A_text_from_the_screen_finds_its_rule(string text, string rule) => Assert.Contains(rule, RuleCatalog.FindBySymptom(text).Select(descriptor => descriptor.Rule));

    [Fact]
    public void A_longer_text_that_holds_a_message_finds_it() => Assert.Equal(["STO-03"], RuleCatalog.FindBySymptom(
        "Set-CsCertificate : Command execution failed: The buffer supplied to a function\n    was too small. At line:1 char:1").Select(descriptor => descriptor.Rule));

    [Theory]
    [InlineData("")]
    [InlineData(" \t'.")]
    [InlineData("nothing that anybody has ever seen")]
    public void What_is_not_known_finds_nothing(string text) => Assert.Empty(RuleCatalog.FindBySymptom(text));

    [Fact]
    public void Every_symptom_names_rules_that_there_are_and_they_name_it()
    {
        Assert.NotEmpty(KnownSymptom.RuleIds);
        Assert.All(KnownSymptom.RuleIds, id => Assert.NotEmpty(RuleCatalog.Find(id)!.Symptoms));
    }

    [Fact]
    public void A_failure_says_what_is_seen()
    {
        CertificateFacts expired = TestFacts.Of("im.contoso.com", "im.contoso.com").Issued("2026-01-01", 30);
        Assert.Contains("Can't verify the certificate", expired.Test(CertRequirement.General(OcsProduct.Lync2013)).Rule("GEN-03").Symptom, StringComparison.Ordinal);
        Assert.Empty(expired.Test(Cwa.Ssl()).Rule("GEN-03").Symptom);
        Assert.Empty(expired.Test(CertRequirement.General(OcsProduct.Lync2013), asOf: TestFacts.Date("2026-01-30")).Rule("GEN-03").Symptom);
    }
}
