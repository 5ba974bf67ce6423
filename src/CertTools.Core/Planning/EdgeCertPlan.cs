using System;
using System.Collections.Generic;
using System.Linq;

namespace CertTools;

/// <summary>The certificates of an Edge site: the table administrators draw, the orders, and what is to be known about both.</summary>
/// <remarks>What is public is made of words, so that JSON, CSV and remoting see what a person sees.</remarks>
public sealed class EdgeCertPlan
{
    private ReadableList<PlanConflict> conflicts = ReadableList.Empty<PlanConflict>();
    private ReadableList<RenewalYear> renewals = ReadableList.Empty<RenewalYear>();
    private ReadableList<PlannedChange> changes = ReadableList.Empty<PlannedChange>();

    internal EdgeCertPlan(EdgeTopology topology, PlanOptions options, IReadOnlyList<PlannedService> services, IReadOnlyList<PlannedCertificate> certificates, IReadOnlyList<Finding> findings)
    {
        Site = topology.Site;
        Product = topology.Product.ToString();
        Guidance = topology.Guidance.ToString();
        Strategy = options.Strategy.ToString();
        Currency = Printable.Text(options.CaProfile.Currency);
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

    /// <summary>What there is least of: a name of <see cref="PlanStrategy"/>.</summary>
    public string Strategy { get; }

    /// <summary>
    /// Whether every allowed grouping of the services was considered, so that none counts less by the strategy. The
    /// certificates for further Access Edge services are as few as the CA's limit leaves; the A/V name, which needs none, is
    /// not counted.
    /// </summary>
    public bool IsProvenOptimal { get; internal init; }

    /// <summary>The same in words: what no allowed grouping has less of, or that a better one is not ruled out.</summary>
    public string Proof =>
        Strategy == nameof(PlanStrategy.OnePerService) ? "Nothing is shared, as the strategy asks."
        : !IsProvenOptimal ? "A better one is not ruled out: there are too many groupings, or too few certificates that are there."
        : Strategy == nameof(PlanStrategy.Fewest) ? "No allowed grouping has fewer certificates."
        : Price is not null ? Changes.Count > 0 ? "No allowed grouping is cheaper to change to." : "No allowed grouping is cheaper."
        : Changes.Count > 0 ? "No allowed grouping has fewer public certificates to order or to reissue."
        : "No allowed grouping has fewer public certificates.";

    /// <summary>What the orders cost together; null when no prices were given.</summary>
    public decimal? Price => Certificates.All(certificate => certificate.Price is not null) ? Certificates.Sum(certificate => certificate.Price) : null;

    /// <summary>What the change costs; null when no prices, or no certificates that there are, were given.</summary>
    public decimal? PriceOfChange => Changes.Count > 0 && Changes.All(change => change.Price is not null) ? Changes.Sum(change => change.Price) : null;

    /// <summary>The currency of the prices; empty when not stated.</summary>
    public string Currency { get; }

    /// <summary>The table: service, FQDN, port, server, certificate.</summary>
    public IReadOnlyList<PlannedService> Services { get; }

    /// <summary>The orders.</summary>
    public IReadOnlyList<PlannedCertificate> Certificates { get; }

    /// <summary>Why services could not share, and what is on no certificate: the worst first.</summary>
    public IReadOnlyList<PlanConflict> Conflicts { get => conflicts; internal init => conflicts = ReadableList.Of(value); }

    /// <summary>The renewals of the public certificates, year by year until 2030.</summary>
    public IReadOnlyList<RenewalYear> RenewalsPerYear { get => renewals; internal init => renewals = ReadableList.Of(value); }

    /// <summary>What becomes of the certificates that there are; empty when none were given. Of several sites the last one has those that are retired.</summary>
    public IReadOnlyList<PlannedChange> Changes { get => changes; internal init => changes = ReadableList.Of(value); }

    /// <summary>What is to be known: problems first.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The plan's problems in one text: findings, and conflicts that leave something to do; empty when there are none.</summary>
    public string Problems => string.Join(" ", Findings.Where(finding => finding.IsProblem).Select(finding => $"{finding.Rule}: {finding.Message}")
        .Concat(Conflicts.Where(conflict => conflict.Severity != nameof(Severity.Information)).Select(conflict => conflict.ToString())));

    /// <summary>Every requirement of every order, to test certificates against.</summary>
    public IReadOnlyList<CertRequirement> GetRequirements() => Certificates.SelectMany(certificate => certificate.GetRequirements()).ToArray();

    /// <summary>The certificates that have to be requested: all but those for which one that there is is kept.</summary>
    public IReadOnlyList<PlannedCertificate> GetOrders()
    {
        var kept = new HashSet<string>(Changes.Where(change => change.Action == nameof(ChangeAction.Keep)).Select(change => change.Certificate), StringComparer.Ordinal);
        return Certificates.Where(certificate => !kept.Contains(certificate.Label)).ToArray();
    }

    internal void Add(IReadOnlyList<PlannedChange> more) => changes = ReadableList.Of([.. changes, .. more]);

    /// <summary>The plan in one line.</summary>
    public override string ToString() =>
        $"{(Site.Length == 0 ? "Edge" : Site)}: {string.Join("; ", Certificates.Select(certificate => certificate.ToString()))}";
}
