using System;
using System.Globalization;

namespace CertTools;

/// <summary>
/// The blocks of a PEM text (RFC 7468). What stands around them is left out; what a block is, its content says, but
/// for encrypted keys, whose content says nothing.
/// </summary>
internal static class PemBlocks
{
    private const string Begin = "-----BEGIN ";
    private const string End = "-----END ";
    private const string Dashes = "-----";

    public static bool AreIn(string text) => text.IndexOf(Begin, StringComparison.Ordinal) >= 0;

    public static void Read(string text, FoundItems found)
    {
        int position = 0;
        for (int number = 1; (position = text.IndexOf(Begin, position, StringComparison.Ordinal)) >= 0; number++)
        {
            int labelStart = position + Begin.Length;
            int labelEnd = text.IndexOf(Dashes, labelStart, StringComparison.Ordinal);
            if (labelEnd < 0 || text.IndexOf('\n', labelStart, labelEnd - labelStart) >= 0)
            {
                found.PassOverDamaged(string.Format(CultureInfo.InvariantCulture, "block {0}", number));
                position = labelStart;
                continue;
            }

            string label = text.Substring(labelStart, labelEnd - labelStart);
            int bodyStart = labelEnd + Dashes.Length;
            int next = text.IndexOf(Begin, bodyStart, StringComparison.Ordinal);
            int bodyEnd = text.IndexOf(End, bodyStart, (next < 0 ? text.Length : next) - bodyStart, StringComparison.Ordinal);
            position = bodyEnd >= 0 ? bodyEnd : bodyStart;
            ReadBlock(label, bodyEnd < 0 ? null : text.Substring(bodyStart, bodyEnd - bodyStart), number, found);
        }
    }

    private static void ReadBlock(string label, string? body, int number, FoundItems found)
    {
        const int LongestLabelShown = 40;
        string shown = Printable.Text(label.Length <= LongestLabelShown ? label : label.Substring(0, LongestLabelShown));
        string where = string.Format(CultureInfo.InvariantCulture, "block {0} ({1})", number, shown);
        if (label.EndsWith("PRIVATE KEY", StringComparison.Ordinal))
        {
            found.AddPrivateKey();
        }
        else if (body is null || FileText.TryFromBase64(body) is not { } der)
        {
            found.PassOverDamaged(where);
        }
        else
        {
            found.AddDer(der, where);
        }
    }
}
