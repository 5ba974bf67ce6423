using System.Collections.Generic;

namespace CertTools.Rules;

// NAM-01: where a wildcard may carry a name, it stands for exactly one whole label; worth knowing, no defect.
internal sealed class NameIsLiteral() : CertificateRule(new("NAM-01", "The required names stand literally in the certificate", RuleArea.Names, Severity.Information)
{
    Sources = [Citations.BlackRock, Citations.Br],
})
{
    public override bool AppliesTo(CertRequirement requirement) => requirement.Names.Count > 0;

    protected override Finding Evaluate(CertificateFacts facts, CertRequirement requirement, EvaluationContext context)
    {
        if (!PresentedNames.HasWildcard(facts))
        {
            return Pass();
        }

        List<string> carried = NameRows.InState(facts, requirement, RowState.MetByWildcard);
        return carried.Count == 0
            ? Pass()
            : Fail($"A wildcard carries {string.Join(", ", carried)}: it stands for exactly one whole left-most label.", "Nothing needs to be done for these names.", carried, NameRows.Wildcards(facts));
    }
}
