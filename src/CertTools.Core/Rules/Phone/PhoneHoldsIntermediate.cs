namespace CertTools.Rules;

// LPE-06: with PIN sign-in a phone fetches the intermediate over port 80; over USB it skips that.
internal sealed class PhoneHoldsIntermediate() : CertificateRule(new("LPE-06", "Phones that sign in over USB only need no intermediate certificate", RuleArea.Phone, Severity.Warning)
{
    ProductsValue = OcsProducts.Lync2010AndLater,
    Sources = [Citations.LpeTether],
    ConfidenceValue = Confidence.Medium,
    Needs = "-SignInMethod of Test-LyncPhoneCompatibility, and -IssuedBy or -Chain",
})
{
    public override bool AppliesTo(CertRequirement requirement) => requirement.UsageValue == CertificateUsage.LyncPhone && base.AppliesTo(requirement);

    protected override Finding Evaluate(CertificateFacts facts, CertRequirement requirement, EvaluationContext context)
    {
        if (requirement.Phones is not { } phones || phones.SignIn == PhoneSignIn.Unknown)
        {
            return NotEvaluated();
        }

        return phones.SignIn != PhoneSignIn.Usb || phones.HaveSignedInWithPin ? Pass()
            : HasIntermediate(facts, requirement, context) switch
            {
                true => Fail("It is signed by an intermediate CA, and phones that sign in over USB alone do not fetch its certificate.",
                    "Sign in once with extension and PIN on each phone: it keeps the intermediate, and USB works from then on."),
                false => Pass(),
                null => NotEvaluated(),
            };
    }

    // A public CA never signs with its root.
    private static bool? HasIntermediate(CertificateFacts facts, CertRequirement requirement, EvaluationContext context)
    {
        if (facts.IsSelfIssued)
        {
            return false;
        }

        IssuerPath path = IssuerPath.Of(facts, context.Chain ?? [], context.Roots ?? []);
        return path.Issuers.Count > 0 ? !path.Issuers[0].IsSelfIssued
            : context.IssuerOf(requirement) == IssuerKind.Public ? true
            : null;
    }
}
