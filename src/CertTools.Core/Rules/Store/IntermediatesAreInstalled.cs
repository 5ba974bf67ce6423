using System.Linq;

namespace CertTools.Rules;

// STO-06: a server sends only the intermediates that it has; partners and phones fetch none.
internal sealed class IntermediatesAreInstalled() : CertificateRule(new("STO-06", "The intermediate CA certificates are installed", RuleArea.Store, Severity.Error)
{
    Sources = [Citations.S3, Citations.Rca],
    Needs = "-Chain and -Root",
})
{
    protected override Finding Evaluate(CertificateFacts facts, CertRequirement requirement, EvaluationContext context)
    {
        if (facts.Form == CertificateForm.Request || facts.IsSelfIssued)
        {
            return NotApplicable(facts.IsSelfIssued ? "It signs itself: there is no intermediate." : "A request has no chain yet.");
        }

        if (context.Chain is null)
        {
            return NotEvaluated();
        }

        IssuerPath path = IssuerPath.Of(facts, context.Chain, context.Roots ?? []);
        if (path.IsComplete)
        {
            return Pass();
        }

        // Without the roots, the issuer that is missing could be one; no public CA signs with its root, though.
        bool isIntermediate = context.Roots is not null || path.Issuers.Count == 0 && context.IssuerOf(requirement) == IssuerKind.Public;
        string missing = Printable.Text(path.Last.Issuer);
        return !isIntermediate ? NotEvaluated() : Fail($"The intermediate certificate {missing} is not there, so the server cannot send it.",
            "Download it from the CA and import it into LocalMachine\\CA (Intermediate Certification Authorities) of this server, not into Trusted Root.", [missing], [.. path.Issuers.Select(issuer => Printable.Text(issuer.Subject))]);
    }
}
