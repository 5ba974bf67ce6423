using System;
using System.Text;

namespace CertTools;

/// <summary>The bytes of a file as text.</summary>
internal static class FileText
{
    /// <summary>The text by its byte order mark; without one, each byte a character.</summary>
    public static string Decode(byte[] content)
    {
        Encoding? encoding = content switch
        {
            _ when Begins(content, 0xef, 0xbb, 0xbf) => Encoding.UTF8,
            _ when Begins(content, 0xff, 0xfe) => Encoding.Unicode,
            _ when Begins(content, 0xfe, 0xff) => Encoding.BigEndianUnicode,
            _ => null,
        };
        return encoding is null
            ? DerText.Latin1(content, out _)
            : encoding.GetString(content, encoding.GetPreamble().Length, content.Length - encoding.GetPreamble().Length);
    }

    /// <summary>Whether a human could have written it: no control characters but those of lines.</summary>
    public static bool IsReadable(string text)
    {
        foreach (char c in text)
        {
            // Ctrl+Z ends old text files.
            if (c < ' ' && c is not ('\t' or '\r' or '\n' or '\f' or '\x1a') || c == '\x7f')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The bytes that base64 text stands for, white space in it left out; null when it is no base64.</summary>
    public static byte[]? TryFromBase64(string text)
    {
        try
        {
            return Convert.FromBase64String(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static bool Begins(byte[] content, params byte[] mark) => content.AsSpan().StartsWith(mark);
}
