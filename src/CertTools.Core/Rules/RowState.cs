namespace CertTools;

/// <summary>How a certificate stands to one row of a requirement. From <see cref="Met"/> on the row is met less and less.</summary>
internal enum RowState
{
    /// <summary>The name stands where it has to.</summary>
    Met,

    /// <summary>A wildcard carries the name, and may.</summary>
    MetByWildcard,

    /// <summary>The row asks for nothing that could be missing.</summary>
    NothingAsked,

    /// <summary>A wildcard carries the name, which works and is supported by nobody.</summary>
    UnsupportedWildcard,

    /// <summary>A wildcard carries the name, which does not count here.</summary>
    RefusedWildcard,

    /// <summary>The name is there, but elsewhere than it has to be.</summary>
    Misplaced,

    /// <summary>The name is too deep below a wildcard's domain.</summary>
    BeyondWildcard,

    /// <summary>The name is the bare domain of a wildcard.</summary>
    DomainOfWildcard,

    /// <summary>The name is not there.</summary>
    Missing,

    /// <summary>The name is there and must not be.</summary>
    Forbidden,

    /// <summary>One of several common names is right; which one is read is not documented.</summary>
    Ambiguous,

    /// <summary>The part that would hold the name is unreadable.</summary>
    Unreadable,
}
