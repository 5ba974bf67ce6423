using System.Collections.Generic;

namespace CertTools;

/// <summary>The kinds of rows that several product families build.</summary>
internal static class Rows
{
    /// <summary>The common name.</summary>
    public static RequiredName CommonName(DnsName name, RuleDescriptor rule, string why, IReadOnlyList<Citation> sources, NameLevel level = NameLevel.Required) => new(level, rule, name)
    {
        PositionValue = NamePosition.CommonName,
        Why = why,
        Sources = sources,
    };

    /// <summary>A name that TLS reads from the SAN, and that no wildcard may carry.</summary>
    public static RequiredName Exact(DnsName name, RuleDescriptor rule, RuleDescriptor wildcardRule, string why, IReadOnlyList<Citation> sources, NameLevel level = NameLevel.Required) => new(level, rule, name)
    {
        WildcardRule = wildcardRule,
        Why = why,
        Sources = sources,
    };

    /// <summary>A name that a wildcard may carry.</summary>
    public static RequiredName Wildcard(DnsName name, RuleDescriptor rule, string why, IReadOnlyList<Citation> sources, NameLevel level = NameLevel.Required) => new(level, rule, name)
    {
        WildcardValue = WildcardUse.OneLabel,
        Why = why,
        Sources = sources,
    };

    /// <summary>A name that a wildcard carries, though no document says that it may.</summary>
    public static RequiredName WildcardUnsupported(DnsName name, RuleDescriptor rule, string why, IReadOnlyList<Citation> sources) => new(NameLevel.Required, rule, name)
    {
        WildcardValue = WildcardUse.OneLabelUnsupported,
        Why = why,
        Sources = sources,
    };

    /// <summary>A name below a SIP domain: sip., lyncdiscover. and the like.</summary>
    public static DnsName Below(string prefix, DnsName domain) => DnsName.ParseHost(prefix + domain.Text, $"name {prefix} of the SIP domain");
}
