using System;
using System.Collections.Generic;

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
    private static readonly Dictionary<string, string> NotCovered = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Default"] = "the Front End, Director or Mediation server",
        ["WebServicesInternal"] = "the internal web services",
        ["WebServicesExternal"] = "the external web services",
        ["OAuthTokenIssuer"] = "server-to-server authentication",
    };

    /// <summary>The spellings that stand for a usage, with the usage.</summary>
    public static IReadOnlyDictionary<string, CertificateUsage> All => Known;

    /// <summary>The usage of a spelling, in any case; null when the word is none of these spellings.</summary>
    /// <param name="word">For example <c>AccessEdgeExternal</c>.</param>
    /// <exception cref="CertToolsException"><c>UsageNotCovered</c>: the spelling is that of a role whose requirements are not known yet.</exception>
    public static CertificateUsage? Find(string word)
    {
        string spelling = (word ?? throw new ArgumentNullException(nameof(word))).Trim();
        if (NotCovered.TryGetValue(spelling, out string? role))
        {
            throw new CertToolsException("UsageNotCovered", spelling, $"{spelling}, the certificate of {role}, is not covered yet.",
                "Leave -Usage out to ask what holds for every server certificate.");
        }

        return Known.TryGetValue(spelling, out CertificateUsage usage) ? usage : null;
    }
}
