#if NET
using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CertTools.Tests.Certificates;

/// <summary>Certificates and requests that the framework makes and signs.</summary>
internal static class GeneratedCertificates
{
    public static X509Certificate2 Create(string subject, DateTimeOffset notBefore, DateTimeOffset notAfter, IEnumerable<string> dnsNames, params string[] usages)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return Describe(new CertificateRequest(subject, key, HashAlgorithmName.SHA256), dnsNames, usages).CreateSelfSigned(notBefore, notAfter);
    }

    public static byte[] CreateRequest(string subject, IEnumerable<string> dnsNames, params string[] usages)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return Describe(new CertificateRequest(subject, key, HashAlgorithmName.SHA256), dnsNames, usages).CreateSigningRequest();
    }

    private static CertificateRequest Describe(CertificateRequest request, IEnumerable<string> dnsNames, string[] usages)
    {
        var san = new SubjectAlternativeNameBuilder();
        foreach (string name in dnsNames)
        {
            san.AddDnsName(name);
        }

        request.CertificateExtensions.Add(san.Build());
        if (usages.Length > 0)
        {
            var oids = new OidCollection();
            foreach (string usage in usages)
            {
                oids.Add(new Oid(usage));
            }

            request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension(oids, false));
        }

        return request;
    }
}
#endif
