using System;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CertTools.Cli.Tests;

/// <summary>Makes certificates for the tests: of one server, by an internal CA, for a year from 2026-09-01.</summary>
internal static class Make
{
    /// <summary>A day on which they are valid.</summary>
    public const string AsOf = "2026-11-21";

    private static readonly RSA Key = RSA.Create(2048);

    /// <summary>The DER of a certificate.</summary>
    public static byte[] Certificate(string subject, params string[] names) => Certificate(new X500DistinguishedName(subject), names);

    /// <summary>The DER of a certificate.</summary>
    public static byte[] Certificate(X500DistinguishedName subject, params string[] names)
    {
        using X509Certificate2 certificate = Sign(subject, names);
        return certificate.RawData;
    }

    /// <summary>A PFX with the certificate and its key.</summary>
    public static byte[] Pfx(string password, string subject, params string[] names)
    {
        using X509Certificate2 certificate = Sign(new X500DistinguishedName(subject), names);
        using X509Certificate2 withKey = certificate.CopyWithPrivateKey(Key);
        return withKey.Export(X509ContentType.Pfx, password);
    }

    /// <summary>The DER of a request, with the key of the certificates.</summary>
    public static byte[] Request(string subject, params string[] names) => Describe(new X500DistinguishedName(subject), names).CreateSigningRequest();

    private static X509Certificate2 Sign(X500DistinguishedName subject, string[] names)
    {
        byte[] serialNumber = [0x20, 0x01];
        return Describe(subject, names).Create(new X500DistinguishedName("CN=Contoso CA"), X509SignatureGenerator.CreateForRSA(Key, RSASignaturePadding.Pkcs1),
            new DateTimeOffset(2026, 9, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2027, 9, 1, 0, 0, 0, TimeSpan.Zero), serialNumber);
    }

    private static CertificateRequest Describe(X500DistinguishedName subject, string[] names)
    {
        var request = new CertificateRequest(subject, Key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], critical: false));
        request.CertificateExtensions.Add(CertificateRevocationListBuilder.BuildCrlDistributionPointExtension(["http://pki.contoso.com/ca.crl"]));
        if (names.Length > 0)
        {
            var san = new SubjectAlternativeNameBuilder();
            foreach (string name in names)
            {
                san.AddDnsName(name);
            }

            request.CertificateExtensions.Add(san.Build());
        }

        return request;
    }
}
