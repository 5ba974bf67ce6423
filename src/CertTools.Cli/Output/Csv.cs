using System;
using System.Collections.Generic;
using System.IO;

namespace CertTools.Cli;

/// <summary>Comma-separated values as RFC 4180 has them, safe to open in a spreadsheet.</summary>
internal static class Csv
{
    /// <summary>Joins what is several into one cell.</summary>
    public static string Join(IEnumerable<string> texts) => string.Join("; ", texts);

    /// <summary>A cell with text from outside. Where a spreadsheet would take it for a formula, an apostrophe goes first.</summary>
    public static string Text(string text)
    {
        string shown = Printable.Text(text);
        return shown.Length > 0 && shown[0] is '=' or '+' or '-' or '@' ? "'" + shown : shown;
    }

    /// <summary>Writes one row.</summary>
    public static void WriteRow(TextWriter output, IReadOnlyList<string> cells)
    {
        for (int i = 0; i < cells.Count; i++)
        {
            if (i > 0)
            {
                output.Write(',');
            }

            output.Write(Quote(cells[i]));
        }

        output.Write("\r\n");
    }

    private static string Quote(string cell) => cell.AsSpan().IndexOfAny("\",\r\n") < 0
        ? cell
        : "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
