using System;
using System.Collections.Generic;
using System.Linq;
using CertTools.Rules;

namespace CertTools;

/// <summary>One certificate to order.</summary>
public sealed class PlannedCertificate
{
    private readonly IReadOnlyList<CertRequirement> requirements;
    private readonly ReadableList<string> servers = ReadableList.Empty<string>();

    internal PlannedCertificate(string label, IssuerKind issuer, string subjectName, IReadOnlyList<string> names, IReadOnlyList<CertRequirement> requirements, IReadOnlyList<string> services, IReadOnlyList<string> reasons)
    {
        this.requirements = requirements;
        IssuerValue = issuer;
        Label = label;
        Issuer = issuer.ToString();
        SubjectName = subjectName;
        SubjectAlternativeNames = ReadableList.Of(names);
        Services = ReadableList.Of(services);
        Reasons = ReadableList.Of(reasons);
    }

    /// <summary>What the table calls it.</summary>
    public string Label { get; }

    /// <summary>The site it is for; empty for the only one.</summary>
    public string Site { get; internal init; } = string.Empty;

    /// <summary>Who may issue it: Public or Internal.</summary>
    public string Issuer { get; }

    /// <summary>The common name.</summary>
    public string SubjectName { get; }

    /// <summary>The names of the SAN, the common name first; empty where none is needed.</summary>
    public IReadOnlyList<string> SubjectAlternativeNames { get; }

    /// <summary>The services it serves.</summary>
    public IReadOnlyList<string> Services { get; }

    /// <summary>The servers it is installed on, as far as they were named.</summary>
    public IReadOnlyList<string> Servers { get => servers; internal init => servers = ReadableList.Of(value); }

    /// <summary>Whether its key has to be exportable: several servers carry it.</summary>
    public bool KeyExportable { get; internal init; }

    /// <summary>What it costs, by the profile of the CA; null when no prices were given, zero from the internal CA.</summary>
    public decimal? Price { get; internal init; }

    /// <summary>Where it is assigned; what is to be done for all of it is said once, at the end.</summary>
    public string AssignWith => string.Join("; ", requirements.SelectMany(requirement => requirement.AssignWith.Split(["; "], StringSplitOptions.None)).Reverse().Distinct().Reverse());

    /// <summary>Why it is a certificate of its own, and why each name is on it.</summary>
    public IReadOnlyList<string> Reasons { get; }

    internal IssuerKind IssuerValue { get; }

    /// <summary>A requirement as the certificate to order for it alone.</summary>
    /// <param name="requirement">The requirement; its common name and its required names are ordered.</param>
    /// <exception cref="CertToolsException"><c>NothingToRequest</c>: it names nothing that a certificate could say.</exception>
    public static PlannedCertificate Of(CertRequirement requirement)
    {
        if (requirement is null)
        {
            throw new ArgumentNullException(nameof(requirement));
        }

        IReadOnlyList<string> names = requirement.SubjectAlternativeNames;
        if (requirement.UsageValue == CertificateUsage.LyncPhone)
        {
            throw new CertToolsException("NothingToRequest", requirement.Usage, "Phones have no certificate of their own here: the requirement says what those of the servers carry.", "Order the certificates of the servers that the phones connect to.");
        }

        if (requirement.SubjectName.Length == 0 && names.Count == 0)
        {
            throw new CertToolsException("NothingToRequest", requirement.Usage, $"{requirement.Usage} names nothing that a certificate could say.", "Give the requirement of a server or of a site, from Get-OcsCertRequirement or Get-CwaCertRequirement.");
        }

        IssuerKind issuer = requirement.IssuedByValue != IssuerKind.Unknown ? requirement.IssuedByValue
            : requirement.IssuerValue == IssuerRule.Public ? IssuerKind.Public : IssuerKind.Internal;
        IEnumerable<string> withSubject = issuer == IssuerKind.Public && requirement.SubjectName.Length > 0 ? names.Prepend(requirement.SubjectName) : names;
        return new PlannedCertificate(requirement.Usage, issuer, requirement.SubjectName, withSubject.Distinct(DnsNameTextComparer.Instance).ToArray(), [requirement], [requirement.Title], [requirement.IssuerWhy])
        {
            KeyExportable = PrivateKeyIsExportable.IsNeededBy(requirement),
        };
    }

    /// <summary>What it must say, one requirement a usage.</summary>
    public IReadOnlyList<CertRequirement> GetRequirements() => requirements;

    /// <summary>The order in one line.</summary>
    public override string ToString() => $"{Label} CN={SubjectName}";
}
