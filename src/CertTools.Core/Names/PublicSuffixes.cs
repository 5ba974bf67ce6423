using System;
using System.Collections.Generic;

namespace CertTools;

/// <summary>
/// The suffixes under which registries give out names (com, co.uk): the ICANN section of the public suffix list, as of
/// the day the shipped list was taken. Suffixes that companies run (github.io) are not among them, as CAs are told [BR].
/// </summary>
public static class PublicSuffixes
{
    private static readonly Lazy<(HashSet<string> Entries, DateTime AsOf)> List = new(() => DatedList.Load("public-suffixes.txt"));

    /// <summary>The day the shipped list was taken (UTC).</summary>
    public static DateTime AsOf => List.Value.AsOf;

    /// <summary>Whether names directly below this one belong to different owners. A name of one label always is a suffix.</summary>
    /// <param name="name">A name without wildcard.</param>
    public static bool Contains(DnsName name)
    {
        if (name is null)
        {
            throw new ArgumentNullException(nameof(name));
        }

        string text = name.Normalized;
        int dot = text.IndexOf('.');
        HashSet<string> rules = List.Value.Entries;
        return dot < 0 || !rules.Contains("!" + text) && (rules.Contains(text) || rules.Contains("*" + text.Substring(dot)));
    }
}
