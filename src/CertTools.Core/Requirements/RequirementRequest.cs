using System.Collections.Generic;

namespace CertTools;

/// <summary>A usage and the names that go with it, as the parameters of a command give them.</summary>
public sealed record RequirementRequest
{
    /// <summary>What the certificate is for.</summary>
    public CertificateUsage Usage { get; init; }

    /// <summary>The product; null for the newest that has the usage.</summary>
    public OcsProduct? Product { get; init; }

    /// <summary>Which side is followed where sources disagree.</summary>
    public Guidance Guidance { get; init; }

    /// <summary>Who issued the certificate, or will sign the request.</summary>
    public IssuerKind IssuedBy { get; init; }

    /// <summary>URLs of Communicator Web Access sites.</summary>
    public IReadOnlyList<string> Urls { get; init; } = [];

    /// <summary>FQDNs of servers.</summary>
    public IReadOnlyList<string> ServerFqdns { get; init; } = [];

    /// <summary>FQDNs of the service itself.</summary>
    public IReadOnlyList<string> Fqdns { get; init; } = [];

    /// <summary>FQDNs of pools.</summary>
    public IReadOnlyList<string> PoolFqdns { get; init; } = [];

    /// <summary>SIP domains.</summary>
    public IReadOnlyList<string> SipDomains { get; init; } = [];
}
