using System;
using System.Collections.Generic;
using System.Linq;

namespace CertTools;

/// <summary>The certificates that there are, and what they can do for a plan. One plan after the other takes from them.</summary>
internal sealed class ExistingCertificates
{
    private readonly PlanOptions options;
    private readonly Pricing pricing;
    private readonly CertificateFacts[] certificates;
    private readonly Dictionary<(PlanUnit, string), HashSet<int>> servingUnit = [];
    private readonly HashSet<int> usedBefore = [];
    private readonly HashSet<int> used = [];
    private readonly Dictionary<PlannedChange, CertificateFacts> kept = [];
    private readonly ILookup<string, int> byCommonName;

    public ExistingCertificates(PlanOptions options)
    {
        this.options = options;
        pricing = new Pricing(options);

        // A file often brings the chain along: the certificate of a CA serves nothing here, and is not retired either.
        certificates = (options.Existing ?? []).Where(facts => !facts.IsCertificateAuthority).GroupBy(facts => facts.Thumbprint, StringComparer.Ordinal).SelectMany(same => same.Key.Length > 0 ? same.Take(1) : same).ToArray();
        byCommonName = Enumerable.Range(0, certificates.Length).Where(index => certificates[index].CommonName is not null)
            .ToLookup(index => DnsName.Read(certificates[index].CommonName).Normalized, StringComparer.Ordinal);
    }

    /// <summary>What a certificate counts, in the best case that the certificates that there are leave.</summary>
    /// <param name="order">The certificate.</param>
    /// <param name="barred">What was decided against.</param>
    public PlanCost Count(CertificateOrder order, BarredChanges barred)
    {
        int names = order.NameCount();
        (ChangeAction fate, int existing) = options.Existing is null ? (ChangeAction.Order, -1) : FateOf(order, barred, IsLeft);
        int elsewhere = order.Issuer == IssuerKind.Public && options.CaProfile.MostNames is { } most && order.Units.Any(unit => unit.Access is not null) ? Math.Max(0, names - most) : 0;
        return pricing.Count(order.Issuer, names, fate, PriceOf(order, names, fate, existing), elsewhere);
    }

    /// <summary>
    /// A certificate that two orders count on, one of them to have it issued again: it cannot be kept then, for the CA takes
    /// the old one back. Null when there is none.
    /// </summary>
    /// <param name="orders">The orders.</param>
    /// <param name="barred">What was decided against.</param>
    public int? Contested(IReadOnlyList<CertificateOrder> orders, BarredChanges barred) => options.Existing is null ? null : orders
        .Select(order => FateOf(order, barred, IsLeft)).Where(fate => fate.Index >= 0)
        .GroupBy(fate => fate.Index).FirstOrDefault(fates => fates.Count() > 1 && fates.Any(fate => fate.Action == ChangeAction.Reissue))?.Key;

    /// <summary>
    /// Whether the last site was assigned what was counted on; if not, a certificate could serve only one of two orders, or
    /// an earlier site had taken it.
    /// </summary>
    public bool IsAsCounted { get; private set; } = true;

    /// <summary>What becomes of each order of one site.</summary>
    /// <param name="site">The site.</param>
    /// <param name="orders">The orders.</param>
    /// <param name="labels">What they are called.</param>
    /// <param name="barred">What was decided against.</param>
    public IReadOnlyList<PlannedChange> Assign(string site, IReadOnlyList<CertificateOrder> orders, IReadOnlyList<string> labels, BarredChanges barred)
    {
        if (options.Existing is null)
        {
            return [];
        }

        var fates = new (ChangeAction Action, int Index)[orders.Count];
        var keepers = new Dictionary<int, List<CertificateOrder>>();
        (ChangeAction Action, int Index)[] counted = orders.Select(order => FateOf(order, barred, IsLeft)).ToArray();
        var toReissue = new HashSet<int>(counted.Where(fate => fate.Action == ChangeAction.Reissue).Select(fate => fate.Index));
        foreach (int place in Enumerable.Range(0, orders.Count).OrderBy(place => orders[place].Units.Any(unit => unit.KeepsItsKey) ? 1 : 0).ThenBy(place => counted[place].Action))
        {
            CertificateOrder order = orders[place];
            fates[place] = FateOf(order, barred, index => !used.Contains(index) && (index == counted[place].Index || !toReissue.Contains(index)));
            if (fates[place].Action != ChangeAction.Keep
                && FateOf(order, barred, index => !used.Contains(index) || keepers.TryGetValue(index, out List<CertificateOrder>? others) && others.TrueForAll(other => MayHaveOneKey(order, other))) is { Action: ChangeAction.Keep } shared)
            {
                fates[place] = shared;
            }

            if (fates[place].Index is var existing and >= 0)
            {
                used.Add(existing);
                if (fates[place].Action == ChangeAction.Keep)
                {
                    keepers[existing] = keepers.TryGetValue(existing, out List<CertificateOrder>? others) ? others : [];
                    keepers[existing].Add(order);
                }
            }
        }

        IsAsCounted = Enumerable.Range(0, orders.Count).Sum(place => Money(orders[place], fates[place]))
            == orders.Sum(order => Money(order, FateOf(order, barred, _ => true)));
        usedBefore.UnionWith(used);
        return orders.Select((order, place) => Change(site, order, labels[place], fates[place])).ToArray();
    }

