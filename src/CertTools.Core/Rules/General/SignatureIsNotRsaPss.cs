namespace CertTools.Rules;

// GEN-04: Lync 2013 and Skype for Business: sign-in and call forwarding fail with RSASSA-PSS.
internal sealed class SignatureIsNotRsaPss() : CertificateRule(new("GEN-04", "The signature is not RSASSA-PSS", RuleArea.General, Severity.Error)
{
    ProductsValue = OcsProducts.Lync2013AndLater,
    Sources = [Citations.L13Infra, Citations.SfbEnv, Citations.Sfb19],
})
{
    protected override Finding Evaluate(CertificateFacts facts, CertRequirement requirement, EvaluationContext context) =>
        facts.Form == CertificateForm.Request ? NotApplicable("The CA chooses the signature when it signs the request.")
        : facts.IsUnreadable(CertificatePart.SignatureAlgorithm) ? Inconclusive("The signature algorithm cannot be read.")
        : !facts.IsRsaPss ? Pass()
        : Fail("It is signed with RSASSA-PSS, which Lync Server 2013 and Skype for Business Server do not support.",
            "Have the CA sign with PKCS #1 v1.5 (on a Windows CA: AlternateSignatureAlgorithm=0), then request it anew.",
            ["sha256RSA"], ["RSASSA-PSS"], symptom: "Sign-in and call forwarding end in errors.");
}
