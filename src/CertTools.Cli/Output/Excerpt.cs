using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace CertTools.Cli;

/// <summary>The first of many: a table is read by people, and whole lists are what JSON is for.</summary>
internal static class Excerpt
{
    /// <summary>All items when they are few, else the first and how many more there are.</summary>
    /// <param name="items">The items.</param>
    /// <param name="most">The most that are shown.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> items, int most) =>
        items.Count <= most ? items : [.. items.Take(most), More(items.Count - most)];

    /// <summary>A reason, which begins with the names it is for: of many the first.</summary>
    /// <param name="reason">The names, a colon, and why they are needed; or a sentence without names.</param>
    /// <param name="most">The most names that are shown.</param>
    public static string OfReason(string reason, int most)
    {
        int colon = reason.IndexOf(": ", StringComparison.Ordinal);
        string[] names = colon < 0 ? [] : reason[..colon].Split(", ");
        return names.Length <= most ? reason : string.Join(", ", Of(names, most)) + reason[colon..];
    }

    /// <summary>How many are not shown, and where they are.</summary>
    public static string More(int count) => $"and {count.ToString(CultureInfo.InvariantCulture)} more (--format json has all)";
}
