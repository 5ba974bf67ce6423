#if NET
using System;
using System.Linq;
using System.Security;
using System.Security.Cryptography.X509Certificates;
using Xunit;

namespace CertTools.Tests.Certificates;

public class PfxTests
{
    private const string Source = "some.pfx";

    private static readonly Lazy<byte[]> WithPassword = new(() => Export("secret", withKey: true));

    [Fact]
    public void The_certificate_with_the_key_is_the_item_and_the_others_are_told()
    {
        CertificateFileContent content = CertificateFile.Parse(WithPassword.Value, Source, Secure("secret"));

        CertificateFacts facts = Assert.Single(content.Items);
        Assert.Equal("PFX", content.Format);
        Assert.Equal("im.contoso.com", facts.CommonName);
        Assert.Equal(PrivateKeyState.Present, facts.PrivateKey);
        Assert.Equal(Source, facts.Source);
        Assert.Equal(["1 certificate of the PFX without a private key"], content.PassedOver);
    }

    [Fact]
    public void Without_any_key_all_certificates_are_items()
    {
        CertificateFileContent content = CertificateFile.Parse(Export("secret", withKey: false), Source, Secure("secret"));

        Assert.Equal(["Contoso CA", "im.contoso.com"], content.Items.Select(facts => facts.CommonName).OrderBy(name => name, StringComparer.Ordinal));
        Assert.All(content.Items, facts => Assert.Equal(PrivateKeyState.NotApplicable, facts.PrivateKey));
        Assert.Empty(content.PassedOver);
    }

    [Fact]
    public void A_PFX_without_a_password_needs_none() =>
        Assert.Single(CertificateFile.Parse(Export(string.Empty, withKey: true), Source).Items);

    [Fact]
    public void A_missing_a_wrong_password_and_damage_are_told_apart()
    {
        byte[] pfx = WithPassword.Value;

        Assert.Equal("PfxPasswordNeeded", ErrorOf(pfx, null));
        Assert.Equal("PfxPasswordWrong", ErrorOf(pfx, Secure("Secret")));
        Assert.Equal("FileIsCutOff", ErrorOf([.. pfx.Take(pfx.Length - 1)], Secure("secret")));
        byte[] damaged = (byte[])pfx.Clone();
        damaged[20] ^= 0x01;
        Assert.Equal("PfxNotReadable", ErrorOf(damaged, Secure("secret")));
    }

    private static byte[] Export(string password, bool withKey)
    {
        var notBefore = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using X509Certificate2 leaf = GeneratedCertificates.Create("CN=im.contoso.com", notBefore, notBefore.AddDays(100), ["im.contoso.com"]);
        using X509Certificate2 issuer = GeneratedCertificates.Create("CN=Contoso CA", notBefore, notBefore.AddDays(100), ["ca.contoso.com"]);
        using X509Certificate2 leafAlone = X509CertificateLoader.LoadCertificate(leaf.RawData);
        using X509Certificate2 issuerAlone = X509CertificateLoader.LoadCertificate(issuer.RawData);
        var both = new X509Certificate2Collection { withKey ? leaf : leafAlone, issuerAlone };
        return both.Export(X509ContentType.Pkcs12, password)!;
    }

    private static string ErrorOf(byte[] content, SecureString? password) =>
        Assert.Throws<CertToolsException>(() => CertificateFile.Parse(content, Source, password)).ErrorId;

    private static SecureString Secure(string text)
    {
        var secure = new SecureString();
        foreach (char c in text)
        {
            secure.AppendChar(c);
        }

        return secure;
    }
}
#else
using Xunit;

namespace CertTools.Tests.Certificates;

public class PfxTests
{
    [SkippableFact]
    public void A_PFX_is_opened() => Skip.If(true, Platform.NoPfxToOpen);
}
#endif
