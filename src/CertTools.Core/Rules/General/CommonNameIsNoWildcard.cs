using System;

namespace CertTools.Rules;

// GEN-07: no role of Lync or Skype for Business, and no server or Edge service of OCS, takes a wildcard as its subject name.
internal sealed class CommonNameIsNoWildcard() : CertificateRule(new("GEN-07", "The common name is not a wildcard", RuleArea.General, Severity.Error)
{
    Sources = [Citations.L13Wild, Citations.SchWc, Citations.TtFeSan],
    Needs = "-Product",
})
{
    // On OCS, Communicator Web Access took a wildcard for SSL (2007) or has rules of its own (R2).
    public override bool AppliesTo(CertRequirement requirement) => requirement.ProductValue is null
        || OcsProducts.Lync2010AndLater.Includes(requirement.ProductValue.Value)
        || requirement.UsageValue is CertificateUsage.AccessEdge or CertificateUsage.WebConferencingEdge or CertificateUsage.EdgeInternal
            or CertificateUsage.FrontEnd or CertificateUsage.PoolRole or CertificateUsage.Director or CertificateUsage.Mediation;

    protected override Finding Evaluate(CertificateFacts facts, CertRequirement requirement, EvaluationContext context)
    {
        if (requirement.ProductValue is null)
        {
            return NotEvaluated();
        }

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
