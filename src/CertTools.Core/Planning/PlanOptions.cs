using System;
using System.Collections.Generic;

namespace CertTools;

/// <summary>How a plan is made, beside what it is made for.</summary>
public sealed record PlanOptions
{
    /// <summary>The moment the orders are placed: public-CA limits depend on it.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>What there is to be least of.</summary>
    public PlanStrategy Strategy { get; init; }

    /// <summary>
    /// Whether Web Conferencing Edge may take the name of Access Edge, so that both share one certificate on different
    /// ports [S3].
    /// </summary>
    public bool AllowRenamedService { get; init; }

    /// <summary>The public CA; without limits and prices when not given.</summary>
    public CaProfile CaProfile { get; init; } = new();

    /// <summary>The certificates that there are; null when not given, and then no change is worked out.</summary>
    public IReadOnlyList<CertificateFacts>? Existing { get; init; }
}
