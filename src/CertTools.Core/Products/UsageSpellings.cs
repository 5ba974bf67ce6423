using System;
using System.Collections.Generic;
using System.Linq;

namespace CertTools;

/// <summary>The usages as <c>Request-CsCertificate -Type</c> of Lync Server and Skype for Business Server spells them.</summary>
public static class UsageSpellings
{
    private static readonly Dictionary<string, CertificateUsage> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["AccessEdgeExternal"] = CertificateUsage.AccessEdge,
        ["DataEdgeExternal"] = CertificateUsage.WebConferencingEdge,
        ["AudioVideoAuthentication"] = CertificateUsage.AVAuthentication,
        ["Internal"] = CertificateUsage.EdgeInternal,
    };

    // Words an administrator types in good faith: they deserve to be told what they are, not that they are unknown.
    private static readonly Dictionary<string, string> Ambiguous = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Default"] = "FrontEnd, Director, Mediation or SurvivableBranch",
    };

    /// <summary>The spellings that stand for a usage, with the usage.</summary>
    public static IReadOnlyDictionary<string, CertificateUsage> All => Known;

    /// <summary>How a usage is spelled; null for one that has no spelling of its own.</summary>
    /// <param name="usage">A usage.</param>
    internal static string? SpellingOf(CertificateUsage usage) => Known.FirstOrDefault(spelling => spelling.Value == usage).Key;

    /// <summary>The usage of a spelling, in any case; null when the word is none of these spellings.</summary>
    /// <param name="word">For example <c>AccessEdgeExternal</c>.</param>
    /// <exception cref="CertToolsException"><c>UsageAmbiguous</c>: the spelling is that of several roles.</exception>
    public static CertificateUsage? Find(string word)
    {
        string spelling = (word ?? throw new ArgumentNullException(nameof(word))).Trim();
        if (Ambiguous.TryGetValue(spelling, out string? role))
        {
            throw new CertToolsException("UsageAmbiguous", spelling, $"{spelling} is what Request-CsCertificate calls the certificate of several roles.",
                $"Give the role itself: {role}.");
        }

        return Known.TryGetValue(spelling, out CertificateUsage usage) ? usage : null;
    }
}
