using System;
using System.Collections.Generic;
using System.Linq;

namespace CertTools.Cli;

/// <summary>The documents that a table names by their keys, spelt out once at its end.</summary>
internal sealed class SourceList
{
    private readonly List<Citation> named = [];

    /// <summary>The keys of the documents, which the list then explains.</summary>
    public string Name(IReadOnlyList<Citation> sources)
    {
        named.AddRange(sources.Where(source => !named.Contains(source)));
        return string.Join(' ', sources.Select(source => $"[{source.Key}]"));
    }

    /// <summary>The text, whose keys in brackets the list then explains.</summary>
    public string Explain(string text)
    {
        Name([.. Citations.All.Where(source => text.Contains($"[{source.Key}]", StringComparison.Ordinal))]);
        return text;
    }

    /// <summary>Writes the list; nothing when no document was named.</summary>
    public void Write(Layout layout)
    {
        if (named.Count == 0)
        {
            return;
        }

        layout.Paragraph(0, "Sources");
        foreach (Citation source in named)
        {
            layout.Paragraph(2, source.ToString());
            if (source.Url.Length > 0)
            {
                layout.Paragraph(6, source.Url);
            }
        }
    }
}
