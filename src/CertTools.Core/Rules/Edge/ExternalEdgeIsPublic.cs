namespace CertTools.Rules;

// EDG-03: outside users and partners do not hold the root of an internal CA.
internal sealed class ExternalEdgeIsPublic() : CertificateRule(new("EDG-03", "The external Edge certificate is from a public CA", RuleArea.Edge, Severity.Warning)
{
    ProductsValue = OcsProducts.Lync2010AndLater,
    Sources = [Citations.SfbEdge, Citations.L13Ext],
    Needs = "-IssuedBy",
})
{
    public override bool AppliesTo(CertRequirement requirement) =>
        requirement.UsageValue is CertificateUsage.AccessEdge or CertificateUsage.WebConferencingEdge && base.AppliesTo(requirement);

    protected override Finding Evaluate(CertificateFacts facts, CertRequirement requirement, EvaluationContext context) => context.IssuerOf(requirement) switch
    {
        IssuerKind.Public => Pass(),
        IssuerKind.Unknown => NotEvaluated(),
        _ => Fail("The certificate of the external interface is from an internal CA, which outside users, partners and phones do not trust.",
            "Order it from a public CA that supports a SAN; an internal CA needs its root on every client and at every partner.", ["a public CA"], ["an internal CA"]),
    };
}
