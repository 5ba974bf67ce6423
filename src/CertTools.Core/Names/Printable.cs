using System.Globalization;
using System.Text;

namespace CertTools;

/// <summary>Makes text from outside safe to show: a certificate's text must not drive the terminal.</summary>
public static class Printable
{
    /// <summary>
    /// The text with every control, format, surrogate-half and separating character but the plain space written as \u and four hexadecimal digits.
    /// </summary>
    /// <param name="text">Any text.</param>
    public static string Text(string text)
    {
        if (text is null)
        {
            return string.Empty;
        }

        int i = 0;
        while (i < text.Length && IsSafe(text, i))
        {
            i++;
        }

        if (i == text.Length)
        {
            return text;
        }

        var shown = new StringBuilder(text, 0, i, text.Length + 16);
        for (; i < text.Length; i++)
        {
            if (IsSafe(text, i))
            {
                shown.Append(text[i]);
            }
            else
            {
                shown.Append("\\u").Append(((int)text[i]).ToString("X4", CultureInfo.InvariantCulture));
            }
        }

        return shown.ToString();
    }

    private static bool IsSafe(string text, int index)
    {
        char c = text[index];
        if (c is >= ' ' and < '\x7f')
        {
            return true;
        }

        if (char.IsSurrogate(c))
        {
            return char.IsHighSurrogate(c)
                ? index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
                : index > 0 && char.IsHighSurrogate(text[index - 1]);
        }

        return CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned
            or UnicodeCategory.PrivateUse);
    }
}
