using System.Collections.Generic;
using System.Linq;

namespace CertTools.Rules;

// GEN-12: a server or a client that cannot follow the chain to a root it trusts refuses the certificate.
internal sealed class ChainEndsInTrustedRoot() : CertificateRule(new("GEN-12", "The chain is complete and ends in a trusted root", RuleArea.General, Severity.Error)
{
    Sources = [Citations.OcsR2Evt, Citations.Rca],
    Needs = "-Chain and -Root",
})
{
    protected override Finding Evaluate(CertificateFacts facts, CertRequirement requirement, EvaluationContext context)
    {
        if (facts.Form == CertificateForm.Request)
        {
            return NotApplicable("A request has no chain yet.");
        }

        if (context.Chain is null || context.Roots is null)
        {
            return NotEvaluated();
        }

        IssuerPath path = IssuerPath.Of(facts, context.Chain, context.Roots);
        List<string> shown = path.Issuers.Select(issuer => Printable.Text(issuer.Subject)).ToList();
        if (!path.IsTrusted)
        {
            return path.Last.IsSelfIssued
                ? Fail($"The chain ends in {Printable.Text(path.Last.Subject)}, which is not among the trusted roots.",
                    "Import that root certificate into LocalMachine\\Root of every computer that connects, by Group Policy for members of the domain; if it is not your CA's, have the certificate issued anew.", [], shown)
                : Fail($"The certificate of its issuer {Printable.Text(path.Last.Issuer)} is neither in the chain nor among the trusted roots.",
                    "Import the CA's intermediate certificates into LocalMachine\\CA and its root certificate into LocalMachine\\Root.", [Printable.Text(path.Last.Issuer)], shown);
        }

        return path.Issuers.FirstOrDefault(issuer => issuer.NotAfter < context.AsOf) is { } expired
            ? Fail($"The CA certificate {Printable.Text(expired.Subject)} in its chain has expired.", "Install the CA's current certificate, or have the certificate issued anew below it.", [], [Printable.Text(expired.Subject)])
            : Pass();
    }
}
