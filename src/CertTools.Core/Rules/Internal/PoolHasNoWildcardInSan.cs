using System.Linq;

namespace CertTools.Rules;

// OCS-I6: a white paper is quoted as allowing wildcards in the SAN of a pool; who tried says that the services do not start.
internal sealed class PoolHasNoWildcardInSan() : CertificateRule(new("OCS-I6", "The SAN of an OCS pool's certificate has no wildcard", RuleArea.Internal, Severity.Error)
{
    ProductsValue = OcsProducts.Ocs,
    Sources = [Citations.TtFeSan, Citations.SchWc],
    ConfidenceValue = Confidence.Medium,
})
{
    public override bool AppliesTo(CertRequirement requirement) =>
        requirement.UsageValue is CertificateUsage.FrontEnd or CertificateUsage.PoolRole or CertificateUsage.Director && base.AppliesTo(requirement);

    protected override Finding Evaluate(CertificateFacts facts, CertRequirement requirement, EvaluationContext context)
    {
        string[] wildcards = PresentedNames.OfSan(facts).Where(name => name.IndexOf('*') >= 0).ToArray();
        return wildcards.Length > 0
            ? Fail("The SAN has a wildcard: field reports say that the services do not start then [TT-FESAN, SCH-WC]; Microsoft's white paper on certificates in OCS 2007 and R2 is quoted as allowing it.",
                "Request it anew with each name in full.", [], wildcards, requirement.GuidanceValue == Guidance.Documented ? Severity.Information : null)
            : facts.IsUnreadable(CertificatePart.SubjectAlternativeName) ? Inconclusive("The SAN cannot be read.")
            : Pass();
    }
}
