using System.Collections.Generic;
using System.Linq;

namespace CertTools.Tests.Planning.Independent;

/// <summary>What can want a certificate.</summary>
internal enum WishKind
{
    Access,
    Conferencing,
    Internal,
    AVAuthentication,
    Site,
    SiteServer,
    Listener,
}

/// <summary>One thing that wants one certificate.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The name it is known by; empty where any name will do.</param>
/// <param name="Pool">Its Edge pool; null for what belongs to none.</param>
/// <param name="Rows">Its rows; none for what the other services imply.</param>
/// <param name="Names">The names that its certificate has to carry, whatever else is on it.</param>
internal sealed record Wish(WishKind Kind, string Name, string? Pool, IReadOnlyList<EdgeEndpoint> Rows, IReadOnlyList<string> Names)
{
    public IEnumerable<int> Ports => Rows.Where(row => row.Port is not null).Select(row => row.Port!.Value);

    public override string ToString() => $"{Kind} {Name}";
}