    /// <summary>The certificates that no plan used, once all are made.</summary>
    /// <param name="planned">All names of all plans.</param>
    public IReadOnlyList<PlannedChange> Retire(ISet<string> planned) => Enumerable.Range(0, certificates.Length).Where(index => !used.Contains(index)).Select(index =>
    {
        CertificateFacts facts = certificates[index];
        string[] strangers = NamesOf(facts).Where(name => !planned.Contains(name)).ToArray();
        return new PlannedChange(ChangeAction.Retire, string.Empty, facts.CommonName ?? string.Empty, facts, pricing.New(IssuerKind.Internal, 0), [], [],
            "No service of the plan uses it." + (strangers.Length == 0 ? string.Empty : $" The plan does not know {Shorten(strangers)}: make sure that nothing else uses it."));
    }).ToArray();

    /// <summary>The end of the validity of the certificate that an order keeps; null for one that is bought.</summary>
    public DateTimeOffset? EndOf(PlannedChange change) => kept.TryGetValue(change, out CertificateFacts? facts) ? facts.NotAfter : null;

    private static string[] NamesOf(CertificateFacts facts) => facts.SubjectAlternativeNames.Where(entry => entry.Kind == SanKind.DnsName).Select(entry => DnsName.Read(entry.Value).Normalized)
        .Concat(facts.CommonNames.Select(name => DnsName.Read(name).Normalized)).Distinct(StringComparer.Ordinal).ToArray();

    private static string Shorten(string[] names)
    {
        const int Most = 5;
        string shown = string.Join(", ", names.Take(Most).Select(Printable.Text));
        return names.Length <= Most ? shown : $"{shown} and {(names.Length - Most).ToString(System.Globalization.CultureInfo.InvariantCulture)} more";
    }

    private PlannedChange Change(string site, CertificateOrder order, string label, (ChangeAction Action, int Index) fate)
    {
        CertificateFacts? existing = fate.Index < 0 ? null : certificates[fate.Index];
        string[] before = existing is null ? [] : NamesOf(existing);
        IEnumerable<string> after = order.SubjectAlternativeNames;
        decimal? price = PriceOf(order, order.NameCount(), fate.Action, fate.Index);
        string[] added = fate.Action == ChangeAction.Keep ? [] : after.Where(name => !before.Contains(DnsName.Read(name).Normalized)).ToArray();
        string[] removed = fate.Action != ChangeAction.Reissue ? [] : before.Except(after.Select(name => DnsName.Read(name).Normalized)).Where(name => !DnsName.SameName(name, order.CommonName?.Text ?? string.Empty)).ToArray();
        var change = new PlannedChange(fate.Action, label, order.CommonName?.Text ?? string.Empty, existing, price, added, removed, fate.Action switch
        {
            ChangeAction.Keep => "It has every name that is asked of it, and is good for all that it serves.",
            ChangeAction.Reissue when added.Length + removed.Length == 0 => "It has the names, but fails for another reason: test it with this plan to see why.",
            ChangeAction.Reissue => "It has the common name, but not the names.",
            _ => "No certificate that there is serves it, and none is left that could be issued again for less.",
        })
        {
            Site = site,
        };
        if (fate.Action == ChangeAction.Keep)
        {
            kept.Add(change, existing!);
        }

        return change;
    }

