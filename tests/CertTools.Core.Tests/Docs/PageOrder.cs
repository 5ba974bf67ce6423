using System;
using System.Linq;
using CertTools.Tests.Certificates;
using CertTools.Tests.Rules;

namespace CertTools.Tests.Docs;

/// <summary>What an example says was ordered: the names of a request and, where it matters, whose key it has.</summary>
internal static class PageOrder
{
    public static readonly string[] Words = ["Ordered CN", "Ordered SAN", "Ordered EKU", "Ordered key"];

    /// <summary>The key of the certificate of such an example.</summary>
    public static readonly CertificateFacts Key = TestDer.Read(TestDer.Certificate());

    private static readonly CertificateFacts OtherKey = TestDer.Read(TestDer.Certificate(key: TestDer.RsaKey(4096)));

    /// <summary>The order; null when nothing was.</summary>
    public static OrderedCertificate? Of(PageLines lines)
    {
        if (!Words.Any(lines.Has))
        {
            return null;
        }

        CertificateFacts request = TestFacts.Of(null).AsRequest() with
        {
            CommonNames = lines.List("Ordered CN"),
            HasSubjectAlternativeName = lines.Has("Ordered SAN"),
            SubjectAlternativeNames = lines.List("Ordered SAN").Select(PageFacts.Entry).ToArray(),
        };
        request = lines.Has("Ordered EKU") ? request with { ExtendedKeyUsages = lines.List("Ordered EKU").Select(PageFacts.Oid).ToArray() } : request;
        return OrderedCertificate.Of(lines.Get("Ordered key") switch
        {
            null => request,
            "the same" => request.WithKeyOf(Key),
            "another" => request.WithKeyOf(OtherKey),
            { } other => throw new FormatException($"'{other}' is no key of an order: it is the same or another."),
        });
    }
}
