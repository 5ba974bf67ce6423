using System.Collections.Generic;
using System.Linq;

namespace CertTools.Tests.Planning.Independent;

/// <summary>The best that any way to group the wishes comes to: all of them are tried.</summary>
internal sealed class BruteForce(Estate estate)
{
    private readonly Sharing sharing = new(estate);
    private readonly Scale scale = new(estate);
    private readonly List<List<Wish>> groups = [];
    private Grouping? best;

    /// <summary>The way that is best.</summary>
    public Grouping Best()
    {
        Place(0);
        return best!;
    }

    // A group that cannot share does not become possible by growing, so it is not followed.
    private void Place(int index)
    {
        if (index == estate.Wishes.Count)
        {
            Keep(scale.Try(groups.Select(group => group.ToArray()).ToArray()));
            return;
        }

        Wish wish = estate.Wishes[index];
        for (int i = 0; i < groups.Count; i++)
        {
            List<Wish> group = groups[i];
            group.Add(wish);
            if (sharing.Objection(group) is null)
            {
                Place(index + 1);
            }

            group.RemoveAt(group.Count - 1);
        }

        groups.Add([wish]);
        Place(index + 1);
        groups.RemoveAt(groups.Count - 1);
    }

    private void Keep(Grouping found)
    {
        if (best is null || found.CompareFor(estate.Strategy, best) < 0)
        {
            best = found;
        }
    }
}

/// <summary>A way to group the wishes of a site, and what it comes to.</summary>
/// <param name="Groups">The wishes that have one certificate each.</param>
/// <param name="Score">Its score.</param>
/// <param name="Further">How many further Access Edges the sip. names take.</param>
/// <param name="Elsewhere">How many sip. names are on certificates of these.</param>
internal sealed record Grouping(IReadOnlyList<IReadOnlyList<Wish>> Groups, Score Score, int Further, int Elsewhere)
{
    // A further Access Edge is a server: none is set up to save a certificate.
    public int CompareFor(PlanStrategy strategy, Grouping other) =>
        Further != other.Further ? Further.CompareTo(other.Further)
        : Score != other.Score ? Score.CompareFor(strategy, other.Score)
        : Elsewhere.CompareTo(other.Elsewhere);
}
