using System.Globalization;
using System.Threading;
using Xunit;

namespace CertTools.Tests.Names;

/// <summary>In Turkish the lower case of I is a dotless i: a certificate must not care.</summary>
public class DnsNameCultureTests
{
    [Theory]
    [InlineData("IM.CONTOSO.COM", "im.contoso.com", NameMatch.Exact)]
    [InlineData("im.contoso.com", "IM.CONTOSO.COM", NameMatch.Exact)]
    [InlineData("*.FABRIKAM.COM", "sip.fabrikam.com", NameMatch.Wildcard)]
    [InlineData("*.fabrikam.com", "SIP.FABRIKAM.COM", NameMatch.Wildcard)]
    [InlineData("\u0131m.contoso.com", "im.contoso.com", NameMatch.None)]
    [InlineData("\u0130M.contoso.com", "im.contoso.com", NameMatch.None)]
    public void Names_match_the_same_in_Turkish(string presented, string host, NameMatch expected)
    {
        CultureInfo before = Thread.CurrentThread.CurrentCulture;
        Thread.CurrentThread.CurrentCulture = new CultureInfo("tr-TR");
        try
        {
            Assert.Equal(expected, DnsName.Match(presented, DnsName.ParseHost(host, "host")));
            Assert.Equal("sip.im.contoso.com", DnsName.Read("SIP.IM.CONTOSO.COM").Normalized);
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }
}
