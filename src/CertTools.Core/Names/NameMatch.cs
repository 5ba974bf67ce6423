namespace CertTools;

/// <summary>How a name that a certificate presents relates to the name that is looked for.</summary>
public enum NameMatch
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>The same name, whatever the case of its ASCII letters.</summary>
    Exact,

    /// <summary>A wildcard for exactly one whole left-most label carries the name.</summary>
    Wildcard,

    /// <summary>A wildcard for the right domain, but the name is more than one label below it: no match.</summary>
    DeeperThanWildcard,

    /// <summary>The name is the very domain below which a wildcard matches: no match.</summary>
    DomainOfWildcard,

    /// <summary>A partial wildcard (w*.contoso.com), which SChannel matches and others refuse: no match.</summary>
    PartialWildcard,
}
