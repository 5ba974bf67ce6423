using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace CertTools;

/// <summary>A row of a CSV text: the line on which it begins, from 1, and its cells without the space around them.</summary>
internal sealed record CsvRow(int Line, IReadOnlyList<string> Cells);

/// <summary>Reads CSV as spreadsheets and Export-Csv write it: commas, and double quotation marks where they are needed.</summary>
internal sealed class CsvText
{
    private readonly string text;
    private readonly string source;
    private int position;
    private int line = 1;

    private CsvText(string text, string source)
    {
        this.text = text;
        this.source = source;
    }

    /// <summary>The rows that have any content.</summary>
    /// <exception cref="CertToolsException"><c>TableNotUsable</c>: a quotation mark is out of place.</exception>
    public static IEnumerable<CsvRow> Read(string text, string source)
    {
        var reader = new CsvText(text.Replace("\r\n", "\n").Replace('\r', '\n'), source);
        while (reader.position < reader.text.Length)
        {
            CsvRow row = reader.Row();
            foreach (string cell in row.Cells)
            {
                if (cell.Length > 0)
                {
                    yield return row;
                    break;
                }
            }
        }
    }

    private CsvRow Row()
    {
        int start = line;
        var cells = new List<string>();
        do
        {
            cells.Add(Cell());
        }
        while (position < text.Length && text[position++] == ',');

        line++;
        return new CsvRow(start, cells);
    }

    private string Cell()
    {
        int end = text.IndexOfAny([',', '\n'], position);
        end = end < 0 ? text.Length : end;
        int content = position;
        while (content < end && char.IsWhiteSpace(text[content]))
        {
            content++;
        }

        if (content < end && text[content] == '"')
        {
            position = content + 1;
            return QuotedCell();
        }

        string cell = text.Substring(position, end - position).Trim();
        position = end;
        return cell;
    }

    private string QuotedCell()
    {
        int start = line;
        var cell = new StringBuilder();
        while (position < text.Length)
        {
            char c = text[position++];
            if (c == '"' && (position == text.Length || text[position] != '"'))
            {
                SkipSpace(start);
                return cell.ToString().Trim();
            }

            position += c == '"' ? 1 : 0;
            line += c == '\n' ? 1 : 0;
            cell.Append(c);
        }

        throw OutOfPlace(start);
    }

    private void SkipSpace(int start)
    {
        while (position < text.Length && text[position] is not (',' or '\n'))
        {
            if (!char.IsWhiteSpace(text[position++]))
            {
                throw OutOfPlace(start);
            }
        }
    }

    private CertToolsException OutOfPlace(int start) => TopologyErrors.Table(source,
        $"has a quotation mark out of place on line {start.ToString(CultureInfo.InvariantCulture)}", "Put the whole cell between quotation marks, and write two for one inside it.");
}
