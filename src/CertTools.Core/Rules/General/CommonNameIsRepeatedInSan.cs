using System.Linq;

namespace CertTools.Rules;

// GEN-06: from Lync 2010 on, TLS reads the SAN and ignores the subject name where there is a SAN.
internal sealed class CommonNameIsRepeatedInSan() : CertificateRule(new("GEN-06", "The common name is repeated in the SAN", RuleArea.General, Severity.Error)
{
    ProductsValue = OcsProducts.Lync2010AndLater,
    Sources = [Citations.L13Ext],
})
{
    protected override Finding Evaluate(CertificateFacts facts, CertRequirement requirement, EvaluationContext context)
    {
        if (facts.CommonNames.Count == 0 || !facts.HasSubjectAlternativeName)
        {
            return NotApplicable(facts.HasSubjectAlternativeName ? "There is no common name." : "There is no SAN: the common name stands alone.");
        }

        if (facts.IsUnreadable(CertificatePart.SubjectAlternativeName))
        {
            return Inconclusive("The SAN cannot be read.");
        }

        for (int i = 0; i < facts.CommonNames.Count; i++)
        {
            if (!PresentedNames.InSan(facts, facts.CommonNames[i]))
            {
                string name = Printable.Text(facts.CommonNames[i]);
                return Fail($"The common name {name} is not in the SAN, and TLS ignores the subject name where there is a SAN.",
                    $"Request it anew with {name} in the SAN too.", [name], PresentedNames.OfSan(facts).ToArray());
            }
        }

        return Pass();
    }
}
