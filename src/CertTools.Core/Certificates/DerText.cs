using System;
using System.Text;

namespace CertTools;

/// <summary>The character strings of names, read as forgivingly as Windows does.</summary>
internal static class DerText
{
    private const char Replacement = '\uFFFD';

    private static readonly UTF32Encoding BigEndianUtf32 = new(bigEndian: true, byteOrderMark: false);

    /// <summary>The text of a character string; null when the element is none.</summary>
    /// <param name="element">The element.</param>
    /// <param name="exact">Whether every byte was what the string type allows; otherwise the text is a best guess.</param>
    public static string? Read(DerElement element, out bool exact)
    {
        switch (element.Tag)
        {
            // Wildcards, @ and _ stand in PrintableStrings everywhere, though its alphabet has none of them.
            case DerTag.PrintableString or DerTag.IA5String or DerTag.VisibleString or DerTag.NumericString:
                return Latin1(element.Content, out exact);

            case DerTag.Utf8String:
                string utf8 = Utf8(element.Content);
                exact = utf8.IndexOf(Replacement) < 0;
                return utf8;

            // Nobody writes real T.61: it is UTF-8 or Latin-1.
            case DerTag.TeletexString:
                string teletex = Utf8(element.Content);
                exact = true;
                return teletex.IndexOf(Replacement) < 0 ? teletex : Latin1(element.Content, out _);

            case DerTag.BmpString:
                return Decode(Encoding.BigEndianUnicode, element.Content, out exact);

            case DerTag.UniversalString:
                return Decode(BigEndianUtf32, element.Content, out exact);

            default:
                exact = false;
                return null;
        }
    }

    /// <summary>The bytes as text, one character each.</summary>
    public static string Latin1(ReadOnlySpan<byte> bytes, out bool ascii)
    {
        const int OnStack = 256;
        Span<char> chars = bytes.Length <= OnStack ? stackalloc char[OnStack] : new char[bytes.Length];
        int all = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            chars[i] = (char)bytes[i];
            all |= bytes[i];
        }

        ascii = all < 0x80;
        return chars.Slice(0, bytes.Length).ToString();
    }

    private static string Utf8(ReadOnlySpan<byte> bytes)
    {
        string text = Latin1(bytes, out bool ascii);
        return ascii ? text : Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static string Decode(Encoding encoding, ReadOnlySpan<byte> bytes, out bool exact)
    {
        string text = encoding.GetString(bytes.ToArray());
        exact = text.IndexOf(Replacement) < 0;
        return text;
    }
}
