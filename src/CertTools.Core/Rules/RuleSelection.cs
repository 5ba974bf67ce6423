using System;
using System.Collections.Generic;
using System.Linq;

namespace CertTools;

/// <summary>Which rules are asked: all, only some, or all but some.</summary>
public sealed class RuleSelection
{
    private readonly HashSet<string>? included;
    private readonly HashSet<string> excluded;

    private RuleSelection(HashSet<string>? included, HashSet<string> excluded)
    {
        this.included = included;
        this.excluded = excluded;
    }

    /// <summary>Every rule.</summary>
    public static RuleSelection All { get; } = new(null, []);

    /// <summary>Makes a selection of rule ids; a trailing asterisk stands for the rest of an id (<c>PUB-*</c>).</summary>
    /// <param name="include">The rules to ask; none for all.</param>
    /// <param name="exclude">The rules not to ask, even where they are included.</param>
    /// <exception cref="CertToolsException"><c>RuleNotFound</c>: an id, or a pattern, is that of no rule.</exception>
    public static RuleSelection Of(IReadOnlyList<string> include, IReadOnlyList<string> exclude)
    {
        if (include is null)
        {
            throw new ArgumentNullException(nameof(include));
        }

        if (exclude is null)
        {
            throw new ArgumentNullException(nameof(exclude));
        }

        return include.Count + exclude.Count == 0 ? All : new RuleSelection(include.Count == 0 ? null : Resolve(include), Resolve(exclude));
    }

    /// <summary>Whether the rule is asked.</summary>
    /// <param name="rule">The rule.</param>
    public bool Holds(RuleDescriptor rule) =>
        ReferenceEquals(this, All) || rule is not null && included?.Contains(rule.Rule) != false && !excluded.Contains(rule.Rule);

    /// <summary>The selection itself, when it leaves anything to ask of these requirements: a Pass has to mean something.</summary>
    /// <param name="requirements">What certificates will be judged against.</param>
    /// <param name="hasOrder">Whether they will be compared with their orders too.</param>
    /// <exception cref="CertToolsException"><c>RuleNotAsked</c>: none of the selected rules is one for these requirements.</exception>
    public RuleSelection For(IReadOnlyList<CertRequirement> requirements, bool hasOrder = false)
    {
        if (requirements is null)
        {
            throw new ArgumentNullException(nameof(requirements));
        }

        return ReferenceEquals(this, All)
            || requirements.Any(requirement => requirement.RowRules.Any(Holds) || RuleCatalog.CertificateRules.Any(rule => rule.AppliesTo(requirement) && Holds(rule.Descriptor)))
            || hasOrder && RuleCatalog.OrderRules.Any(rule => Holds(rule.Descriptor))
            || requirements.Count > 1 && RuleCatalog.DeploymentRules.Any(rule => Holds(rule.Descriptor))
            ? this
            : throw new CertToolsException("RuleNotAsked", string.Join(", ", requirements), $"No rule is left to ask for {string.Join(", ", requirements.Select(requirement => requirement.Usage).Distinct())}.",
                "A certificate would pass because nothing was asked: include rules of that usage, or exclude fewer.");
    }

    private static HashSet<string> Resolve(IReadOnlyList<string> patterns)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (string given in patterns)
        {
            string pattern = given ?? string.Empty;
            string[] matching = RuleCatalog.All.Select(rule => rule.Rule).Where(id => Matches(pattern, id)).ToArray();
            if (matching.Length == 0)
            {
                throw new CertToolsException("RuleNotFound", pattern, $"No rule has the id '{Printable.Text(pattern)}'.",
                    "Rule ids look like CWA-01; PUB-* stands for all of an area. The list of rules names them all.");
            }

            ids.UnionWith(matching);
        }

        return ids;
    }

    private static bool Matches(string pattern, string id) => pattern.EndsWith("*", StringComparison.Ordinal)
        ? id.Length >= pattern.Length - 1 && DnsName.SameName(id.Substring(0, pattern.Length - 1), pattern.Substring(0, pattern.Length - 1))
        : DnsName.SameName(id, pattern);
}
