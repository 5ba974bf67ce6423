using System.Collections.Generic;
using System.Linq;

namespace CertTools;

/// <summary>Groups units by the strategy, with regard to the certificates that there are.</summary>
internal sealed class Grouping(IReadOnlyList<PlanUnit> units, SharingRules rules, PlanOptions options, ExistingCertificates existing)
{
    /// <summary>How many contested certificates are decided both ways before the rest is settled as it comes.</summary>
    private const int MostContested = 4;

    /// <summary>The certificates, whether they are known to count least, and what was decided against on the way.</summary>
    public (IReadOnlyList<CertificateOrder> Orders, bool IsProven, BarredChanges Barred) Best() => Best(BarredChanges.None, MostContested);

    // The search counts each certificate that there is as often as it helps. Where that cannot be, both ways out are tried.
    private (IReadOnlyList<CertificateOrder> Orders, bool IsProven, BarredChanges Barred) Best(BarredChanges barred, int left)
    {
        ILookup<bool, PlanUnit> mayShare = units.ToLookup(unit => unit.AloneBecause.Length == 0 && options.Strategy != PlanStrategy.OnePerService);
        var search = new PlanSearch([.. mayShare[true]], rules, options.CaProfile.MostNames, order => existing.Count(order, barred));
        CertificateOrder[] orders = [.. search.Run(), .. mayShare[false].Select(unit => new CertificateOrder([unit]))];
        if (existing.Contested(orders, barred) is not { } contested)
        {
            return (orders, search.IsProven, barred);
        }

        if (left == 0)
        {
            return (orders, false, barred);
        }

        var kept = Best(barred.NotReissued(contested), left - 1);
        var reissued = Best(barred.NotKept(contested), left - 1);
        bool isProven = kept.IsProven && reissued.IsProven;
        return Total(reissued).CompareTo(Total(kept)) < 0 ? reissued with { IsProven = isProven } : kept with { IsProven = isProven };
    }

    private PlanCost Total((IReadOnlyList<CertificateOrder> Orders, bool IsProven, BarredChanges Barred) found) =>
        found.Orders.Aggregate(default(PlanCost), (total, order) => total + existing.Count(order, found.Barred));
}
