using System;
using System.Collections.Generic;

namespace CertTools;

/// <summary>What one certificate is needed for: a service with all the servers it runs on, a site, a listener.</summary>
internal sealed class PlanUnit
{
    private string? baseDomain;
    private HashSet<DnsName>? nameSet;
    private IReadOnlyList<DnsName> names = [];

    public required EdgeService Service { get; init; }

    /// <summary>The rows of the topology that it stands for.</summary>
    public required IReadOnlyList<EdgeEndpoint> Endpoints { get; init; }

    /// <summary>The servers that carry the certificate, as far as they were named.</summary>
    public IEnumerable<string> Servers { get; init; } = [];

    /// <summary>The Edge pool, whose servers have one key; empty for the only one, and for what is no Edge service.</summary>
    public string Pool { get; init; } = string.Empty;

    /// <summary>The common name it reads; null when another will do.</summary>
    public DnsName? BoundName { get; init; }

    /// <summary>The common name it would have alone.</summary>
    public DnsName? UsualName { get; init; }

    /// <summary>The names it reads from the SAN, its own first.</summary>
    public IReadOnlyList<DnsName> Names { get => Access?.Names ?? names; init => names = value; }

    /// <summary>The names of an Access Edge, some of which may go elsewhere; null for other services.</summary>
    public AccessNames? Access { get; init; }

    /// <summary>The common names are bound for the reason that this document gives; empty where none is bound.</summary>
    public string BoundBy { get; init; } = string.Empty;

    public IssuerKinds Issuers { get; init; }

    /// <summary>Why it shares with nothing; empty when it may.</summary>
    public string AloneBecause { get; init; } = string.Empty;

    /// <summary>Whether it stands for an Access Edge that is yet to be set up.</summary>
    public bool IsFurtherAccess { get; init; }

    /// <summary>Whether no other service may have its key.</summary>
    public bool KeepsItsKey { get; init; }

    /// <summary>The requirements, for the common name the certificate gets.</summary>
    public required Func<DnsName?, IEnumerable<CertRequirement>> Requirements { get; init; }

    /// <summary>Why the names are on the certificate, for the common name it gets.</summary>
    public required Func<DnsName?, IEnumerable<string>> Reasons { get; init; }

    /// <summary>The base domain of its names, which is one where that matters; null when it brings no names.</summary>
    public string? BaseDomain => baseDomain ??= (Names.Count > 0 ? Names[0] : BoundName) is { } name ? BaseDomains.Of(name) : null;

    /// <summary>Its names, to look one up.</summary>
    public HashSet<DnsName> NameSet => nameSet?.Count == Names.Count ? nameSet : nameSet = [.. Names];

    public string Title => UsualName is null ? Service.DisplayName() : $"{Service.DisplayName()} {UsualName}";

    /// <summary>Whether the service gets another name than the one it was given.</summary>
    public bool IsRenamedBy(DnsName? commonName) => BoundName is not null && !BoundName.Equals(commonName);

    /// <summary>The names it brings: none of its own where it is renamed.</summary>
    public IReadOnlyList<DnsName> NamesBeside(DnsName? commonName) => IsRenamedBy(commonName) ? [] : Names;

    /// <summary>The names of these that cannot go elsewhere.</summary>
    public IReadOnlyList<DnsName> FixedNamesBeside(DnsName? commonName) => Access is null ? NamesBeside(commonName) : Access.Fixed;
}

/// <summary>Which CAs may issue a certificate.</summary>
[Flags]
internal enum IssuerKinds
{
    None = 0,
    Public = 1,
    Internal = 2,
    Any = Public | Internal,
}
