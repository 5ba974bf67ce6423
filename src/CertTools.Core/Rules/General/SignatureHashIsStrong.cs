namespace CertTools.Rules;

// GEN-05: MD5 stops Front End Servers; SHA-1 is refused by today's clients and was given up by public CAs.
internal sealed class SignatureHashIsStrong() : CertificateRule(new("GEN-05", "The signature hash is SHA-2", RuleArea.General, Severity.Error)
{
    Sources = [Citations.Md5, Citations.Br, Citations.L13Sup],
    ConfidenceValue = Confidence.Medium,
})
{
    protected override Finding Evaluate(CertificateFacts facts, CertRequirement requirement, EvaluationContext context)
    {
        const string Remedy = "Have it issued anew by a CA that signs with SHA-256.";
        if (facts.Form == CertificateForm.Request)
        {
            return NotApplicable("The CA chooses the signature when it signs the request.");
        }

        if (facts.IsSelfIssued && facts.IsCertificateAuthority)
        {
            return NotApplicable("Nobody verifies the signature of a root certificate on itself.");
        }

        if (facts.IsUnreadable(CertificatePart.SignatureAlgorithm))
        {
            return Inconclusive("The signature algorithm cannot be read.");
        }

        switch (facts.SignatureHash)
        {
            case SignatureHash.Md2 or SignatureHash.Md4 or SignatureHash.Md5:
                return Fail($"It is signed with {facts.SignatureHash.ToString().ToUpperInvariant()}.", Remedy, ["SHA256"], [facts.SignatureHash.ToString().ToUpperInvariant()],
                    symptom: "On a Front End Server: its service does not start; Schannel logs 36888 and 36874.");
            case SignatureHash.Sha1:
                bool forbidden = context.IssuerOf(requirement) == IssuerKind.Public && facts.NotBefore >= Dates.Sha1;
                return Fail(forbidden ? "It is signed with SHA-1, which no public CA may use since 2016." : "It is signed with SHA-1, which today's browsers and clients refuse from public CAs.",
                    Remedy, ["SHA256"], ["SHA1"], forbidden ? Severity.Error : Severity.Warning);
            default:
                return Pass();
        }
    }
}
