using System.Collections.Generic;
using System.Linq;

namespace CertTools.Tests.Planning.Independent;

/// <summary>Which wishes may have one certificate, and which names are then on it.</summary>
internal sealed class Sharing(Estate estate)
{
    /// <summary>Why these wishes cannot have one certificate; null when they can.</summary>
    public string? Objection(IReadOnlyList<Wish> group)
    {
        if (group.Count < 2)
        {
            return null;
        }

        if (estate.SharesNothing)
        {
            return "nothing is to be shared";
        }

        if (group.Any(IsAlone) || group.Any(wish => wish.Kind == WishKind.SiteServer) && !IsSiteOnItsServer(group))
        {
            return "one of them is always alone";
        }

        if (group.Select(wish => wish.Pool).Where(pool => pool is not null).Distinct().Count() > 1)
        {
            return "two pools";
        }

        if (group.Any(wish => wish.Kind == WishKind.AVAuthentication) && !group.Any(wish => wish.Kind is WishKind.Access or WishKind.Conferencing))
        {
            return "A/V Authentication is of Edge servers alone";
        }

        if (group.Count(wish => wish.Kind == WishKind.Site) > 1)
        {
            return "two sites of Communicator Web Access";
        }

        Wish[] bound = group.Where(estate.IsBound).ToArray();
        for (int i = 0; i < bound.Length; i++)
        {
            for (int other = 0; other < i; other++)
            {
                if (bound[i].Ports.Intersect(bound[other].Ports).Any())
                {
                    return "one common name on one port";
                }

                if (bound[i].Name != bound[other].Name && !estate.MayRename)
                {
                    return "two common names";
                }

                if (estate.Product == OcsProduct.Ocs2007)
                {
                    return "the port rule was found with 2007 R2";
                }
            }
        }

        return IsPublic(group) && !estate.CanBeBought(Names(group)) ? "no CA signs these names together" : null;
    }

    public bool IsPublic(IReadOnlyList<Wish> group) => group.Any(wish => !estate.IsInside(wish));

    /// <summary>Whether clients come from outside, who read the SAN where there is one (1.1, 1.4): a lone name is then in it too.</summary>
    public static bool HasSan(IReadOnlyList<Wish> group) => group.Any(wish => wish.Kind is not (WishKind.Internal or WishKind.SiteServer or WishKind.AVAuthentication));

    /// <summary>The common name that the wishes force; null when any of the names will do.</summary>
    public string? CommonName(IReadOnlyList<Wish> group) => group.Where(estate.IsBound).OrderBy(wish => wish.Kind).FirstOrDefault()?.Name;

    /// <summary>The names that have to be on the certificate, without the sip. names that fill it.</summary>
    public IReadOnlyCollection<string> Names(IReadOnlyList<Wish> group) => group
        .SelectMany(wish => estate.IsBound(wish) && CommonName(group) is { } common && wish.Name != common ? wish.Names.Select(name => name == wish.Name ? common : name) : wish.Names)
        .Distinct().ToArray();

    // Tested with 2007 R2 only, one server and its one site: the server's FQDN as common name, the site beside it (1.2).
    private bool IsSiteOnItsServer(IReadOnlyList<Wish> group) =>
        estate.Product == OcsProduct.Ocs2007R2 && group.Count == 2 && group.Any(wish => wish.Kind == WishKind.Site) && group.Any(wish => wish.Kind == WishKind.SiteServer)
        && estate.Wishes.Count(wish => wish.Kind is WishKind.Site or WishKind.SiteServer) == 2;

    private bool IsAlone(Wish wish) => wish.Kind == WishKind.Internal || estate.IsOcs && wish.Kind == WishKind.AVAuthentication;
}