    private decimal? PriceOf(CertificateOrder order, int names, ChangeAction fate, int existing) => fate switch
    {
        ChangeAction.Keep => pricing.New(IssuerKind.Internal, 0),
        ChangeAction.Reissue => pricing.Reissue(order.Issuer, names, CountAdded(order, certificates[existing])),
        _ => pricing.New(order.Issuer, names),
    };

    private static int CountAdded(CertificateOrder order, CertificateFacts existing)
    {
        var before = new HashSet<string>(NamesOf(existing), StringComparer.Ordinal);
        return order.SubjectAlternativeNames.Count(name => !before.Contains(DnsName.Read(name).Normalized));
    }

    private bool IsLeft(int certificate) => !usedBefore.Contains(certificate);

    private decimal Money(CertificateOrder order, (ChangeAction Action, int Index) fate) => fate.Action == ChangeAction.Keep ? 0
        : PriceOf(order, order.NameCount(), fate.Action, fate.Index) ?? (order.Issuer == IssuerKind.Public ? 1 : 0);

    private static bool MayHaveOneKey(CertificateOrder left, CertificateOrder right) => left.Units.All(unit => right.Units.All(other =>
        !unit.KeepsItsKey && !other.KeepsItsKey && !(unit.Service == EdgeService.Cwa && other.Service == EdgeService.Cwa) && (unit.Pool.Length == 0 || other.Pool.Length == 0 || EdgePools.AreSame(unit.Pool, other.Pool))));

    private (ChangeAction Action, int Index) FateOf(CertificateOrder order, BarredChanges barred, Func<int, bool> isFree)
    {
        int[] serving = Serving(order).Where(index => !barred.Kept.Contains(index) && CanBeOf(order, index) && isFree(index)).ToArray();
        if (serving.Length > 0)
        {
            // The one with the fewest names beside: another site may need the other.
            return (ChangeAction.Keep, serving.OrderBy(index => certificates[index].SubjectAlternativeNames.Count).ThenByDescending(index => certificates[index].NotAfter).ThenBy(index => index).First());
        }

        int[] sameName = order.CommonName is null ? [] : byCommonName[order.CommonName.Normalized]
            .Where(index => !barred.Reissued.Contains(index) && CanBeOf(order, index) && isFree(index) && certificates[index].NotAfter > options.AsOf).ToArray();
        if (sameName.Length == 0)
        {
            return (ChangeAction.Order, -1);
        }

        int nearest = sameName.OrderBy(index => CountAdded(order, certificates[index])).ThenByDescending(index => certificates[index].NotAfter).ThenBy(index => index).First();
        return pricing.IsNewCheaper(order.Issuer, order.NameCount(), CountAdded(order, certificates[nearest])) ? (ChangeAction.Order, -1) : (ChangeAction.Reissue, nearest);
    }

    // What a certificate says of its issuer shows one thing for certain: that no public CA issued what issued itself.
    private bool CanBeOf(CertificateOrder order, int index) => order.Issuer != IssuerKind.Public || !certificates[index].IsSelfIssued;

    // Of a certificate that serves by its key alone the name is all that tells which one it is.
    private IEnumerable<int> Serving(CertificateOrder order)
    {
        HashSet<int>[] each = order.Units.Select(unit => Serving(unit, order.CommonName)).OrderBy(set => set.Count).ToArray();
        IEnumerable<int> all = order.Units.All(unit => unit.Names.Count == 0 && unit.BoundName is null)
            ? byCommonName[order.CommonName?.Normalized ?? string.Empty] : each[0];
        return all.Where(index => Array.TrueForAll(each, set => set.Contains(index)));
    }

    private HashSet<int> Serving(PlanUnit unit, DnsName? commonName)
    {
        (PlanUnit, string) key = (unit, unit.IsRenamedBy(commonName) ? commonName!.Normalized : string.Empty);
        if (!servingUnit.TryGetValue(key, out HashSet<int>? found))
        {
            CertRequirement[] requirements = unit.Requirements(commonName).Take(1).ToArray();
            var context = new EvaluationContext { AsOf = options.AsOf, IssuedBy = unit.Issuers == IssuerKinds.Public ? IssuerKind.Public : IssuerKind.Internal };
            found = [.. Enumerable.Range(0, certificates.Length).Where(index => Array.TrueForAll(requirements, requirement => !RuleEngine.Evaluate(certificates[index], requirement, context).Is(Verdict.Fail)))];
            servingUnit.Add(key, found);
        }

        return found;
    }
}
