using System.Collections.Generic;

namespace CertTools;

/// <summary>What is known of a Communicator Web Access deployment.</summary>
public sealed record CwaDeployment
{
    /// <summary>The sites (virtual servers), at least one.</summary>
    public required IReadOnlyList<SiteUrl> Sites { get; init; }

    /// <summary>The FQDNs of the computers that run Communicator Web Access; may be empty where only SSL is asked for.</summary>
    public IReadOnlyList<DnsName> Servers { get; init; } = [];

    /// <summary>One certificate or two.</summary>
    public CwaLayout Layout { get; init; }

    /// <summary>Office Communications Server 2007 or 2007 R2.</summary>
    public OcsProduct Product { get; init; } = OcsProduct.Ocs2007R2;

    /// <summary>Which side is followed where sources disagree.</summary>
    public Guidance Guidance { get; init; }

    /// <summary>Who will issue the certificates, when stated.</summary>
    public IssuerKind IssuedBy { get; init; }

    /// <summary>Who uses the sites, when stated.</summary>
    public CwaAudience Audience { get; init; }
}
