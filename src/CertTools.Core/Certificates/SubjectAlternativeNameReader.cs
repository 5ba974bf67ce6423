using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net;

namespace CertTools;

/// <summary>Reads the SAN (RFC 5280, 4.2.1.6): every entry that has a text, in order.</summary>
internal static class SubjectAlternativeNameReader
{
    private const string UserPrincipalName = "1.3.6.1.4.1.311.20.2.3";

    /// <summary>The entries. The first entry that is not what its kind asks for is reported, with how many follow it.</summary>
    public static IReadOnlyList<SanEntry> Read(ReadOnlySpan<byte> value, ref Unreadables problems)
    {
        var outer = new DerReader(value);
        if (!outer.TryRead(DerTag.Sequence, out DerElement names))
        {
            problems.Add(CertificatePart.SubjectAlternativeName, "SAN unreadable: it is not a list of names");
            return [];
        }

        var entries = new List<SanEntry>(Count(names));
        string? firstProblem = null;
        int bad = 0;
        DerReader reader = names.Enter();
        for (int number = 1; !reader.AtEnd; number++)
        {
            string? problem = null;
            bool read = reader.TryRead(out DerElement name);
            if (!read)
            {
                problem = "is cut off";
            }
            else if (Text(name, ref problem) is { } text)
            {
                entries.Add(new SanEntry((SanKind)(name.Tag & 0x1f), text));
            }

            if (problem is not null)
            {
                bad++;
                firstProblem ??= string.Format(CultureInfo.InvariantCulture, "SAN unreadable: entry {0} {1}", number, problem);
            }

            if (!read)
            {
                break;
            }
        }

        if (firstProblem is not null)
        {
            string others = bad == 1 ? string.Empty : string.Format(CultureInfo.InvariantCulture, " (and {0} more after it)", bad - 1);
            problems.Add(CertificatePart.SubjectAlternativeName, firstProblem + others);
        }

        return entries;
    }

    private static int Count(DerElement names)
    {
        int count = 0;
        DerReader reader = names.Enter();
        while (reader.TryRead(out _))
        {
            count++;
        }

        return count;
    }

    private static string? Text(DerElement name, ref string? problem)
    {
        switch (name.Tag)
        {
            case DerTag.Context + (int)SanKind.DnsName or DerTag.Context + (int)SanKind.Rfc822Name or DerTag.Context + (int)SanKind.Uri:
                string text = DerText.Latin1(name.Content, out bool ascii);
                problem = ascii ? null : "is not an IA5String: it has bytes outside ASCII";
                return text;

            case DerTag.Context + (int)SanKind.IPAddress when name.Content.Length is 4 or 16:
                return new IPAddress(name.Content.ToArray()).ToString();

            case DerTag.Context + (int)SanKind.IPAddress:
                problem = "is an IP address of neither 4 nor 16 bytes";
                return "#" + Hex.ToText(name.Content);

            case DerTag.Context + (int)SanKind.RegisteredId:
                return Oid(name.Content, ref problem);

            case DerTag.ContextConstructed + (int)SanKind.OtherName:
                return OtherName(name, ref problem);

            case DerTag.ContextConstructed + (int)SanKind.DirectoryName:
                return DistinguishedName.ToText(name.Content.ToArray());

            case DerTag.ContextConstructed + (int)SanKind.X400Address or DerTag.ContextConstructed + (int)SanKind.EdiPartyName:
                return "#" + Hex.ToText(name.Content);

            default:
                problem = "is none of the kinds of name";
                return null;
        }
    }

    private static string? OtherName(DerElement name, ref string? problem)
    {
        DerReader fields = name.Enter(DerTag.ContextConstructed);
        fields.TryRead(out DerElement type);
        fields.TryRead(DerTag.ContextConstructed, out DerElement value);
        string? oid = type.ReadOid();
        if (oid is null || value.Tag == DerTag.None)
        {
            problem = "is not an otherName";
            return oid;
        }

        if (oid != UserPrincipalName)
        {
            return oid;
        }

        DerReader wrapped = value.Enter(DerTag.ContextConstructed);
        wrapped.TryRead(out DerElement principal);
        string? text = DerText.Read(principal, out bool exact);
        problem = exact ? null : "is not the text of a user principal name";
        return text ?? oid;
    }

    /// <summary>A registeredID is an OID under another tag.</summary>
    private static string? Oid(ReadOnlySpan<byte> content, ref string? problem)
    {
        string? oid = null;
        if (content.Length < 0x80)
        {
            var encoded = new byte[content.Length + 2];
            encoded[0] = DerTag.ObjectIdentifier;
            encoded[1] = (byte)content.Length;
            content.CopyTo(encoded.AsSpan(2));
            var reader = new DerReader(encoded);
            reader.TryRead(out DerElement element);
            oid = element.ReadOid();
        }

        problem = oid is null ? "is not an OID" : null;
        return oid;
    }
}
