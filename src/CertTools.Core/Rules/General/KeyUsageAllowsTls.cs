namespace CertTools.Rules;

// GEN-11: 0xa0, digitalSignature and keyEncipherment, is what the wizards of these servers ask for.
internal sealed class KeyUsageAllowsTls() : CertificateRule(new("GEN-11", "The key usage allows digital signature and key encipherment", RuleArea.General, Severity.Warning)
{
    Sources = [Citations.Ocs07Inf, Citations.CwaPre, Citations.L13RpReq],
})
{
    protected override Finding Evaluate(CertificateFacts facts, CertRequirement requirement, EvaluationContext context)
    {
        if (facts.IsCertificateAuthority)
        {
            return NotApplicable("The key of a CA signs certificates and CRLs.");
        }

        if (facts.IsUnreadable(CertificatePart.KeyUsage))
        {
            return Inconclusive("The key usage cannot be read.");
        }

        if (facts.KeyUsage is not { } usage)
        {
            return Pass();
        }

        // Only an RSA key can encipher a key; the Baseline Requirements forbid the bit for others.
        KeyUsages needed = facts.KeyAlgorithm == KeyAlgorithm.Rsa ? KeyUsages.DigitalSignature | KeyUsages.KeyEncipherment : KeyUsages.DigitalSignature;
        return (usage & needed) == needed
            ? Pass()
            : Fail($"The key usage lacks {needed & ~usage}: cipher suites that need it cannot be used.",
                "Request it with key usage 0xa0 (digitalSignature, keyEncipherment), as the certificate wizards do.", [needed.ToString()], [usage.ToString()]);
    }
}
