using System.Globalization;
using System.Text;

namespace CertTools.PowerShell;

/// <summary>A thumbprint as people paste it.</summary>
internal static class Thumbprint
{
    private const int Length = 40;

    /// <summary>
    /// The 40 digits, in upper case. Blanks, colons and hyphens are dropped, and so are the invisible marks (U+200E)
    /// that the certificate dialog of Windows puts before the first digit.
    /// </summary>
    /// <exception cref="CertToolsException"><c>ThumbprintNotUsable</c>: anything else is in it, or it has another length.</exception>
    public static string Parse(string text)
    {
        var digits = new StringBuilder(Length);
        foreach (char c in text)
        {
            if (c is >= '0' and <= '9' or >= 'A' and <= 'F')
            {
                digits.Append(c);
            }
            else if (c is >= 'a' and <= 'f')
            {
                digits.Append(char.ToUpperInvariant(c));
            }
            else if (!char.IsWhiteSpace(c) && c is not (':' or '-') && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Format)
            {
                throw NotUsable(text, $"has '{Printable.Text(c.ToString())}' in it");
            }
        }

        return digits.Length == Length ? digits.ToString() : throw NotUsable(text, $"has {digits.Length} digits");
    }

    private static CertToolsException NotUsable(string text, string defect) => new(
        "ThumbprintNotUsable", text, $"The thumbprint '{Printable.Text(text)}' {defect}.", "A thumbprint has 40 hexadecimal digits (SHA-1); blanks and colons between them do not matter.");
}
