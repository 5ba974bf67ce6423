using System;
using System.Globalization;

namespace CertTools.Rules;

// OPS-02: what was signed with the old key stays in use for 8 hours (A/V) or 24 hours (OAuth) after the roll.
internal sealed class SuccessorTakesEffectInTime() : CertificateRule(new("OPS-02", "A certificate that is rolled is replaced 8 hours (A/V) or 24 hours (OAuth) before its end", RuleArea.Operations, Severity.Error)
{
    ProductsValue = OcsProducts.Lync2013AndLater,
    Sources = [Citations.L13Roll],
})
{
    public override bool AppliesTo(CertRequirement requirement) => RollSchedule.LeadTimeOf(requirement.UsageValue) > TimeSpan.Zero && base.AppliesTo(requirement);

    protected override Finding Evaluate(CertificateFacts facts, CertRequirement requirement, EvaluationContext context)
    {
        if (facts.Form == CertificateForm.Request)
        {
            return NotApplicable("A request has no end yet.");
        }

        if (facts.NotAfter is not { } end)
        {
            return Inconclusive("The end of the validity cannot be read.");
        }

        if (context.AsOf > end)
        {
            return NotApplicable("It has expired; there is nothing left to roll.");
        }

        DateTimeOffset latest = RollSchedule.LatestEffectiveDate(requirement.UsageValue, end);
        DateTimeOffset effective = context.RollsOn ?? context.AsOf;
        return effective <= latest ? Pass() : Fail(
            $"A successor that takes effect on {Text(effective)} comes too late: it has to by {Text(latest)}.",
            requirement.UsageValue == CertificateUsage.OAuthTokenIssuer
                ? "Set-CsCertificate -Identity global -Type OAuthTokenIssuer -Thumbprint <new> -Roll -EffectiveDate <before that moment>; if it has passed, replace the certificate without -Roll, outside working hours."
                : "Set-CsCertificate -Type AudioVideoAuthentication -Thumbprint <new> -Roll -EffectiveDate <before that moment>; if it has passed, replace the certificate without -Roll, outside working hours.",
            ["by " + Text(latest)], [Text(effective)]);
    }

    private static string Text(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
