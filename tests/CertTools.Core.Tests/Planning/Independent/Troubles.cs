using System.Collections.Generic;
using System.Linq;

namespace CertTools.Tests.Planning.Independent;

/// <summary>Cases of which no plan can keep every rule.</summary>
internal static class Troubles
{
    /// <summary>What cannot have a certificate even alone.</summary>
    public static IReadOnlyList<Wish> Of(PlanCase given)
    {
        var estate = new Estate(given);
        return estate.Wishes.Where(wish => !estate.IsInside(wish) && !estate.CanBeBought(wish.Names.ToArray())).ToArray();
    }
}
