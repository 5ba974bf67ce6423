using System.Collections.Generic;

namespace CertTools.Rules;

// LPE-04: a page on Lync 2010 says that devices fail when a wildcard stands before the FQDN; one on 2013 says order does not matter.
internal sealed class ExactNameComesBeforeWildcard() : CertificateRule(new("LPE-04", "The exact names stand before any wildcard in the SAN", RuleArea.Phone, Severity.Warning)
{
    ProductsValue = OcsProducts.Lync2010AndLater,
    Sources = [Citations.L10Wild, Citations.L13Ext],
    ConfidenceValue = Confidence.Medium,
})
{
    public override bool AppliesTo(CertRequirement requirement) => requirement.UsageValue == CertificateUsage.LyncPhone;

    protected override Finding Evaluate(CertificateFacts facts, CertRequirement requirement, EvaluationContext context)
    {
        var late = new List<string>();
        bool wildcardSeen = false;
        foreach (SanEntry entry in facts.SubjectAlternativeNames)
        {
            if (entry.Kind != SanKind.DnsName)
            {
                continue;
            }

            wildcardSeen |= entry.Value.IndexOf('*') >= 0;
            foreach (RequiredName row in requirement.Names)
            {
                if (wildcardSeen && DnsName.SameName(entry.Value, row.Name))
                {
                    late.Add(row.Name);
                }
            }
        }

        return late.Count == 0
            ? Pass()
            : Fail($"A wildcard stands before {string.Join(", ", late)} in the SAN: phones are said to fail then (Lync 2010 documentation); the Lync 2013 pages say of the Edge that the order does not matter.",
                "Request it anew with the exact names first.", late, [.. PresentedNames.OfSan(facts)]);
    }
}
