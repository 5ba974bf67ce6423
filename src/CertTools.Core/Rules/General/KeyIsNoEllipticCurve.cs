namespace CertTools.Rules;

// GEN-13: Office Communications Server offers no ECC keys, and of phones nobody says that they take one.
internal sealed class KeyIsNoEllipticCurve() : CertificateRule(new("GEN-13", "For Office Communications Server and for phones the key is an RSA key", RuleArea.General, Severity.Warning)
{
    Sources = [Citations.Ocs07Inf, Citations.OcsR2CaSup, Citations.L10Infra],
    ConfidenceValue = Confidence.Medium,
    Needs = "-Product",
})
{
    public override bool AppliesTo(CertRequirement requirement) => requirement.ProductValue is not { } product
        || OcsProducts.Ocs.Includes(product) || requirement.UsageValue == CertificateUsage.LyncPhone;

    protected override Finding Evaluate(CertificateFacts facts, CertRequirement requirement, EvaluationContext context)
    {
        if (facts.KeyAlgorithm != KeyAlgorithm.Ec)
        {
            return facts.IsUnreadable(CertificatePart.PublicKey) ? Inconclusive("The public key cannot be read.") : Pass();
        }

        return requirement.ProductValue is null
            ? NotEvaluated()
            : Fail(requirement.UsageValue == CertificateUsage.LyncPhone
                    ? "The key is an ECC key: Lync servers take one, of phones no document says so."
                    : "The key is an ECC key, which Office Communications Server does not offer; the documents name ECC from Lync Server 2010 on.",
                "Request it anew with an RSA key of 2048 bits.", ["RSA, 2048 bits"], ["ECC"]);
    }
}
