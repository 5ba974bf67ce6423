using System.Linq;

namespace CertTools.Rules;

// RP-01 beside its rows: those report a published host that is the common name only, this one any other common name.
internal sealed class ListenerNameIsRepeatedInSan() : CertificateRule(EdgeNames.ListenerIsInSan)
{
    internal override bool CompletesRows => true;

    public override bool AppliesTo(CertRequirement requirement) => requirement.UsageValue == CertificateUsage.ReverseProxy && base.AppliesTo(requirement);

    protected override Finding Evaluate(CertificateFacts facts, CertRequirement requirement, EvaluationContext context)
    {
        if (facts.CommonName is not { } name || !facts.HasSubjectAlternativeName)
        {
            return NotApplicable(facts.HasSubjectAlternativeName ? "There is no common name." : "There is no SAN: the common name stands alone.");
        }

        if (facts.IsUnreadable(CertificatePart.SubjectAlternativeName))
        {
            return Inconclusive("The SAN cannot be read.");
        }

        return PresentedNames.InSan(facts, name) || requirement.Names.Any(row => row.MisplacedRule == Descriptor && NameRows.StateOf(facts, row) == RowState.Misplaced)
            ? Pass()
            : Fail($"The common name {Printable.Text(name)} is not in the SAN, and clients read the SAN alone.", $"Request it anew with {Printable.Text(name)} in the SAN too.",
                [Printable.Text(name)], PresentedNames.OfSan(facts).ToArray());
    }
}
