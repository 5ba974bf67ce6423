using System.Collections.Generic;

namespace CertTools.Rules;

/// <summary>The rules by which the hosts that phones contact are reported. Their rows are in PhoneRequirements.</summary>
internal static class PhoneNames
{
    public static readonly RuleDescriptor HostIsExact = new("LPE-01", "The hosts that Lync phones contact stand literally in the SAN", RuleArea.Phone, Severity.Error)
    {
        ProductsValue = OcsProducts.Lync2010AndLater,
        Sources = [Citations.S4],
    };

    public static readonly RuleDescriptor WildcardIsAccepted = new("LPE-02", "From firmware 4.0.7577.4100 on, phones do not rely on a wildcard", RuleArea.Phone, Severity.Warning)
    {
        ProductsValue = OcsProducts.Lync2010AndLater,
        Sources = [Citations.S4, Citations.SchUpd],
        ConfidenceValue = Confidence.Medium,
    };

    public static readonly RuleDescriptor UpdateIsWithinReach = new("LPE-03", "Phones with factory firmware can sign in to fetch their update", RuleArea.Phone, Severity.Error)
    {
        ProductsValue = OcsProducts.Lync2010AndLater,
        Sources = [Citations.S4, Citations.SchPub],
    };

    public static IReadOnlyList<RuleDescriptor> All { get; } = [HostIsExact, WildcardIsAccepted, UpdateIsWithinReach];
}
