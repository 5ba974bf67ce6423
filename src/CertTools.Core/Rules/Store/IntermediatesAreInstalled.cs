namespace CertTools.Rules;

// STO-06: a server sends only the intermediates that it has, and not every client fetches the others.
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

        // Only of a public certificate is it known that an intermediate has signed it; what is missing further up may be the root.
        if (path.Issuers.Count > 0 || context.IssuerOf(requirement) != IssuerKind.Public)
        {
            return context.Roots is null ? NotEvaluated() : NotApplicable("What is missing may be the root: GEN-12 tells.");
        }

        string missing = Printable.Text(facts.Issuer);
        return Fail($"The intermediate certificate {missing} is not there, so the server cannot send it.",
            "Download it from the CA and import it into LocalMachine\\CA (Intermediate Certification Authorities) of this server, not into Trusted Root.", [missing], []);
    }
}
