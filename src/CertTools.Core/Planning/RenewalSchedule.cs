using System;
using System.Collections.Generic;
using System.Linq;
using CertTools.Rules;

namespace CertTools;

/// <summary>Counts the renewals that the limits of public CAs mean, year by year [BR].</summary>
internal static class RenewalSchedule
{
    private const int LastYear = 2030;

    /// <summary>The renewals of each year from the moment of the orders to 2030.</summary>
    /// <param name="asOf">The moment of the orders.</param>
    /// <param name="ends">For each public certificate when the one that there is ends; null for one that is bought now.</param>
    public static IReadOnlyList<RenewalYear> Count(DateTimeOffset asOf, IEnumerable<DateTimeOffset?> ends)
    {
        var renewals = new SortedDictionary<int, int>();
        for (int year = asOf.UtcDateTime.Year; year <= LastYear; year++)
        {
            renewals[year] = 0;
        }

        // Beyond the schedule there is nothing to count, nor always a date for the end.
        foreach (DateTimeOffset? end in renewals.Count == 0 ? [] : ends)
        {
            for (DateTimeOffset moment = end ?? Successor(asOf); moment.UtcDateTime.Year <= LastYear; moment = Successor(moment))
            {
                if (renewals.TryGetValue(moment.UtcDateTime.Year, out int count))
                {
                    renewals[moment.UtcDateTime.Year] = count + 1;
                }
            }
        }

        return renewals.Select(year => new RenewalYear(year.Key, year.Value)).ToArray();
    }

    private static DateTimeOffset Successor(DateTimeOffset issued)
    {
        int limit = ValidityLimits.For(issued);
        return limit > 0 ? issued.AddDays(limit) : issued.AddMonths(-limit);
    }
}
