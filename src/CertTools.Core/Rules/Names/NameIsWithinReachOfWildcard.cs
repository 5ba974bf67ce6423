using System.Collections.Generic;

namespace CertTools.Rules;

// NAM-02: *.contoso.com carries im.contoso.com and not as.im.contoso.com.
internal sealed class NameIsWithinReachOfWildcard() : CertificateRule(new("NAM-02", "No required name is more than one label below a wildcard", RuleArea.Names, Severity.Error)
{
    Sources = [Citations.PacykWc, Citations.BlackRock],
})
{
    public override bool AppliesTo(CertRequirement requirement) => requirement.Names.Count > 0;

    protected override Finding Evaluate(CertificateFacts facts, CertRequirement requirement, EvaluationContext context)
    {
        if (!PresentedNames.HasWildcard(facts))
        {
            return Pass();
        }

        List<string> tooDeep = NameRows.InState(facts, requirement, RowState.BeyondWildcard, row => row.BeyondWildcardRule is not { } own || !context.Rules.Holds(own));
        if (tooDeep.Count > 0)
        {
            return Fail($"A wildcard does not carry {string.Join(", ", tooDeep)}: it stands for one label, and the name has more below its domain.",
                $"Put {string.Join(", ", tooDeep)} into the SAN.", tooDeep, NameRows.Wildcards(facts));
        }

        List<string> reported = NameRows.InState(facts, requirement, RowState.BeyondWildcard);
        return reported.Count == 0 ? Pass() : Superseded($"Reported by {NameRows.BeyondRuleOf(requirement)}.");
    }
}
