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

/// <summary>A row of the table.</summary>
public sealed class PlannedService
{
    internal PlannedService(EdgeEndpoint endpoint, string effectiveFqdn, string certificate)
    {
        Service = endpoint.Service.DisplayName();
        Fqdn = endpoint.Fqdn.Text;
        EffectiveFqdn = effectiveFqdn;
        Port = endpoint.Port;
        Address = endpoint.Address;
        Server = endpoint.Server;
        Certificate = certificate;
        Proposed = endpoint.IsProposed;
    }

    /// <summary>The service.</summary>
    public string Service { get; }

    /// <summary>The FQDN it was given.</summary>
    public string Fqdn { get; }

    /// <summary>The FQDN it will have: another one where the common name of a shared certificate renames it.</summary>
    public string EffectiveFqdn { get; }

    /// <summary>The port; null when not stated.</summary>
    public int? Port { get; }

    /// <summary>The IP address; empty when not stated.</summary>
    public string Address { get; }

    /// <summary>The server; empty when not stated.</summary>
    public string Server { get; }

    /// <summary>The label of its certificate; empty when it needs none.</summary>
    public string Certificate { get; }

    /// <summary>Whether the name was proposed from the SIP domain.</summary>
    public bool Proposed { get; }

    /// <summary>The row in one line.</summary>
    public override string ToString() => $"{Service} {Fqdn} {(Certificate.Length == 0 ? "(no certificate)" : Certificate)}";
}

/// <summary>One certificate to order.</summary>
public sealed class PlannedCertificate
{
    private readonly IReadOnlyList<CertRequirement> requirements;

    internal PlannedCertificate(string label, IssuerKind issuer, string subjectName, IReadOnlyList<string> names, IReadOnlyList<CertRequirement> requirements, IReadOnlyList<string> services, IReadOnlyList<string> reasons)
    {
        this.requirements = requirements;
        Label = label;
        Issuer = issuer.ToString();
        SubjectName = subjectName;
        SubjectAlternativeNames = ReadableList.Of(names);
        Services = ReadableList.Of(services);
        Reasons = ReadableList.Of(reasons);
    }

    /// <summary>What the table calls it.</summary>
    public string Label { get; }

    /// <summary>Who may issue it: Public or Internal.</summary>
    public string Issuer { get; }

    /// <summary>The common name.</summary>
    public string SubjectName { get; }

    /// <summary>The names of the SAN, the common name first; empty where none is needed.</summary>
    public IReadOnlyList<string> SubjectAlternativeNames { get; }

    /// <summary>The services it serves.</summary>
    public IReadOnlyList<string> Services { get; }

    /// <summary>Where it is assigned.</summary>
    public string AssignWith => string.Join("; ", requirements.Select(requirement => requirement.AssignWith).Distinct());

    /// <summary>Why it is a certificate of its own, and why each name is on it.</summary>
    public IReadOnlyList<string> Reasons { get; }

    /// <summary>What it must say, one requirement a usage.</summary>
    public IReadOnlyList<CertRequirement> GetRequirements() => requirements;

    /// <summary>The order in one line.</summary>
    public override string ToString() => $"{Label} CN={SubjectName}";
}
