using System;
using System.Collections.Generic;
using System.Linq;

namespace CertTools;

/// <summary>A certificate, or the one that is planned, and what it is assigned to.</summary>
/// <param name="Requirement">What it is assigned to.</param>
/// <param name="Certificate">The certificate.</param>
public sealed record CertificateAssignment(CertRequirement Requirement, CertificateFacts Certificate)
{
    /// <summary>Whether both are one certificate.</summary>
    public bool SharesCertificate(CertificateAssignment other) =>
        other is not null && (ReferenceEquals(Certificate, other.Certificate)
            || !Certificate.RawData.IsEmpty && Certificate.RawData.Span.SequenceEqual(other.Certificate.RawData.Span));

    /// <summary>Whether both use one key.</summary>
    public bool SharesKey(CertificateAssignment other) =>
        SharesCertificate(other)
        || other is not null && !Certificate.RawData.IsEmpty && !other.Certificate.RawData.IsEmpty
            && string.Equals(Certificate.PublicKeyHash, other.Certificate.PublicKeyHash, StringComparison.Ordinal);
}

/// <summary>Several services and the certificates assigned to them: what deployment rules compare.</summary>
public sealed record Deployment
{
    /// <summary>The services, with and without a certificate.</summary>
    public IReadOnlyList<EdgeEndpoint> Endpoints { get; init; } = [];

    /// <summary>The assignments.</summary>
    public IReadOnlyList<CertificateAssignment> Assignments { get; init; } = [];

    /// <summary>The product, where no assignment says it; null when not stated.</summary>
    public OcsProduct? Product { get; init; }

    /// <summary>The certificates of the Trusted Root store; none when not given.</summary>
    public IReadOnlyList<CertificateFacts> Roots { get; init; } = [];

    /// <summary>Records of the SIP domains' DNS; none when not given.</summary>
    public IReadOnlyList<DnsRecordFact> DnsRecords { get; init; } = [];

    /// <summary>What else is true of the deployment.</summary>
    public DeploymentFeatures Features { get; init; }

    /// <summary>Whether the Group Policy DisableStrictDNSNaming lets clients sign in to a server below the SIP domain.</summary>
    public bool DisablesStrictDnsNaming { get; init; }

    /// <summary>The assignments for a usage.</summary>
    public IEnumerable<CertificateAssignment> For(params CertificateUsage[] usages) =>
        Assignments.Where(assignment => usages.Contains(assignment.Requirement.UsageValue));

    /// <summary>Asks every deployment rule, then settles what supersedes what.</summary>
    public IReadOnlyList<Finding> Evaluate()
    {
        List<Finding> findings = RuleCatalog.DeploymentRules.SelectMany(rule => rule.Judge(this)).ToList();
        Supersession.Apply(findings);
        KnownSymptom.Attach(findings, Product ?? (Assignments.Count > 0 ? Assignments[0].Requirement.ProductValue : null));
        return findings;
    }
}
