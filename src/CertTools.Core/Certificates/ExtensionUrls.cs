using System;
using System.Collections.Generic;

namespace CertTools;

/// <summary>The URLs of the two extensions that point elsewhere: CRL distribution points and authority information access.</summary>
internal static class ExtensionUrls
{
    private const byte UriTag = DerTag.Context + (byte)SanKind.Uri;

    public static IReadOnlyList<string> OfCrlDistributionPoints(ReadOnlyMemory<byte> encoded)
    {
        var urls = new List<string>();
        TryReadCrlDistributionPoints(encoded.Span, urls);
        return urls;
    }

    public static IReadOnlyList<AuthorityInformation> OfAuthorityInformation(ReadOnlyMemory<byte> encoded)
    {
        var entries = new List<AuthorityInformation>();
        TryReadAuthorityInformation(encoded.Span, entries);
        return entries;
    }

    /// <summary>Walks the extension (RFC 5280, 4.2.1.13); false when it cannot be read to its end.</summary>
    /// <param name="encoded">The value of the extension.</param>
    /// <param name="urls">Takes the URLs, where somebody wants them.</param>
    public static bool TryReadCrlDistributionPoints(ReadOnlySpan<byte> encoded, List<string>? urls = null)
    {
        if (!TryReadList(encoded, out DerReader points))
        {
            return false;
        }

        while (!points.AtEnd)
        {
            if (!points.TryRead(DerTag.Sequence, out DerElement point))
            {
                return false;
            }

            DerReader fields = point.Enter();
            if (fields.NextTag != DerTag.ContextConstructed)
            {
                continue;
            }

            if (!fields.TryRead(out DerElement pointName) || !TryReadFullName(pointName, urls))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Walks the extension (RFC 5280, 4.2.2.1); false when it cannot be read to its end.</summary>
    /// <param name="encoded">The value of the extension.</param>
    /// <param name="entries">Takes the entries that have a URL, where somebody wants them.</param>
    public static bool TryReadAuthorityInformation(ReadOnlySpan<byte> encoded, List<AuthorityInformation>? entries = null)
    {
        if (!TryReadList(encoded, out DerReader descriptions))
        {
            return false;
        }

        while (!descriptions.AtEnd)
        {
            descriptions.TryRead(DerTag.Sequence, out DerElement description);
            DerReader fields = description.Enter();
            if (!fields.TryRead(DerTag.ObjectIdentifier, out DerElement method) || !fields.TryRead(out DerElement location))
            {
                return false;
            }

            if (location.Tag == UriTag && entries is not null)
            {
                entries.Add(new AuthorityInformation(MethodName(method), DerText.Latin1(location.Content, out _)));
            }
        }

        return true;
    }

    private static bool TryReadList(ReadOnlySpan<byte> encoded, out DerReader list)
    {
        var outer = new DerReader(encoded);
        bool read = outer.TryRead(DerTag.Sequence, out DerElement sequence);
        list = sequence.Enter();
        return read;
    }

    private static bool TryReadFullName(DerElement pointName, List<string>? urls)
    {
        DerReader choice = pointName.Enter(DerTag.ContextConstructed);
        if (!choice.TryRead(out DerElement fullName))
        {
            return false;
        }

        // The other choice, a name relative to the issuer, has no URL.
        DerReader names = fullName.Enter(DerTag.ContextConstructed);
        while (!names.AtEnd)
        {
            if (!names.TryRead(out DerElement name))
            {
                return false;
            }

            if (name.Tag == UriTag && urls is not null)
            {
                urls.Add(DerText.Latin1(name.Content, out _));
            }
        }

        return true;
    }

    private static string MethodName(DerElement method) => method.ReadOid() switch
    {
        "1.3.6.1.5.5.7.48.1" => "OCSP",
        "1.3.6.1.5.5.7.48.2" => "CA issuers",
        { } oid => oid,
        null => "unreadable method",
    };
}
