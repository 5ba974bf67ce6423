using System;
using System.Collections.Generic;

namespace CertTools;

/// <summary>What a check is asked with, beside the certificate and the requirement.</summary>
public sealed record EvaluationContext
{
    /// <summary>The moment the question is asked for.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>Who issued the certificate, or will sign the request; it wins over what the requirement says.</summary>
    public IssuerKind IssuedBy { get; init; }

    /// <summary>
    /// Warn this many days before the end; null for the smaller of 30 days and a third of the lifetime.
    /// </summary>
    public int? ExpiringInDays { get; init; }

    /// <summary>
    /// The CA certificates that come with the certificate, as the server sends them or its Intermediate store holds
    /// them, in any order and with or without the root; null when not given.
    /// </summary>
    public IReadOnlyList<CertificateFacts>? Chain { get; init; }

    /// <summary>The certificates of the Trusted Root store; null when not given.</summary>
    public IReadOnlyList<CertificateFacts>? Roots { get; init; }

    /// <summary>How many SAN entries a CA takes on one certificate when not stated: CAs differ, and this is what Let's Encrypt allows [LE100].</summary>
    public const int UsualMostNames = 100;

    /// <summary>How many SAN entries the CA takes on one certificate.</summary>
    public int MostNames { get; init; } = UsualMostNames;

    /// <summary>When the successor is to take effect (Set-CsCertificate -Roll -EffectiveDate); null for the moment asked for.</summary>
    public DateTimeOffset? RollsOn { get; init; }

    /// <summary>What was ordered; null when not given, and then no rule about orders is asked.</summary>
    public OrderedCertificate? Order { get; init; }

    /// <summary>Which rules are asked; all of them by default.</summary>
    public RuleSelection Rules { get; init; } = RuleSelection.All;

    /// <summary>Who issued the certificate, as far as anyone has said.</summary>
    public IssuerKind IssuerOf(CertRequirement requirement) =>
        IssuedBy != IssuerKind.Unknown || requirement is null ? IssuedBy : requirement.IssuedByValue;
}
