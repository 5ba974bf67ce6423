using System;
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

/// <summary>Finds the requirements of a usage.</summary>
public static class RequirementCatalog
{
    /// <summary>The requirements that the usage and the names come to; one for each site or server named.</summary>
    /// <param name="request">Usage, product and names.</param>
    /// <exception cref="CertToolsException">
    /// A name cannot be used, a name that the usage needs is missing, a name was given that the usage has no place
    /// for, or the product does not have the usage.
    /// </exception>
    public static IReadOnlyList<CertRequirement> Build(RequirementRequest request) => throw new NotImplementedException();
}
