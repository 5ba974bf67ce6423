using System;
using System.Collections.Generic;

namespace CertTools;

/// <summary>A row of the catalogue: a usage of some products, the names it needs and takes, and who makes its requirements.</summary>
internal sealed record UsageEntry(CertificateUsage Usage, OcsProducts Products, NameParameters Needed, NameParameters Taken, Func<RoleNames, IEnumerable<CertRequirement>> Build)
{
    /// <summary>The product that is meant when none is given; null where two families have the usage and it has to be said which.</summary>
    public OcsProduct? Default { get; init; }

    /// <summary>What else helps whoever gave a name that the usage has no place for; empty when nothing does.</summary>
    public string Hint { get; init; } = string.Empty;
}
