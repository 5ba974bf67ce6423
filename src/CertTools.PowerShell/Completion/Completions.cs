using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace CertTools.PowerShell;

/// <summary>Words to complete with.</summary>
internal static class Completions
{
    /// <summary>Those of the words that go on from what was typed, in any case and with or without its quotation mark.</summary>
    public static IEnumerable<CompletionResult> Of(string? typed, IEnumerable<(string Word, string Tip)> words)
    {
        string start = (typed ?? string.Empty).Trim('\'', '"');
        return words
            .Where(word => word.Word.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            .Select(word => new CompletionResult(word.Word, word.Word, CompletionResultType.ParameterValue, word.Tip));
    }
}
