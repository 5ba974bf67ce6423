using System.Linq;

namespace CertTools.Rules;

// GEN-01: every one of these servers asks for Server Authentication in the EKU.
internal sealed class ServerAuthenticationIsNamed() : CertificateRule(new("GEN-01", "The EKU names Server Authentication", RuleArea.General, Severity.Error)
{
    Sources = [Citations.Ocs07Infra, Citations.OcsR2CaSup, Citations.L10Infra, Citations.L13Infra, Citations.SfbEnv, Citations.Sfb19],
})
{
    protected override Finding Evaluate(CertificateFacts facts, CertRequirement requirement, EvaluationContext context)
    {
        const string Remedy = "Request it from a template with Server Authentication, for example Web Server.";
        if (facts.IsUnreadable(CertificatePart.ExtendedKeyUsage))
        {
            return Inconclusive("The EKU cannot be read.");
        }

        if (facts.IsCertificateAuthority)
        {
            return Fail("This is the certificate of a CA, not of a server.", "Test the server's own certificate; that of its CA belongs into the chain.",
                [Oids.Describe(Oids.ServerAuthentication)], (facts.ExtendedKeyUsages ?? []).Select(Oids.Describe).ToArray());
        }

        if (facts.ExtendedKeyUsages is null)
        {
            return facts.Form == CertificateForm.Request
                ? NotApplicable("The request names no EKU; the CA's template adds it.")
                : Fail("There is no EKU at all: it allows everything, but these servers ask for Server Authentication by name.", Remedy,
                    [Oids.Describe(Oids.ServerAuthentication)], [], Severity.Warning);
        }

        return facts.ExtendedKeyUsages.Contains(Oids.ServerAuthentication)
            ? Pass()
            : Fail("The EKU does not name Server Authentication.",
                Remedy, [Oids.Describe(Oids.ServerAuthentication)], facts.ExtendedKeyUsages.Select(Oids.Describe).ToArray());
    }
}
