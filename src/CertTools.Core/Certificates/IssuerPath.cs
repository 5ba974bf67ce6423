using System;
using System.Collections.Generic;
using System.Linq;

namespace CertTools;

/// <summary>
/// The way from a certificate to its root through the CA certificates that were given. Issuers are found by name, byte
/// for byte; signatures are not verified, which is the business of Windows.
/// </summary>
internal sealed record IssuerPath
{
    // Longer than any real chain; it ends CA certificates that name each other.
    private const int LongestPath = 10;

    private IssuerPath(IReadOnlyList<CertificateFacts> issuers, CertificateFacts last, bool isTrusted)
    {
        Issuers = issuers;
        Last = last;
        IsTrusted = isTrusted;
    }

    /// <summary>The issuers that were found, the nearest first.</summary>
    public IReadOnlyList<CertificateFacts> Issuers { get; }

    /// <summary>The last certificate of the path: the root, or the one whose issuer was not found.</summary>
    public CertificateFacts Last { get; }

    /// <summary>Whether the path ends in one of the roots.</summary>
    public bool IsTrusted { get; }

    /// <summary>Whether the path ends in a root, trusted or not.</summary>
    public bool IsComplete => IsTrusted || Last.IsSelfIssued;

    public static IssuerPath Of(CertificateFacts certificate, IReadOnlyList<CertificateFacts> chain, IReadOnlyList<CertificateFacts> roots)
    {
        var issuers = new List<CertificateFacts>();
        CertificateFacts last = certificate;
        while (!IsAmong(roots, last) && !last.IsSelfIssued && issuers.Count < LongestPath && (Find(roots, last) ?? Find(chain, last)) is { } issuer)
        {
            issuers.Add(issuer);
            last = issuer;
        }

        return new IssuerPath(issuers, last, IsAmong(roots, last));
    }

    private static bool IsAmong(IReadOnlyList<CertificateFacts> roots, CertificateFacts certificate) =>
        roots.Any(root => root.RawData.Span.SequenceEqual(certificate.RawData.Span));

    private static CertificateFacts? Find(IReadOnlyList<CertificateFacts> candidates, CertificateFacts certificate) =>
        certificate.IssuerData.IsEmpty ? null : candidates.FirstOrDefault(candidate => candidate.SubjectData.Span.SequenceEqual(certificate.IssuerData.Span));
}
