using System;
using Xunit;

namespace CertTools.Tests.Names;

public class SiteUrlTests
{
    [Theory]
    [InlineData("im.contoso.com", "im.contoso.com", null)]
    [InlineData("https://im.contoso.com", "im.contoso.com", "https://")]
    [InlineData("https://im.contoso.com/", "im.contoso.com", "https://, /")]
    [InlineData("HTTPS://IM.Contoso.com:443/cwa/", "IM.Contoso.com", "HTTPS://, :443, /cwa/")]
    [InlineData("im.contoso.com:8443", "im.contoso.com", ":8443")]
    public void Scheme_port_path_and_slash_are_dropped(string text, string host, string? dropped)
    {
        SiteUrl url = SiteUrl.Parse(text);
        Assert.Equal((host, dropped, text), (url.Host.Text, url.Dropped, url.Text));
    }

    [Theory]
    [InlineData("im contoso.com", "UrlNotUsable")]
    [InlineData(" im.contoso.com", "UrlNotUsable")]
    [InlineData("https://user@im.contoso.com", "UrlNotUsable")]
    [InlineData("sip:kim@contoso.com", "UrlNotUsable")]
    [InlineData("https://im.contoso.com/?x=1", "UrlNotUsable")]
    [InlineData("https://im.contoso.com#x", "UrlNotUsable")]
    [InlineData("ftp://im.contoso.com", "UrlNotUsable")]
    [InlineData("https://im.contoso.com:99999", "UrlNotUsable")]
    [InlineData("https://im.contoso.com:0", "UrlNotUsable")]
    [InlineData("https://im.contoso.com:", "UrlNotUsable")]
    [InlineData("https:\\\\im.contoso.com", "UrlNotUsable")]
    [InlineData("*.contoso.com", "NameNotUsable")]
    [InlineData("https://10.0.0.1/", "NameNotUsable")]
    [InlineData("https://[fe80::1]/", "NameNotUsable")]
    [InlineData("im", "NameNotUsable")]
    [InlineData("im.contoso.com.", "NameNotUsable")]
    [InlineData("im..contoso.com", "NameNotUsable")]
    [InlineData("", "NameNotUsable")]
    [InlineData(null, "NameNotUsable")]
    public void What_is_no_site_is_one_clear_error(string? text, string errorId)
    {
        CertToolsException error = Assert.Throws<CertToolsException>(() => SiteUrl.Parse(text));
        Assert.Equal(errorId, error.ErrorId);
        Assert.NotEmpty(error.Remedy);
        Assert.Contains(error.Remedy, error.Message, StringComparison.Ordinal);
    }
}
