using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace CertTools.Cli;

/// <summary>Lays text out in the columns there are: words are wrapped, nothing is cut.</summary>
internal sealed class Layout
{
    private const int LabelWidth = 12;
    private const int NarrowWidth = 50;
    private const int ColumnGap = 2;
    private const int NarrowestColumn = 12;

    private readonly TextWriter output;
    private readonly int width;

    public Layout(TextWriter output, int width)
    {
        this.output = output;
        this.width = width;
    }

    /// <summary>An empty line.</summary>
    public void Gap() => output.WriteLine();

    /// <summary>A paragraph; its words are wrapped.</summary>
    /// <param name="indent">The columns left free before every line.</param>
    /// <param name="text">Its text.</param>
    public void Paragraph(int indent, string text) => Write(new string(' ', indent), indent, text);

    /// <summary>A label and its text; nothing when there is no text.</summary>
    /// <param name="indent">The columns left free before the label.</param>
    /// <param name="label">The label.</param>
    /// <param name="text">The text.</param>
    public void Labelled(int indent, string label, string text) => Labelled(indent, label, text, hangMore: 0);

    /// <summary>A label and one text a line.</summary>
    public void Labelled(int indent, string label, IReadOnlyList<string> texts)
    {
        for (int i = 0; i < texts.Count; i++)
        {
            Labelled(indent, i == 0 ? label : string.Empty, texts[i]);
        }
    }

    /// <summary>A label and commands; what is wrapped hangs, so that each command is seen to begin at the margin.</summary>
    public void Commands(int indent, string label, IReadOnlyList<string> commands)
    {
        for (int i = 0; i < commands.Count; i++)
        {
            Labelled(indent, i == 0 ? label : string.Empty, commands[i], hangMore: 2);
        }
    }

    /// <summary>Rows in columns as wide as their widest cell. The last column is wrapped.</summary>
    /// <param name="rows">The rows, all of the same length.</param>
    public void Columns(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        int last = rows[0].Count - 1;
        int[] widths = new int[last];
        foreach (IReadOnlyList<string> row in rows)
        {
            for (int i = 0; i < last; i++)
            {
                widths[i] = Math.Max(widths[i], row[i].Length + 2);
            }
        }

        foreach (IReadOnlyList<string> row in rows)
        {
            string head = string.Empty;
            for (int i = 0; i < last; i++)
            {
                head += row[i].PadRight(widths[i]);
            }

            Write(head, width - head.Length < NarrowWidth / 2 ? 4 : head.Length, row[last]);
        }
    }

    /// <summary>
    /// A table. Its widest columns are made narrower, and their cells wrapped, until it fits; where they would be too
    /// narrow to read, each row becomes a paragraph of labels.
    /// </summary>
    /// <param name="titles">The titles of the columns.</param>
    /// <param name="rows">The rows, as long as the titles.</param>
    public void Table(IReadOnlyList<string> titles, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        int[] widths = [.. titles.Select((title, i) => rows.Select(row => row[i].Length).Append(title.Length).Max())];
        int room = width - ColumnGap * (widths.Length - 1);
        while (widths.Sum() > room && widths.Max() > NarrowestColumn)
        {
            widths[Array.IndexOf(widths, widths.Max())]--;
        }

        if (widths.Sum() <= room)
        {
            string[] head = [.. titles.Select(title => title.ToUpperInvariant())];
            foreach (IReadOnlyList<string> row in rows.Prepend(head))
            {
                WriteRow(row, widths);
            }

            return;
        }

        foreach (IReadOnlyList<string> row in rows)
        {
            Paragraph(0, row[0]);
            for (int i = 1; i < titles.Count; i++)
            {
                Labelled(2, titles[i], row[i]);
            }
        }
    }

    private void Labelled(int indent, string label, string text, int hangMore)
    {
        if (text.Length > 0)
        {
            int hang = width < NarrowWidth ? indent + 2 : indent + LabelWidth;
            Write(label.Length == 0 ? new string(' ', hang) : new string(' ', indent) + label.PadRight(LabelWidth - 1) + " ", hang + hangMore, text);
        }
    }

    private void WriteRow(IReadOnlyList<string> cells, int[] widths)
    {
        string[][] columns = [.. cells.Select((cell, i) => Wrap(string.Empty, 0, cell, widths[i]).ToArray())];
        for (int line = 0; line < columns.Max(column => column.Length); line++)
        {
            IEnumerable<string> parts = columns.Select((column, i) => (line < column.Length ? column[line] : string.Empty).PadRight(widths[i] + ColumnGap));
            output.WriteLine(string.Concat(parts).TrimEnd());
        }
    }

    private void Write(string head, int hang, string text)
    {
        foreach (string line in Wrap(head, hang, text, width))
        {
            output.WriteLine(line);
        }
    }

    private static IEnumerable<string> Wrap(string head, int hang, string text, int width)
    {
        string line = head;
        bool fresh = true;
        foreach (string given in Printable.Text(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string word = given;
            if (!fresh && line.Length + 1 + word.Length > width || fresh && line.Length > hang && line.Length + word.Length > width)
            {
                yield return line.TrimEnd();
                line = new string(' ', hang);
                fresh = true;
            }

            while (line.Length + word.Length > width)
            {
                int cut = FindBreak(word, width - line.Length);
                yield return line + word[..cut];
                word = word[cut..];
                line = new string(' ', hang);
            }

            line += fresh ? word : " " + word;
            fresh = false;
        }

        yield return line.TrimEnd();
    }

    private static int FindBreak(string word, int room)
    {
        int afterMark = word.LastIndexOfAny(['/', '\\', '.', '-', ','], room - 1) + 1;
        return afterMark > 0 ? afterMark : room;
    }
}
