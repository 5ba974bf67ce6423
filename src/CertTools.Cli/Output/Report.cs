using System.Collections.Generic;
using System.Text.Json;

namespace CertTools.Cli;

/// <summary>Writes items of one kind in the three formats, each item as it comes.</summary>
internal abstract class Report<T>
{
    /// <summary>The titles of the CSV columns: those of the same objects in PowerShell.</summary>
    protected abstract IReadOnlyList<string> Columns { get; }

    /// <summary>Whether JSON is an array of the items; otherwise there is one item, and it is that.</summary>
    protected virtual bool IsArray => true;

    /// <summary>Writes all items.</summary>
    public void Write(IEnumerable<T> items, OutputFormat? format, Shell shell)
    {
        switch (format)
        {
            case OutputFormat.Json:
                WriteJson(items, shell);
                break;
            case OutputFormat.Csv:
                WriteCsv(items, shell);
                break;
            default:
                WriteTable(items, new Layout(shell.Output, shell.Width));
                break;
        }
    }

    /// <summary>Writes all items for people.</summary>
    protected abstract void WriteTable(IEnumerable<T> items, Layout layout);

    /// <summary>Writes the properties of one item.</summary>
    protected abstract void WriteProperties(T item, Utf8JsonWriter json);

    /// <summary>The CSV rows of one item, each as long as <see cref="Columns"/>.</summary>
    protected abstract IEnumerable<IReadOnlyList<string>> Rows(T item);

    private void WriteJson(IEnumerable<T> items, Shell shell)
    {
        using var text = new JsonText(shell.Output);
        if (IsArray)
        {
            text.Json.WriteStartArray();
        }

        foreach (T item in items)
        {
            text.Json.WriteStartObject();
            WriteProperties(item, text.Json);
            text.Json.WriteEndObject();
            text.HandOver();
        }

        if (IsArray)
        {
            text.Json.WriteEndArray();
        }

        text.HandOver();
        shell.Output.WriteLine();
    }

    private void WriteCsv(IEnumerable<T> items, Shell shell)
    {
        Csv.WriteRow(shell.Output, Columns);
        foreach (T item in items)
        {
            foreach (IReadOnlyList<string> row in Rows(item))
            {
                Csv.WriteRow(shell.Output, row);
            }
        }
    }
}
