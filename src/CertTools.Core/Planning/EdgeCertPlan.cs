using System.Collections.Generic;
using System.Linq;

namespace CertTools;

/// <summary>The certificates of an Edge site: the table administrators draw, the orders, and what is to be known about both.</summary>
/// <remarks>What is public is made of words, so that JSON, CSV and remoting see what a person sees.</remarks>
public sealed class EdgeCertPlan
{
    internal EdgeCertPlan(EdgeTopology topology, IReadOnlyList<PlannedService> services, IReadOnlyList<PlannedCertificate> certificates, IReadOnlyList<Finding> findings)
    {
        Site = topology.Site;
        Product = topology.Product.ToString();
        Guidance = topology.Guidance.ToString();
        Services = ReadableList.Of(services);
        Certificates = ReadableList.Of(certificates);
        Findings = ReadableList.Of(findings);
    }

    /// <summary>The site's name; empty for the only one.</summary>
    public string Site { get; }

    /// <summary>The product: a name of <see cref="OcsProduct"/>.</summary>
    public string Product { get; }

    /// <summary>Which side was followed where sources disagree: a name of <see cref="CertTools.Guidance"/>.</summary>
    public string Guidance { get; }

    /// <summary>The table: service, FQDN, port, server, certificate.</summary>
    public IReadOnlyList<PlannedService> Services { get; }

    /// <summary>The orders.</summary>
    public IReadOnlyList<PlannedCertificate> Certificates { get; }

    /// <summary>What is to be known: problems first.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The plan's problems in one text; empty when there are none.</summary>
    public string Problems => string.Join(" ", Findings.Where(finding => finding.IsProblem).Select(finding => $"{finding.Rule}: {finding.Message}"));

    /// <summary>Every requirement of every order, to test certificates against.</summary>
    public IReadOnlyList<CertRequirement> GetRequirements() => Certificates.SelectMany(certificate => certificate.GetRequirements()).ToArray();

    /// <summary>The plan in one line.</summary>
    public override string ToString() =>
        $"{(Site.Length == 0 ? "Edge" : Site)}: {string.Join("; ", Certificates.Select(certificate => certificate.ToString()))}";
}
