using System;
using System.Collections.Generic;
using System.Linq;

namespace CertTools;

/// <summary>
/// Finds the grouping of units that counts least. Units that no chain of possible sharing connects are looked at apart;
/// of each such part every grouping is considered, by the best groupings of its subsets.
/// </summary>
internal sealed class PlanSearch
{
    /// <summary>The most units of one part whose groupings are all considered: three to this power steps.</summary>
    private const int MostExact = 13;

    private readonly IReadOnlyList<PlanUnit> units;
    private readonly SharingRules rules;
    private readonly bool[][] mayShare;
    private readonly int? mostNames;
    private readonly Func<CertificateOrder, PlanCost> count;

    /// <summary>Prepares the search.</summary>
    /// <param name="units">The units, in the order in which sharing is preferred.</param>
    /// <param name="rules">Which two may share.</param>
    /// <param name="mostNames">The most names of a public certificate; null for no limit.</param>
    /// <param name="count">What a certificate counts.</param>
    public PlanSearch(IReadOnlyList<PlanUnit> units, SharingRules rules, int? mostNames, Func<CertificateOrder, PlanCost> count)
    {
        this.units = units;
        this.rules = rules;
        this.mostNames = mostNames;
        this.count = count;
        mayShare = units.Select((unit, i) => Enumerable.Range(0, i).Select(j => rules.WhyNot(units[j], unit) is null).ToArray()).ToArray();
    }

    /// <summary>Whether what was found is known to count least.</summary>
    public bool IsProven { get; private set; } = true;

    /// <summary>The certificates, in the order of their first units.</summary>
    public IReadOnlyList<CertificateOrder> Run()
    {
        var groups = new List<int[]>();
        foreach (int[] part in Parts())
        {
            groups.AddRange(part.Length <= MostExact ? Exact(part) : OneAfterTheOther(part));
        }

        return groups.OrderBy(group => group[0]).Select(Order).ToArray();
    }

    private CertificateOrder Order(IEnumerable<int> group) => new(group.Select(index => units[index]).ToArray());

    private bool MayShare(int left, int right) => left == right || (left > right ? mayShare[left][right] : mayShare[right][left]);

    private bool Fits(CertificateOrder order) => order.Units.Count == 1 || rules.WhyNot(order) is null && FitsLimit(order);

    // Names of SIP domains may go to the further Access Edge services that the limit forces anyway.
    private bool FitsLimit(CertificateOrder order) => order.Issuer == IssuerKind.Internal || mostNames is not { } most
        || order.NameCount() <= most + order.Units.Sum(unit => unit.Access?.SpareOnFurther ?? 0) && order.FixedNames().Count <= most;

    private IEnumerable<int[]> Parts()
    {
        var seen = new bool[units.Count];
        for (int start = 0; start < units.Count; start++)
        {
            if (seen[start])
            {
                continue;
            }

            var part = new List<int> { start };
            seen[start] = true;
            for (int next = 0; next < part.Count; next++)
            {
                for (int other = 0; other < units.Count; other++)
                {
                    if (!seen[other] && MayShare(part[next], other))
                    {
                        seen[other] = true;
                        part.Add(other);
                    }
                }
            }

            part.Sort();
            yield return part.ToArray();
        }
    }

    // The first unit of a part is the highest bit, so that of groupings that count the same the one is taken in which
    // early units share with early ones: what is asked for twice comes out the same.
    private IEnumerable<int[]> Exact(int[] part)
    {
        int all = (1 << part.Length) - 1;
        var best = new (PlanCost Cost, int Group)[all + 1];
        PlanCost?[] cost = Enumerable.Range(0, all + 1).Select(set => CostOf(part, set)).ToArray();
        for (int set = 1; set <= all; set++)
        {
            int first = HighestBit(set);
            int others = set & ~first;
            best[set].Group = 0;
            for (int more = others; ; more = (more - 1) & others)
            {
                int group = first | more;
                if (cost[group] is { } own)
                {
                    PlanCost total = own + best[set & ~group].Cost;
                    if (best[set].Group == 0 || total.CompareTo(best[set].Cost) < 0)
                    {
                        best[set] = (total, group);
                    }
                }

                if (more == 0)
                {
                    break;
                }
            }
        }

        for (int set = all; set != 0; set &= ~best[set].Group)
        {
            yield return Members(part, best[set].Group);
        }
    }

    private PlanCost? CostOf(int[] part, int set)
    {
        int[] members = Members(part, set);
        if (members.Length == 0 || !Array.TrueForAll(members, left => Array.TrueForAll(members, right => MayShare(left, right))))
        {
            return null;
        }

        CertificateOrder order = Order(members);
        return Fits(order) ? count(order) : null;
    }

    private static int[] Members(int[] part, int set) => part.Where((_, index) => (set & (1 << (part.Length - 1 - index))) != 0).ToArray();

    private static int HighestBit(int set)
    {
        int bit = 1;
        while (set >> 1 >= bit)
        {
            bit <<= 1;
        }

        return bit;
    }

    // Too many for every grouping: each joins the first certificate that takes it.
    private List<int[]> OneAfterTheOther(int[] part)
    {
        var groups = new List<List<int>>();
        foreach (int unit in part)
        {
            List<int>? group = groups.Find(candidate => candidate.TrueForAll(member => MayShare(member, unit)) && Fits(Order([.. candidate, unit])));
            if (group is null)
            {
                groups.Add([unit]);
            }
            else
            {
                group.Add(unit);
            }
        }

        IsProven = false;
        return groups.ConvertAll(group => group.ToArray());
    }
}
