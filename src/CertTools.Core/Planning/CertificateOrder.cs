using System;
using System.Collections.Generic;
using System.Linq;

namespace CertTools;

/// <summary>A certificate while it is being planned: the units that have it, in their order.</summary>
internal sealed class CertificateOrder
{
    /// <summary>The most characters of a common name: X.520 and the Baseline Requirements (7.1.4.2) alike.</summary>
    public const int LongestCommonName = 64;

    private readonly Lazy<IReadOnlyList<string>> subjectAlternativeNames;

    /// <summary>Makes an order.</summary>
    /// <param name="units">The units, in their order.</param>
    /// <param name="passengers">The rows whose name, one for all of them, is on the certificate though they need none.</param>
    public CertificateOrder(IReadOnlyList<PlanUnit> units, IReadOnlyList<EdgeEndpoint>? passengers = null)
    {
        Units = units;
        Passengers = passengers ?? [];
        Issuer = units.Aggregate(IssuerKinds.Any, (kinds, unit) => kinds & unit.Issuers) == IssuerKinds.Public ? IssuerKind.Public : IssuerKind.Internal;
        CommonName = NameFor(units);
        subjectAlternativeNames = new Lazy<IReadOnlyList<string>>(List);
    }

    public IReadOnlyList<PlanUnit> Units { get; }

    public IReadOnlyList<EdgeEndpoint> Passengers { get; }

    public IssuerKind Issuer { get; }

    public DnsName? CommonName { get; }

    /// <summary>The SAN: the common name first where there is a SAN at all.</summary>
    public IReadOnlyList<string> SubjectAlternativeNames => subjectAlternativeNames.Value;

    /// <summary>
    /// How many entries the SAN has, with every name that an Access Edge might have on it; counted without making it,
    /// because a search asks this of many groups.
    /// </summary>
    public int NameCount()
    {
        PlanUnit largest = Units.Where(unit => !unit.IsRenamedBy(CommonName)).Aggregate((left, right) => right.Names.Count > left.Names.Count ? right : left);
        var others = new HashSet<DnsName>(Units.Where(unit => unit != largest).SelectMany(unit => unit.NamesBeside(CommonName)).Where(name => !largest.NameSet.Contains(name)));
        int count = largest.NameSet.Count + others.Count;
        return RepeatsCommonName(count) && !largest.NameSet.Contains(CommonName!) && !others.Contains(CommonName!) ? count + 1 : count;
    }

    /// <summary>The names that cannot go elsewhere.</summary>
    public HashSet<DnsName> FixedNames()
    {
        var names = new HashSet<DnsName>(Units.SelectMany(unit => unit.FixedNamesBeside(CommonName)));
        if (RepeatsCommonName(names.Count))
        {
            names.Add(CommonName!);
        }

        return names;
    }

    /// <summary>
    /// The common name of a certificate for several units: the one that a unit reads, else the usual one of the first
    /// whose name fits into a common name.
    /// </summary>
    public static DnsName? NameFor(IReadOnlyList<PlanUnit> units)
    {
        DnsName? bound = units.Select(unit => unit.BoundName).FirstOrDefault(name => name is not null);
        IEnumerable<DnsName> candidates = units.Select(unit => unit.UsualName).OfType<DnsName>();
        return bound ?? candidates.Concat(units.SelectMany(unit => unit.Names)).FirstOrDefault(name => name.Text.Length <= LongestCommonName) ?? candidates.FirstOrDefault();
    }

    /// <summary>The rows of the topology that it has a name of.</summary>
    public IEnumerable<EdgeEndpoint> Endpoints => Units.SelectMany(unit => unit.Endpoints).Concat(Passengers);

    public IReadOnlyList<CertRequirement> Requirements(string orderId)
    {
        CertRequirement[] requirements = Units.SelectMany(unit => unit.Requirements(CommonName)).Select(requirement => requirement with { OrderedName = CommonName, OrderId = orderId }).ToArray();

        // Lync assigns a certificate to all its types at once; alone, each requirement would name its own.
        string types = string.Join(",", requirements.Select(TypeOf).OfType<string>().Distinct());
        PlanUnit[] edge = Units.Where(unit => EdgeTopology.IsEdgeService(unit.Service)).ToArray();
        string where = Array.Exists(edge, unit => unit.Pool.Length > 0) || edge.SelectMany(unit => unit.Servers).Distinct(EdgePools.Comparer).Skip(1).Any()
            ? "each Edge server of the pool, with the same key" : "the Edge server";
        return requirements.Select(requirement => TypeOf(requirement) is null ? requirement : requirement with { AssignWith = $"Set-CsCertificate -Type {types} on {where}" }).ToArray();
    }

    public PlannedCertificate ToCertificate(string label, string site, decimal? price)
    {
        string[] servers = Units.SelectMany(unit => unit.Servers).Where(server => server.Length > 0).Distinct(EdgePools.Comparer).ToArray();
        CertRequirement[] requirements = [.. Requirements(site.Length == 0 ? label : site + " " + label)];
        return new PlannedCertificate(
            label, Issuer, CommonName?.Text ?? string.Empty, SubjectAlternativeNames, requirements,
            Units.Select(unit => unit.Service).Concat(Passengers.Select(passenger => passenger.Service)).Select(service => service.DisplayName()).Distinct().ToArray(),
            Units.SelectMany(unit => unit.Reasons(CommonName)).Concat(Passengers.Take(1).Select(WhyPassenger)).Distinct().ToArray())
        {
            Site = site,
            Servers = servers,
            KeyExportable = servers.Length > 1 || Array.Exists(requirements, Rules.PrivateKeyIsExportable.IsNeededBy),
            Price = price,
        };
    }

    /// <summary>The order as the facts of the request it will become, for the same rules that judge certificates.</summary>
    public CertificateFacts ToFacts() => new()
    {
        Form = CertificateForm.Request,
        RawData = default,
        CommonNames = CommonName is null ? [] : [CommonName.Text],
        HasSubjectAlternativeName = SubjectAlternativeNames.Count > 0,
        SubjectAlternativeNames = SubjectAlternativeNames.Select(name => new SanEntry(SanKind.DnsName, name)).ToArray(),
        ExtendedKeyUsages = [Oids.ServerAuthentication],
        KeyUsage = KeyUsages.DigitalSignature | KeyUsages.KeyEncipherment,
        KeyAlgorithm = KeyAlgorithm.Rsa,
        KeySize = 2048,
    };

    private static string? TypeOf(CertRequirement requirement) => requirement.ProductValue is { } product && OcsProducts.Lync2010AndLater.Includes(product)
        ? UsageSpellings.SpellingOf(requirement.UsageValue) : null;

    private static string WhyPassenger(EdgeEndpoint passenger) =>
        $"{passenger.Fqdn}: the A/V Edge needs no certificate by Microsoft's page [OCSR2-EDGE]; the field report carries its name here all the same, saw no problem with it, and supposes that some situations might want it as common name [S3].";

    // There is a SAN where there are names for it, and always from a public CA; then it has the common name too.
    private bool RepeatsCommonName(int names) => CommonName is not null && (names > 0 || Issuer == IssuerKind.Public);

    private string[] List()
    {
        DnsName[] names = Units.SelectMany(unit => unit.NamesBeside(CommonName)).Concat(Passengers.Select(passenger => passenger.Fqdn)).ToArray();
        IEnumerable<DnsName> all = RepeatsCommonName(names.Length) ? names.Prepend(CommonName!) : names;
        return all.Distinct().Select(name => name.Text).ToArray();
    }
}
