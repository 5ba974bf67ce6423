using System;
using System.Collections.Generic;
using System.Formats.Asn1;
using System.Text;

namespace CertTools;

/// <summary>A name of X.500: what it holds, and how Windows writes it.</summary>
internal static class DistinguishedName
{
    private static ReadOnlySpan<byte> CommonName => [0x55, 0x04, 0x03];

    private static ReadOnlySpan<byte> OrganizationalUnit => [0x55, 0x04, 0x0b];

    /// <summary>Every common name in the order of encoding, and whether there is an OU; a text that is a best guess, or none, is reported.</summary>
    public static IReadOnlyList<string> ReadCommonNames(DerElement name, CertificatePart part, ref Unreadables problems, out bool hasOrganizationalUnit)
    {
        hasOrganizationalUnit = false;
        List<string>? names = null;
        string? problem = name.Tag == DerTag.Sequence ? null : "it is not a name";
        DerReader rdns = name.Enter();
        while (problem is null && !rdns.AtEnd)
        {
            if (!rdns.TryRead(DerTag.Set, out DerElement rdn))
            {
                problem = "an RDN is not a SET";
                break;
            }

            DerReader attributes = rdn.Enter(DerTag.Set);
            while (!attributes.AtEnd)
            {
                if (!TryReadAttribute(ref attributes, out DerElement type, out DerElement value))
                {
                    problem = "an attribute is not a pair of type and value";
                    break;
                }

                hasOrganizationalUnit |= type.Content.SequenceEqual(OrganizationalUnit);
                if (type.Content.SequenceEqual(CommonName))
                {
                    string? text = DerText.Read(value, out bool exact);
                    if (text is not null)
                    {
                        (names ??= new List<string>(1)).Add(text);
                    }

                    problem ??= exact ? null : "a common name has bytes that its string type does not allow";
                }
            }
        }

        if (problem is not null)
        {
            problems.Add(part, $"{part} unreadable: {problem}");
        }

        return names ?? (IReadOnlyList<string>)[];
    }

    /// <summary>
    /// The name as Windows writes it: last RDN first, values quoted where they hold a separator. What is no character
    /// string is written as # and its DER in hexadecimal digits (RFC 4514, 2.4); what cannot be read is left out.
    /// </summary>
    public static string ToText(ReadOnlyMemory<byte> encoded)
    {
        var rdnTexts = new List<string>();
        var outer = new DerReader(encoded.Span, rules: AsnEncodingRules.BER);
        outer.TryRead(out DerElement name);
        DerReader rdns = name.Enter();
        while (rdns.TryRead(DerTag.Set, out DerElement rdn))
        {
            var text = new StringBuilder();
            DerReader attributes = rdn.Enter(DerTag.Set);
            while (TryReadAttribute(ref attributes, out DerElement type, out DerElement value))
            {
                text.Append(text.Length == 0 ? string.Empty : " + ").Append(Label(type)).Append('=').Append(Value(value));
            }

            if (text.Length > 0)
            {
                rdnTexts.Add(text.ToString());
            }
        }

        rdnTexts.Reverse();
        return string.Join(", ", rdnTexts);
    }

    private static bool TryReadAttribute(ref DerReader attributes, out DerElement type, out DerElement value)
    {
        type = default;
        value = default;
        if (!attributes.TryRead(DerTag.Sequence, out DerElement attribute))
        {
            return false;
        }

        DerReader pair = attribute.Enter();
        return pair.TryRead(DerTag.ObjectIdentifier, out type) && pair.TryRead(out value);
    }

    private static string Value(DerElement value)
    {
        string? text = DerText.Read(value, out _);
        return text is null ? "#" + Hex.ToText(value.Encoded)
            : NeedsQuotes(text) ? "\"" + text.Replace("\"", "\"\"") + "\""
            : text;
    }

    private static bool NeedsQuotes(string text) =>
        text.Length == 0 || IsSpace(text[0]) || IsSpace(text[text.Length - 1]) || text.IndexOfAny([',', '+', '=', '"', '\n', '<', '>', '#', ';']) >= 0;

    private static bool IsSpace(char c) => c is ' ' or >= '\t' and <= '\r';

    /// <summary>The short names that Windows gives to attribute types.</summary>
    private static string Label(DerElement type)
    {
        string? oid = type.ReadOid();
        return oid switch
        {
            "2.5.4.3" => "CN",
            "2.5.4.4" => "SN",
            "2.5.4.5" => "SERIALNUMBER",
            "2.5.4.6" => "C",
            "2.5.4.7" => "L",
            "2.5.4.8" => "S",
            "2.5.4.9" => "STREET",
            "2.5.4.10" => "O",
            "2.5.4.11" => "OU",
            "2.5.4.12" => "T",
            "2.5.4.13" => "Description",
            "2.5.4.17" => "PostalCode",
            "2.5.4.18" => "POBox",
            "2.5.4.20" => "Phone",
            "2.5.4.42" => "G",
            "2.5.4.43" => "I",
            "2.5.4.46" => "dnQualifier",
            "0.9.2342.19200300.100.1.25" => "DC",
            "1.2.840.113549.1.9.1" => "E",
            null => "OID.?",
            _ => "OID." + oid,
        };
    }
}
