using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace CertTools;

/// <summary>Says of every two certificates why they are two.</summary>
internal static class PlanConflicts
{
    private const int MostNamed = 5;

    /// <summary>Every two of so many are compared; what keeps the rest apart has been said by then.</summary>
    private const int MostCompared = 100;

    /// <summary>The conflicts; what one service cannot share with several for one reason, or several with one, is one of them.</summary>
    /// <param name="orders">The certificates.</param>
    /// <param name="rules">Which services may share.</param>
    /// <param name="options">What else keeps them apart.</param>
    public static IEnumerable<PlanConflict> Between(IReadOnlyList<CertificateOrder> orders, SharingRules rules, PlanOptions options) =>
        Pairs(orders, rules, options)
            .GroupBy(pair => (pair.Item, pair.Reason)).Select(alike => new PlanConflict(alike.Key.Item, List(alike.Select(pair => pair.Other).ToArray()), alike.Key.Reason))
            .GroupBy(pair => (pair.Other, pair.Reason)).Select(alike => new PlanConflict(List(alike.Select(pair => pair.Item).ToArray()), alike.Key.Other, alike.Key.Reason));

    /// <summary>The common name is longer than one can be: of public certificates PUB-07 says so.</summary>
    public static PlanConflict TooLong(CertificateOrder order) => new(order.Units[0].Title, string.Empty,
        $"A common name has {CertificateOrder.LongestCommonName.ToString(CultureInfo.InvariantCulture)} characters at most [BR], and this one has {order.CommonName!.Text.Length.ToString(CultureInfo.InvariantCulture)}.",
        Severity.Error, "Give the service a shorter FQDN.");

    private static string List(string[] others) => string.Join(", ", others.Take(MostNamed))
        + (others.Length > MostNamed ? $" and {(others.Length - MostNamed).ToString(CultureInfo.InvariantCulture)} more" : string.Empty);

    private static IEnumerable<PlanConflict> Pairs(IReadOnlyList<CertificateOrder> orders, SharingRules rules, PlanOptions options)
    {
        // Why there are further Access Edge services is said once for all of them.
        CertificateOrder[] compared = orders.Where(order => !order.Units[0].IsFurtherAccess).Take(MostCompared).ToArray();
        for (int left = 0; left < compared.Length; left++)
        {
            for (int right = left + 1; right < compared.Length; right++)
            {
                yield return Between(compared[left], compared[right], rules, options);
            }
        }
    }

    private static PlanConflict Between(CertificateOrder left, CertificateOrder right, SharingRules rules, PlanOptions options)
    {
        foreach (PlanUnit unit in left.Units)
        {
            foreach (PlanUnit other in right.Units)
            {
                if (rules.WhyNot(unit, other) is { } reason)
                {
                    return new PlanConflict(unit.Title, other.Title, reason);
                }
            }
        }

        var together = new CertificateOrder([.. left.Units, .. right.Units]);
        return new PlanConflict(left.Units[0].Title, right.Units[0].Title,
            rules.WhyNot(together)
            ?? (options.Strategy == PlanStrategy.OnePerService ? "The strategy shares nothing."
            : together.Issuer == IssuerKind.Public && options.CaProfile.MostNames is { } most && together.NameCount() > most
                ? $"Together they have {together.NameCount().ToString(CultureInfo.InvariantCulture)} names, and the CA signs {most.ToString(CultureInfo.InvariantCulture)} on one certificate."
            : options.Existing is not null ? "Together they would have to be bought; apart they are there already, or cost less."
            : "Together they would cost more."));
    }
}
