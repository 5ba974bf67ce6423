using System;

namespace CertTools;

/// <summary>The server products whose certificates CertTools knows.</summary>
public enum OcsProduct
{
    /// <summary>Office Communications Server 2007.</summary>
    Ocs2007,

    /// <summary>Office Communications Server 2007 R2.</summary>
    Ocs2007R2,

    /// <summary>Lync Server 2010.</summary>
    Lync2010,

    /// <summary>Lync Server 2013.</summary>
    Lync2013,

    /// <summary>Skype for Business Server 2015.</summary>
    SfB2015,

    /// <summary>Skype for Business Server 2019.</summary>
    SfB2019,

    /// <summary>Skype for Business Server Subscription Edition. Its own pages were not read: the rows of 2019 are used.</summary>
    SfBSE,
}

/// <summary>A set of products, for rules that hold for some of them only.</summary>
[Flags]
public enum OcsProducts
{
    /// <summary>No product.</summary>
    None = 0,

    /// <summary>Office Communications Server 2007.</summary>
    Ocs2007 = 1 << OcsProduct.Ocs2007,

    /// <summary>Office Communications Server 2007 R2.</summary>
    Ocs2007R2 = 1 << OcsProduct.Ocs2007R2,

    /// <summary>Lync Server 2010.</summary>
    Lync2010 = 1 << OcsProduct.Lync2010,

    /// <summary>Lync Server 2013.</summary>
    Lync2013 = 1 << OcsProduct.Lync2013,

    /// <summary>Skype for Business Server 2015.</summary>
    SfB2015 = 1 << OcsProduct.SfB2015,

    /// <summary>Skype for Business Server 2019.</summary>
    SfB2019 = 1 << OcsProduct.SfB2019,

    /// <summary>Skype for Business Server Subscription Edition.</summary>
    SfBSE = 1 << OcsProduct.SfBSE,

    /// <summary>Both releases of Office Communications Server.</summary>
    Ocs = Ocs2007 | Ocs2007R2,

    /// <summary>Lync Server 2013 and everything after it.</summary>
    Lync2013AndLater = Lync2013 | SfB2015 | SfB2019 | SfBSE,

    /// <summary>Lync Server 2010 and everything after it.</summary>
    Lync2010AndLater = Lync2010 | Lync2013AndLater,

    /// <summary>Every product.</summary>
    All = Ocs | Lync2010AndLater,
}

/// <summary>Questions about products.</summary>
public static class OcsProductExtensions
{
    /// <summary>Whether the set holds the product.</summary>
    public static bool Includes(this OcsProducts products, OcsProduct product) =>
        (products & (OcsProducts)(1 << (int)product)) != 0;

    /// <summary>The product's name as Microsoft wrote it, for sentences.</summary>
    public static string DisplayName(this OcsProduct product) => product switch
    {
        OcsProduct.Ocs2007 => "Office Communications Server 2007",
        OcsProduct.Ocs2007R2 => "Office Communications Server 2007 R2",
        OcsProduct.Lync2010 => "Lync Server 2010",
        OcsProduct.Lync2013 => "Lync Server 2013",
        OcsProduct.SfB2015 => "Skype for Business Server 2015",
        OcsProduct.SfB2019 => "Skype for Business Server 2019",
        OcsProduct.SfBSE => "Skype for Business Server Subscription Edition",
        _ => product.ToString(),
    };
}
