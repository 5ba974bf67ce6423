using System.Collections.Generic;
using System.Linq;

namespace CertTools.Tests.Planning.Independent;

/// <summary>Weighs a way to group the wishes: the certificates of the groups, and those that their sip. names overflow to.</summary>
internal sealed class Scale(Estate estate)
{
    private readonly Sharing sharing = new(estate);

    public Grouping Try(IReadOnlyList<IReadOnlyList<Wish>> groups) => new(groups, Weigh(groups), groups.Sum(Further), groups.Sum(group => Sizes(group).Skip(1).Sum()));

    private Score Weigh(IEnumerable<IReadOnlyList<Wish>> groups)
    {
        decimal cost = 0;
        int certificates = 0;
        int total = 0;
        foreach (IReadOnlyList<Wish> group in groups)
        {
            bool isPublic = sharing.IsPublic(group);
            foreach (int names in Sizes(group))
            {
                certificates++;
                int inSan = names > 1 || Sharing.HasSan(group) ? names : 0;
                total += inSan;
                cost += isPublic ? PriceOf(inSan) : 0;
            }
        }

        return new Score(cost, certificates, total);
    }

    /// <summary>The price of a public certificate; 1 where no prices were given.</summary>
    public decimal PriceOf(int names) => estate.Profile is { PricePerCertificate: null, PricePerName: null }
        ? 1
        : (estate.Profile.PricePerCertificate ?? 0) + (estate.Profile.PricePerName ?? 0) * names;

    /// <summary>How many certificates the sip. names of a group overflow to, at least.</summary>
    public int Further(IReadOnlyList<Wish> group) => Sizes(group).Count - 1;

    // The number of names of the certificate of the group, then those of each further one.
    private List<int> Sizes(IReadOnlyList<Wish> group)
    {
        IReadOnlyCollection<string> own = sharing.Names(group);
        string[] open = group.Any(wish => wish.Kind == WishKind.Access) ? estate.SipNames.Except(own).ToArray() : [];
        if (!sharing.IsPublic(group))
        {
            return [own.Count + open.Length];
        }

        CaProfile profile = estate.Profile;
        int most = profile.MostNames ?? int.MaxValue;
        var waiting = open.Where(KnownDomains.IsSigned).GroupBy(name => profile.OneBaseDomain ? KnownDomains.Of(name) : string.Empty).ToDictionary(names => names.Key, names => names.Count());
        string here = profile.OneBaseDomain && own.Count > 0 ? KnownDomains.Of(own.First()) : string.Empty;
        var sizes = new List<int> { own.Count };
        if (own.Count < most && waiting.TryGetValue(here, out int fitting))
        {
            int placed = fitting < most - own.Count ? fitting : most - own.Count;
            sizes[0] += placed;
            waiting[here] -= placed;
        }

        foreach (int count in waiting.Values)
        {
            for (int left = count; left > 0; left -= most)
            {
                sizes.Add(left < most ? left : most);
                if (left <= most)
                {
                    break;
                }
            }
        }

        return sizes;
    }
}
