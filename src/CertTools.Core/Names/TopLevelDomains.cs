using System;
using System.Collections.Generic;

namespace CertTools;

/// <summary>The top-level domains of the IANA root zone, as of the day the shipped list was taken.</summary>
public static class TopLevelDomains
{
    private static readonly Lazy<(HashSet<string> Entries, DateTime AsOf)> List = new(() => DatedList.Load("top-level-domains.txt"));

    // Names that no public CA can sign whatever the root zone will hold one day: the special-use names of RFC 6761
    // and its successors, and the endings that Windows administrators gave their internal domains (reference 4.2).
    private static readonly HashSet<string> SpecialUse = new(StringComparer.Ordinal)
    {
        "local", "localhost", "localdomain", "lan", "corp", "home", "internal", "intranet", "private", "test", "example", "invalid", "alt",
    };

    /// <summary>The day the shipped list was taken (UTC).</summary>
    public static DateTime AsOf => List.Value.AsOf;

    /// <summary>What can be said of the top-level domain of a name.</summary>
    /// <param name="name">A name; a single label counts as its own top-level domain.</param>
    public static TopLevelDomainKind KindOf(DnsName name)
    {
        if (name is null)
        {
            throw new ArgumentNullException(nameof(name));
        }

        if ((name.Issues & DnsNameIssues.SingleLabel) != 0)
        {
            return TopLevelDomainKind.SingleLabel;
        }

        string top = name.TopLevelDomain;
        return SpecialUse.Contains(top) ? TopLevelDomainKind.SpecialUse
            : List.Value.Entries.Contains(top) ? TopLevelDomainKind.Public
            : TopLevelDomainKind.NotInList;
    }
}

/// <summary>What can be said of a name's top-level domain.</summary>
public enum TopLevelDomainKind
{
    /// <summary>It is in the shipped list of the IANA root zone.</summary>
    Public,

    /// <summary>It is reserved for special or internal use: no public CA signs below it.</summary>
    SpecialUse,

    /// <summary>The name has one label only: no public CA signs it.</summary>
    SingleLabel,

    /// <summary>It is not in the shipped list; a newer root zone may hold it.</summary>
    NotInList,
}
