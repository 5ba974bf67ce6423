using System.Security.Cryptography;
using System.Text;
using Xunit;

namespace CertTools.Tests.Requests;

/// <summary>Both targets write a key that openssl opens, with the parameters that were meant.</summary>
public sealed class EncryptedPrivateKeyTests
{
    [SkippableFact]
    public void Openssl_opens_the_key_with_its_password()
    {
        using RSA key = RSA.Create();
        using var folder = new RequestTestFolder();
        folder.Write("order.key", EncryptedPrivateKey.Write(key, Order.Password.ToCharArray()));
        folder.Write("password", Encoding.UTF8.GetBytes(Order.Password));

        string modulus = OpenSsl.Run(folder.Path, "rsa -inform DER -in order.key -passin file:password -noout -modulus");
        Assert.Contains("Modulus=" + Hex.ToText(key.ExportParameters(false).Modulus), modulus);
        Assert.Contains("RSA key ok", OpenSsl.Run(folder.Path, "rsa -inform DER -in order.key -passin file:password -noout -check"));
    }

    [SkippableFact]
    public void The_encryption_is_AES_256_with_600000_rounds_over_SHA_256()
    {
        using RSA key = RSA.Create();
        using var folder = new RequestTestFolder();
        folder.Write("order.key", EncryptedPrivateKey.Write(key, Order.Password.ToCharArray()));

        string parts = OpenSsl.Run(folder.Path, "asn1parse -inform DER -in order.key");
        Assert.Contains(":PBES2", parts);
        Assert.Contains(":PBKDF2", parts);
        Assert.Contains(":hmacWithSHA256", parts);
        Assert.Contains(":aes-256-cbc", parts);
        Assert.Contains(":0927C0", parts);
    }

    [Fact]
    public void Two_keys_never_look_alike()
    {
        using RSA key = RSA.Create();
        Assert.NotEqual(EncryptedPrivateKey.Write(key, Order.Password.ToCharArray()), EncryptedPrivateKey.Write(key, Order.Password.ToCharArray()));
    }
}
