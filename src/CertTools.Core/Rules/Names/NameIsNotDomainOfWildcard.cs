using System.Collections.Generic;

namespace CertTools.Rules;

// NAM-03: *.contoso.com does not carry contoso.com.
internal sealed class NameIsNotDomainOfWildcard() : CertificateRule(new("NAM-03", "No required name is the bare domain of a wildcard", RuleArea.Names, Severity.Error)
{
    Sources = [Citations.BlackRock],
})
{
    public override bool AppliesTo(CertRequirement requirement) => requirement.Names.Count > 0;

    protected override Finding Evaluate(CertificateFacts facts, CertRequirement requirement, EvaluationContext context)
    {
        if (!PresentedNames.HasWildcard(facts))
        {
            return Pass();
        }

        List<string> bare = NameRows.InState(facts, requirement, RowState.DomainOfWildcard);
        return bare.Count == 0
            ? Pass()
            : Fail($"A wildcard below {string.Join(", ", bare)} does not carry the domain itself.", $"Put {string.Join(", ", bare)} into the SAN.", bare, NameRows.Wildcards(facts));
    }
}
