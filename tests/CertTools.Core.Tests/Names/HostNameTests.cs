using System;
using System.Globalization;
using Xunit;

namespace CertTools.Tests.Names;

public class HostNameTests
{
    [Theory]
    [InlineData("cwa01", "single label")]
    [InlineData("cwa_1.contoso.com", "underscore")]
    [InlineData("münchen.contoso.com", "ASCII")]
    [InlineData("cwa.contoso.com.", "dot")]
    [InlineData("-cwa.contoso.com", "hyphen")]
    [InlineData("192.168.0.1", "IP address")]
    [InlineData("*.contoso.com", "wildcard")]
    [InlineData("cwa contoso.com", "character")]
    public void A_name_that_is_no_FQDN_is_refused_with_its_reason(string text, string word)
    {
        CertToolsException error = Assert.Throws<CertToolsException>(() => DnsName.ParseHost(text, "server FQDN"));
        Assert.Contains(word, error.Problem, StringComparison.Ordinal);
        Assert.Contains(text, error.Problem, StringComparison.Ordinal);
        Assert.Equal(text, error.Item);
    }

    [Theory]
    [InlineData(63, true)]
    [InlineData(64, false)]
    public void A_label_has_63_characters_at_most(int length, bool accepted) =>
        Assert.Equal(accepted, DnsName.Read(new string('a', length) + ".contoso.com").IsWellFormed);

    [Theory]
    [InlineData(253, true)]
    [InlineData(254, false)]
    public void A_name_has_253_characters_at_most(int length, bool accepted)
    {
        string label = new('a', 62);
        string text = $"{label}.{label}.{label}.{new string('b', length - 193)}.com";
        Assert.Equal(length, text.Length);
        Assert.Equal(accepted, DnsName.Read(text).IsWellFormed);
    }

    [Fact]
    public void The_text_is_never_changed()
    {
        DnsName name = DnsName.Read("Front_End.Contoso.COM.");
        Assert.Equal("Front_End.Contoso.COM.", name.Text);
        Assert.Equal("front_end.contoso.com.", name.Normalized);
        Assert.Equal(DnsNameIssues.Underscore | DnsNameIssues.TrailingDot, name.Issues);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("az-Latn-AZ")]
    [InlineData("en-US")]
    public void Matching_is_the_same_in_every_culture(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            DnsName host = DnsName.ParseHost("SIP.Contoso.com", "host");
            Assert.Equal(NameMatch.Exact, DnsName.Match("sip.contoso.COM", host));
            Assert.Equal(NameMatch.Wildcard, DnsName.Match("*.CONTOSO.com", host));
            Assert.Equal(NameMatch.None, DnsName.Match("sıp.contoso.com", host));
            Assert.Equal(NameMatch.None, DnsName.Match("SİP.contoso.com", host));
            Assert.Equal(TopLevelDomainKind.Public, TopLevelDomains.KindOf(DnsName.Read("WWW.CONTOSO.IT")));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("im.contoso.com", TopLevelDomainKind.Public)]
    [InlineData("im.contoso.xn--p1ai", TopLevelDomainKind.Public)]
    [InlineData("cwa.ptown.local", TopLevelDomainKind.SpecialUse)]
    [InlineData("cwa.ptown.LAN", TopLevelDomainKind.SpecialUse)]
    [InlineData("cwa.ptown.internal", TopLevelDomainKind.SpecialUse)]
    [InlineData("cwa.ptown.adds", TopLevelDomainKind.NotInList)]
    [InlineData("cwa", TopLevelDomainKind.SingleLabel)]
    public void Top_level_domains_are_told_apart(string name, TopLevelDomainKind kind) =>
        Assert.Equal(kind, TopLevelDomains.KindOf(DnsName.Read(name)));

    [Fact]
    public void The_list_of_top_level_domains_says_of_which_day_it_is() =>
        Assert.Equal(new DateTime(2025, 10, 24), TopLevelDomains.AsOf);

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("bell\u0007 and \u001b[31mred", "bell\\u0007 and \\u001B[31mred")]
    [InlineData("left\u202eright", "left\\u202Eright")]
    [InlineData("im.contoso.com\u00a0", "im.contoso.com\\u00A0")]
    [InlineData("Zürich", "Zürich")]
    [InlineData("\ud83d\ude00", "\ud83d\ude00")]
    public void Text_that_could_drive_a_terminal_is_shown_by_its_numbers(string text, string shown) =>
        Assert.Equal(shown, Printable.Text(text));

    [Fact]
    public void Half_a_surrogate_pair_is_shown_by_its_number() => Assert.Equal("half \\uD83D", Printable.Text("half " + (char)0xd83d));
}
