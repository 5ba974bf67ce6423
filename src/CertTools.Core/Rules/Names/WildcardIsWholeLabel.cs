using System.Collections.Generic;

namespace CertTools.Rules;

// NAM-04: SChannel matches w*.contoso.com, others refuse it, and no public CA issues it.
internal sealed class WildcardIsWholeLabel() : CertificateRule(new("NAM-04", "A wildcard is a whole left-most label", RuleArea.Names, Severity.Warning)
{
    Sources = [Citations.BlackRock, Citations.Br],
})
{
    protected override Finding Evaluate(CertificateFacts facts, CertRequirement requirement, EvaluationContext context)
    {
        if (!PresentedNames.HasWildcard(facts))
        {
            return Pass();
        }

        var partial = new List<string>();
        foreach (string name in NameRows.Wildcards(facts))
        {
            if ((DnsName.Read(name).Issues & (DnsNameIssues.PartialWildcard | DnsNameIssues.MisplacedWildcard)) != 0)
            {
                partial.Add(name);
            }
        }

        return partial.Count == 0
            ? Pass()
            : Fail($"{string.Join(", ", partial)}: clients do not agree on wildcards that are not a whole left-most label, so CertTools counts them as no match.",
                "Name the hosts one by one.", [], partial);
    }
}
