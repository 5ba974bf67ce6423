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
        if (facts.CommonName is not { } commonName || !facts.HasSubjectAlternativeName)
        {
            return NotApplicable(facts.HasSubjectAlternativeName ? "There is no common name." : "There is no SAN: the common name stands alone.");
        }

        if (facts.IsUnreadable(CertificatePart.SubjectAlternativeName))
        {
            return Inconclusive("The SAN cannot be read.");
        }

        return PresentedNames.InSan(facts, commonName)
            ? Pass()
            : Fail($"The common name {Printable.Text(commonName)} is not in the SAN, and TLS ignores the subject name where there is a SAN.",
                $"Request it anew with {Printable.Text(commonName)} in the SAN too.", [Printable.Text(commonName)], PresentedNames.OfSan(facts).ToArray());
    }
}
