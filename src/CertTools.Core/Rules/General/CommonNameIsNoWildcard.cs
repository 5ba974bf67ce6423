using System;

namespace CertTools.Rules;

// GEN-07: no role of Lync or Skype for Business takes a wildcard as its subject name.
internal sealed class CommonNameIsNoWildcard() : CertificateRule(new("GEN-07", "The common name is not a wildcard", RuleArea.General, Severity.Error)
{
    ProductsValue = OcsProducts.Lync2010AndLater,
    Sources = [Citations.L13Wild],
})
{
    protected override Finding Evaluate(CertificateFacts facts, CertRequirement requirement, EvaluationContext context)
    {
        foreach (string name in facts.CommonNames)
        {
            if (name.StartsWith("*", StringComparison.Ordinal))
            {
                string shown = Printable.Text(name);
                return Fail($"The common name is the wildcard {shown}, which no server role supports.",
                    "Request it with the FQDN of the pool, server or service as common name; wildcards belong into the SAN, where they are allowed at all.", [], [shown]);
            }
        }

        return facts.IsUnreadable(CertificatePart.Subject) ? Inconclusive("The subject cannot be read.") : Pass();
    }
}
