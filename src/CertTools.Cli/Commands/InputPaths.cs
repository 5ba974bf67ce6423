using System;
using System.Collections.Generic;
using System.IO;

namespace CertTools.Cli;

/// <summary>The files that an argument stands for. Some shells expand wildcards, others leave it to the program.</summary>
internal static class InputPaths
{
    /// <summary>The argument itself, or the files its last part stands for when that has a wildcard and no such file exists.</summary>
    /// <param name="argument">A path.</param>
    public static IEnumerable<string> Expand(string argument)
    {
        string pattern = Path.GetFileName(argument);
        string folder = argument[..^pattern.Length];
        if (pattern.AsSpan().IndexOfAny('*', '?') < 0 || File.Exists(argument) || !Directory.Exists(folder.Length == 0 ? "." : folder))
        {
            return [argument];
        }

        var found = new List<string>();
        foreach (string path in Directory.EnumerateFiles(folder.Length == 0 ? "." : folder, pattern, new EnumerationOptions { MatchType = MatchType.Simple }))
        {
            found.Add(folder + Path.GetFileName(path));
        }

        found.Sort(StringComparer.Ordinal);
        return found.Count == 0 ? [argument] : found;
    }
}
