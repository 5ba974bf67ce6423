namespace CertTools.Rules;

// CWA-09: whoever does not hold the internal root is shown blocked content, and has no IM and no sharing.
internal sealed class UnmanagedClientsTrustTheIssuer() : CertificateRule(new("CWA-09", "A site for unmanaged clients has a certificate of a public CA", RuleArea.WebAccess, Severity.Warning)
{
    ProductsValue = OcsProducts.Ocs2007R2,
    Sources = [Citations.S1, Citations.S0],
    Needs = "-IssuedBy",
})
{
    public override bool AppliesTo(CertRequirement requirement) =>
        requirement.UsageValue is CertificateUsage.CwaSsl or CertificateUsage.CwaSingle
        && requirement.AudienceValue == CwaAudience.Unmanaged && base.AppliesTo(requirement);

    protected override Finding Evaluate(CertificateFacts facts, CertRequirement requirement, EvaluationContext context) => context.IssuerOf(requirement) switch
    {
        IssuerKind.Public => Pass(),
        IssuerKind.Unknown => NotEvaluated(),
        _ => Fail("Unmanaged clients (outside users, Linux and Mac, borrowed PCs) do not trust an internal CA.",
            "Assign a certificate of a public CA to this virtual server, or give the root certificate to every client.",
            ["a public CA"], ["an internal CA"],
            symptom: "The sign-in page shows blocked content; sign-in may work, instant messages and desktop sharing do not."),
    };
}
