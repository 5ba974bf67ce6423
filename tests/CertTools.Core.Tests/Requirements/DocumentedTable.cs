#if NET
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CertTools.Tests.Requirements;

/// <summary>A row of a table of Microsoft's Lync Server 2013 pages: which certificate, and the names of its example.</summary>
internal sealed record DocumentedRow(int Number, string Page, string Heading, string Component, string? Subject, IReadOnlyList<string> San)
{
    /// <summary>Whether the row names a SAN entry only, not a whole certificate.</summary>
    public bool IsPartial => Subject is null;
}

/// <summary>Reads the tables.</summary>
internal static class DocumentedTables
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    private sealed record Table(string Page, string Heading, IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows);

    public static IReadOnlyList<DocumentedRow> Read(string path)
    {
        var rows = new List<DocumentedRow>();
        foreach (Table table in JsonSerializer.Deserialize<Table[]>(File.ReadAllText(path), Options)!)
        {
            foreach (IReadOnlyList<string> cells in table.Rows)
            {
                rows.Add(Row(rows.Count + 1, table, cells));
            }
        }

        return rows;
    }

    private static DocumentedRow Row(int number, Table table, IReadOnlyList<string> cells)
    {
        string page = Regex.Replace(table.Page, "^lync-server-2013-|[.]md$", string.Empty);
        if (table.Header.Contains("Example"))
        {
            // The first example; a second one shows the wildcard.
            string examples = string.Join('\n', cells.Skip(3));
            string first = "SN=" + examples.Split("SN=")[1];
            return new(number, page, table.Heading, cells[0], Values(first, "SN").Single(), Values(first, "SAN"));
        }

        if (cells.Count == 2)
        {
            string entry = cells[1].Replace("<sipdomain>", "contoso.com", StringComparison.Ordinal).Replace("<internal domain name>", "contoso.net", StringComparison.Ordinal);
            return new(number, page, table.Heading, cells[0], null, Values(entry, "SAN"));
        }

        string[] names = [.. cells[2].Split('\n').Select(line => line.Trim()).Where(line => Regex.IsMatch(line, "^[a-z0-9*.-]+[.][a-z]+$"))];
        return new(number, page, table.Heading, cells[0], cells[1], names);
    }

    private static string[] Values(string text, string key) => [.. Regex.Matches(text, $"\\b{key}=([^;\\s]+)").Select(match => match.Groups[1].Value)];
}
#endif
