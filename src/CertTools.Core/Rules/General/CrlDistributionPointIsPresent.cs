namespace CertTools.Rules;

// GEN-02: the documents of every product ask for a CRL distribution point in the certificate itself.
internal sealed class CrlDistributionPointIsPresent() : CertificateRule(new("GEN-02", "The certificate has a CRL distribution point", RuleArea.General, Severity.Error)
{
    Sources = [Citations.Ocs07Infra, Citations.L10Infra, Citations.L13Infra, Citations.SfbEnv, Citations.Sfb19],
})
{
    protected override Finding Evaluate(CertificateFacts facts, CertRequirement requirement, EvaluationContext context) =>
        facts.Form == CertificateForm.Request ? NotApplicable("The CA adds the CRL distribution point when it signs the request.")
        : facts.IsCertificateAuthority && facts.IsSelfIssued ? NotApplicable("A root certificate is not looked up in a CRL.")
        : facts.IsUnreadable(CertificatePart.CrlDistributionPoints) ? Inconclusive("The CRL distribution points cannot be read.")
        : facts.HasCrlDistributionPoints ? Pass()
        : Fail("There is no CRL distribution point: these servers and their clients cannot check for revocation.",
            "Have the CA put a CRL distribution point into its certificates (CA properties, Extensions), then request it anew.");
}
