#if NET
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CertTools.Tests.Cases;

/// <summary>Makes the certificate that a case describes.</summary>
internal static class CaseCertificates
{
    private const int PublicDays = 90;
    private const int InternalDays = 365;

    private static readonly ConcurrentDictionary<int, RSA> Keys = new();

    /// <summary>The key for a size; cases share it, for making one takes long.</summary>
    private static RSA KeyOf(int bits) => Keys.GetOrAdd(bits, RSA.Create);

    /// <summary>Whether this can make the certificate, and if not what it cannot.</summary>
    public static string? CannotMake(CaseCertificate certificate) =>
        (certificate.KeyAlgorithm ?? "RSA") != "RSA" ? $"keys of {certificate.KeyAlgorithm} are not made here"
        : !Signatures.ContainsKey(certificate.Signature ?? DefaultSignature) ? $"signatures of {certificate.Signature} are not made here"
        : certificate.Eku?.FirstOrDefault(name => !Purposes.ContainsKey(name)) is { } unknown ? $"the EKU {unknown} is not known here"
        : null;

    /// <summary>The facts of the certificate, issued by a CA, at the latest the day before it is asked for; in its store where the case names the provider of its key.</summary>
    public static CertificateFacts Make(CaseCertificate described, DateTimeOffset asOf)
    {
        (HashAlgorithmName hash, RSASignaturePadding padding) = Signatures[described.Signature ?? DefaultSignature];
        DateTimeOffset notBefore = described.NotBefore is { } day ? CaseFiles.DayOf(day) : asOf.AddDays(-1);
        int days = described.ValidityDays ?? (described.Issuer == "public" ? PublicDays : InternalDays);

        // Both ends belong to the validity (RFC 5280, 4.1.2.5): the last second is one before the next day's first.
        DateTimeOffset notAfter = notBefore.AddDays(days).AddSeconds(-1);
        var issuerName = new X500DistinguishedName(AuthorityName(1));
        X509SignatureGenerator issuer = X509SignatureGenerator.CreateForRSA(KeyOf(2048), padding);
        byte[] serialNumber = [0x10, 0x01];
        using X509Certificate2 certificate = Describe(described, hash, padding).Create(issuerName, issuer, notBefore, notAfter, serialNumber);
        CertificateFacts facts = Read(certificate);
        return described.Provider is not { } provider ? facts : facts with
        {
            Store = @"LocalMachine\My",
            PrivateKey = PrivateKeyState.Present,
            PrivateKeyProvider = provider,
            IsPrivateKeyExportable = described.Exportable,
        };
    }

    /// <summary>The CA certificates above a certificate made here, the root at their end.</summary>
    /// <param name="length">How many certificates the whole chain has.</param>
    public static IReadOnlyList<CertificateFacts> Chain(int length) =>
        [.. Enumerable.Range(1, length - 1).Select(level => Authority(AuthorityName(level), AuthorityName(Math.Min(level + 1, length - 1))))];

    /// <summary>The certificate of a CA, signed by another or by itself.</summary>
    public static CertificateFacts Authority(string subject, string issuer)
    {
        var request = new CertificateRequest(new X500DistinguishedName(subject), KeyOf(2048), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, critical: true));
        X509SignatureGenerator signer = X509SignatureGenerator.CreateForRSA(KeyOf(2048), RSASignaturePadding.Pkcs1);
        byte[] serialNumber = [0x10, 0x02];
        using X509Certificate2 certificate = request.Create(new X500DistinguishedName(issuer), signer, AuthorityStart, AuthorityStart.AddYears(30), serialNumber);
        return Read(certificate);
    }

    private static readonly DateTimeOffset AuthorityStart = new(2005, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static string AuthorityName(int level) => level == 1 ? "CN=Case CA, O=CertTools" : $"CN=Case CA above {level - 1}, O=CertTools";

    private static CertificateFacts Read(X509Certificate2 certificate) =>
        CertificateReader.TryRead(certificate.RawData, out CertificateFacts? facts) ? facts! : throw new InvalidOperationException("The certificate of the case is not read.");

    private const string DefaultSignature = "sha256RSA";

    private static readonly Dictionary<string, (HashAlgorithmName, RSASignaturePadding)> Signatures = new(StringComparer.Ordinal)
    {
        ["sha1RSA"] = (HashAlgorithmName.SHA1, RSASignaturePadding.Pkcs1),
        [DefaultSignature] = (HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        ["sha384RSA"] = (HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1),
        ["sha512RSA"] = (HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
        ["RSASSA-PSS"] = (HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
    };

    private static readonly Dictionary<string, string> Purposes = new(StringComparer.Ordinal)
    {
        ["serverAuth"] = "1.3.6.1.5.5.7.3.1",
        ["clientAuth"] = "1.3.6.1.5.5.7.3.2",
    };

    private static CertificateRequest Describe(CaseCertificate described, HashAlgorithmName hash, RSASignaturePadding padding)
    {
        var subject = new X500DistinguishedNameBuilder();
        if (described.SubjectCn is { } commonName)
        {
            subject.AddCommonName(commonName);
        }

        var request = new CertificateRequest(subject.Build(), KeyOf(described.KeyBits ?? 2048), hash, padding);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment, critical: true));
        if (described.Eku is { } purposes)
        {
            var oids = new OidCollection();
            foreach (string purpose in purposes)
            {
                oids.Add(new Oid(Purposes[purpose]));
            }

            request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension(oids, critical: false));
        }

        if (described.San is { Count: > 0 } names)
        {
            var san = new SubjectAlternativeNameBuilder();
            foreach (string name in names)
            {
                san.AddDnsName(name);
            }

            request.CertificateExtensions.Add(san.Build());
        }

        if (described.Cdp)
        {
            request.CertificateExtensions.Add(CertificateRevocationListBuilder.BuildCrlDistributionPointExtension(["http://pki.contoso.com/case-ca.crl"]));
        }

        return request;
    }
}
#endif
