using System;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CertTools.Benchmarks;

/// <summary>A certificate as an Access Edge has it: issued by a CA, six names, every extension that a Windows CA writes.</summary>
internal static class SampleCertificate
{
    private static readonly string[] EdgeNames = ["sip.contoso.com", "webconf.contoso.com", "av.contoso.com", "sip.fabrikam.com", "webconf.fabrikam.com", "contoso.com"];

    public static byte[] Create() => Create(EdgeNames);

    /// <param name="hosts">The names of the SAN; the first is the common name too.</param>
    public static byte[] Create(string[] hosts)
    {
        using RSA key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={hosts[0]}, OU=IT, O=Contoso Ltd, L=Redmond, S=Washington, C=US", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        foreach (string name in hosts)
        {
            names.AddDnsName(name);
        }

        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1"), new Oid("1.3.6.1.5.5.7.3.2")], false));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment, true));
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        request.CertificateExtensions.Add(CertificateRevocationListBuilder.BuildCrlDistributionPointExtension(["http://crl.contoso.com/Contoso%20Issuing%20CA.crl"]));
        request.CertificateExtensions.Add(new X509AuthorityInformationAccessExtension(["http://ocsp.contoso.com"], ["http://crl.contoso.com/Contoso%20Issuing%20CA.crt"]));
        using RSA issuerKey = RSA.Create(2048);
        X509SignatureGenerator issuer = X509SignatureGenerator.CreateForRSA(issuerKey, RSASignaturePadding.Pkcs1);
        var notBefore = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        byte[] serialNumber = [0x5a, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];
        using X509Certificate2 certificate = request.Create(new X500DistinguishedName("CN=Contoso Issuing CA, DC=contoso, DC=com"), issuer, notBefore, notBefore.AddDays(198), serialNumber);
        return certificate.RawData;
    }
}
