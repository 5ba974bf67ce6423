using System.Linq;
using Xunit;

namespace CertTools.Tests.Requests;

/// <summary>What can be requested, and under which names.</summary>
public sealed class RequestSetTests
{
    [Theory]
    [InlineData("sip.contoso.com", "", "Public-1-sip.contoso.com")]
    [InlineData("sip.contoso.com", "Berlin", "Berlin-Public-1-sip.contoso.com")]
    [InlineData("*.contoso.com", "", "Public-1-wildcard.contoso.com")]
    [InlineData("sip.contoso.com", "../../etc", "______etc-Public-1-sip.contoso.com")]
    [InlineData("sip.contoso.com", "a\\b:c*d?\"<>|", "a_b_c_d_____-Public-1-sip.contoso.com")]
    [InlineData("sip.contoso.com", "-rf", "rf-Public-1-sip.contoso.com")]
    [InlineData("sip.contoso.com", "M\u00fcnchen", "M\u00fcnchen-Public-1-sip.contoso.com")]
    [InlineData("", "", "Public-1-first.contoso.com")]
    public void Files_are_called_after_site_label_and_name(string commonName, string site, string expected)
    {
        RequestSet set = Order.Set(new CertRequestOptions(), Order.Of(commonName, ["first.contoso.com"], site: site));
        Assert.Equal([expected + ".inf", expected + ".txt"], set.Drafts.Single().FileNames);
    }

    [Theory]
    [InlineData("CON")]
    [InlineData("com1")]
    [InlineData("nul.x")]
    public void A_name_that_Windows_keeps_for_itself_is_not_used(string label) =>
        Assert.Equal("_" + label, new RequestFileNames().Next(new PlannedCertificate(label, IssuerKind.Public, string.Empty, [], [], [], [])));

    [Fact]
    public void Nothing_is_ordered_for_phones()
    {
        CertRequirement phones = RequirementCatalog.Build(new RequirementRequest { Usage = CertificateUsage.LyncPhone, Product = OcsProduct.Lync2013, Fqdns = ["sip.contoso.com"] }).Single();
        Assert.Equal("NothingToRequest", Assert.Throws<CertToolsException>(() => PlannedCertificate.Of(phones)).ErrorId);
    }

    [Fact]
    public void Names_that_differ_in_case_only_are_told_apart()
    {
        RequestSet set = Order.Set(new CertRequestOptions(), Order.Of("sip.contoso.com", []), Order.Of("SIP.contoso.com", []), Order.Of("sip.contoso.com", []));
        Assert.Equal(["Public-1-sip.contoso.com.inf", "Public-1-SIP.contoso.com-2.inf", "Public-1-sip.contoso.com-3.inf"], set.Drafts.Select(draft => draft.FileNames[0]));
    }

    [Fact]
    public void A_name_has_an_end()
    {
        string name = Order.Set(new CertRequestOptions(), Order.Of("sip.contoso.com", [], site: new string('x', 500))).Drafts.Single().FileNames[0];
        Assert.InRange(name.Length, 1, 130);
        Assert.EndsWith("-Public-1-sip.contoso.com.inf", name);
    }

    [Fact]
    public void An_order_that_says_nothing_is_refused_and_the_others_stay()
    {
        RequestSet set = Order.Set(new CertRequestOptions(), Order.Access);
        Assert.Equal("NothingToRequest", Assert.Throws<CertToolsException>(() => set.Add(Order.Of(string.Empty, []))).ErrorId);
        Assert.Equal("CommonNameTooLong", Assert.Throws<CertToolsException>(() => set.Add(Order.Of(new string('a', 53) + ".contoso.com", []))).ErrorId);
        set.Add(Order.Of(new string('a', 52) + ".contoso.com", []));
        Assert.Equal(2, set.Drafts.Count);
    }

    [Theory]
    [InlineData(RequestFormat.Inf, 1024, null, "KeySizeNotUsable")]
    [InlineData(RequestFormat.Pkcs10, 2048, null, "KeyPasswordMissing")]
    [InlineData(RequestFormat.Pkcs10, 2048, "short", "KeyPasswordTooShort")]
    [InlineData(RequestFormat.Inf, 2048, "long enough", "KeyPasswordNotUsed")]
    [InlineData(RequestFormat.OpenSsl, 2048, "long enough", "KeyPasswordNotUsed")]
    public void Options_that_do_not_go_together_are_refused(RequestFormat format, int keySize, string? password, string id)
    {
        var options = new CertRequestOptions { Format = format, KeySize = keySize, KeyPassword = password is null ? null : Order.Secure(password) };
        CertToolsException error = Assert.Throws<CertToolsException>(() => new RequestSet(options));
        Assert.Equal(id, error.ErrorId);
        Assert.DoesNotContain("long enough", error.ToString());
    }
}
