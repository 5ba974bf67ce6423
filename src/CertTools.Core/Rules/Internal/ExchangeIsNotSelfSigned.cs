using System.Linq;

namespace CertTools.Rules;

// INT-14 beside its row: the certificate that Exchange makes for itself is trusted by no other server.
internal sealed class ExchangeIsNotSelfSigned() : CertificateRule(InternalNames.ExchangeIsCommonName)
{
    internal override bool CompletesRows => true;

    public override bool AppliesTo(CertRequirement requirement) => requirement.UsageValue == CertificateUsage.ExchangeUM && base.AppliesTo(requirement);

    // A request has no issuer, and self-issued is all that can be said of a name.
    protected override Finding Evaluate(CertificateFacts facts, CertRequirement requirement, EvaluationContext context) =>
        facts.Form == CertificateForm.Certificate && facts.IsSelfIssued
            ? Fail("The certificate is self-signed: the servers do not trust it.", "Request one from a CA that the servers trust, with the Exchange server's FQDN as common name, and assign it with Enable-ExchangeCertificate -Services UM.",
                [], facts.CommonNames.Select(Printable.Text).ToArray())
            : Pass();
}
