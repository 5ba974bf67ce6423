using Xunit;

namespace CertTools.Tests.Rules;

public class FullyQualifiedNameTests
{
    [Theory]
    [InlineData("cwa.contoso.com", "Pass")]
    [InlineData("contoso.local", "Pass")]
    [InlineData("*.contoso.com", "Pass")]
    [InlineData("front_end.contoso.com", "Pass")]
    [InlineData("CWASERVER", "Fail")]
    [InlineData("fe01.contoso", "Fail")]
    [InlineData("10.0.0.1", "Fail")]
    [InlineData("My Web Server", "Fail")]
    [InlineData("cwa.contoso.com ", "Fail")]
    [InlineData("cwa..contoso.com", "Fail")]
    [InlineData("cwa.contoso.com.", "Fail")]
    [InlineData(".cwa.contoso.com", "Fail")]
    public void A_common_name_is_the_FQDN_of_a_host(string name, string outcome) =>
        Assert.Equal(outcome, TestFacts.Of(name).Test().Rule("GEN-10").Outcome);

    [Theory]
    [InlineData("cwa01")]
    [InlineData("im.contoso.com ")]
    public void An_odd_entry_of_the_SAN_is_a_warning(string entry) =>
        Assert.Equal(("Fail", "Warning"), (TestFacts.Of("im.contoso.com", "im.contoso.com", entry).Test().Rule("GEN-10").Outcome, TestFacts.Of("im.contoso.com", "im.contoso.com", entry).Test().Rule("GEN-10").Severity));
}
