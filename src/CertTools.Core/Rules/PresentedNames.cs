using System.Collections.Generic;

namespace CertTools;

/// <summary>The names that a certificate presents, as rules ask for them.</summary>
internal static class PresentedNames
{
    /// <summary>The dNSNames of the SAN, safe to show.</summary>
    public static IEnumerable<string> OfSan(CertificateFacts facts)
    {
        foreach (SanEntry entry in facts.SubjectAlternativeNames)
        {
            if (entry.Kind == SanKind.DnsName)
            {
                yield return Printable.Text(entry.Value);
            }
        }
    }

    /// <summary>The names that count for a row: dNSNames, or common names where those count.</summary>
    public static IReadOnlyList<string> At(CertificateFacts facts, NamePosition position)
    {
        var names = new List<string>();
        if (position == NamePosition.CommonName || position == NamePosition.Either && !facts.HasDnsNames)
        {
            foreach (string name in facts.CommonNames)
            {
                names.Add("CN=" + Printable.Text(name));
            }
        }
        else
        {
            names.AddRange(OfSan(facts));
        }

        return names;
    }

    /// <summary>Whether a dNSName of the SAN is this very name.</summary>
    public static bool InSan(CertificateFacts facts, string name)
    {
        IReadOnlyList<SanEntry> entries = facts.SubjectAlternativeNames;
        for (int i = 0; i < entries.Count; i++)
        {
            if (entries[i].Kind == SanKind.DnsName && DnsName.SameName(entries[i].Value, name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The best way in which the SAN carries a name.</summary>
    public static NameMatch BestInSan(CertificateFacts facts, DnsName name)
    {
        NameMatch best = NameMatch.None;
        IReadOnlyList<SanEntry> entries = facts.SubjectAlternativeNames;
        for (int i = 0; i < entries.Count && best != NameMatch.Exact; i++)
        {
            if (entries[i].Kind == SanKind.DnsName)
            {
                best = Better(best, DnsName.Match(entries[i].Value, name));
            }
        }

        return best;
    }

    /// <summary>The best way in which a common name carries a name.</summary>
    public static NameMatch BestInCommonNames(CertificateFacts facts, DnsName name)
    {
        NameMatch best = NameMatch.None;
        for (int i = 0; i < facts.CommonNames.Count; i++)
        {
            best = Better(best, DnsName.Match(facts.CommonNames[i], name));
        }

        return best;
    }

    /// <summary>Whether any name of the certificate has an asterisk: nearly none has, and then no wildcard rule need look.</summary>
    public static bool HasWildcard(CertificateFacts facts)
    {
        IReadOnlyList<SanEntry> entries = facts.SubjectAlternativeNames;
        for (int i = 0; i < entries.Count; i++)
        {
            if (entries[i].Kind == SanKind.DnsName && entries[i].Value.IndexOf('*') >= 0)
            {
                return true;
            }
        }

        for (int i = 0; i < facts.CommonNames.Count; i++)
        {
            if (facts.CommonNames[i].IndexOf('*') >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static NameMatch Better(NameMatch left, NameMatch right) => Rank(left) >= Rank(right) ? left : right;

    private static int Rank(NameMatch match) => match switch
    {
        NameMatch.Exact => 5,
        NameMatch.Wildcard => 4,
        NameMatch.DeeperThanWildcard => 3,
        NameMatch.DomainOfWildcard => 2,
        NameMatch.PartialWildcard => 1,
        _ => 0,
    };
}
