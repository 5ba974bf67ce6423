using System;
using System.Globalization;

namespace CertTools.Rules;

// GEN-03: valid now, and for long enough that somebody can act.
internal sealed class DateIsWithinValidity() : CertificateRule(new("GEN-03", "The certificate is valid and does not expire soon", RuleArea.General, Severity.Error)
{
    Sources = [Citations.Rfc5280],
})
{
    private const int LongestNoticeInDays = 30;

    protected override Finding Evaluate(CertificateFacts facts, CertRequirement requirement, EvaluationContext context)
    {
        if (facts.Form == CertificateForm.Request)
        {
            return NotApplicable("A request has no validity yet.");
        }

        if (facts.NotBefore is not { } begin || facts.NotAfter is not { } end)
        {
            return Inconclusive("The validity cannot be read.");
        }

        if (context.AsOf < begin)
        {
            return Fail($"It is not valid before {Text(begin)}.", "Wait for that moment, or check the clocks of the CA and of this computer.", [], [$"{Text(begin)} to {Text(end)}"]);
        }

        if (context.AsOf > end)
        {
            return Fail($"It expired on {Text(end)}.", "Renew it, then assign the new certificate.", [], [$"{Text(begin)} to {Text(end)}"]);
        }

        double daysLeft = (end - context.AsOf).TotalDays;
        double notice = context.ExpiringInDays ?? Math.Min(LongestNoticeInDays, (end - begin).TotalDays / 3);
        return daysLeft >= notice
            ? Pass()
            : Fail($"It expires on {Text(end)}, in {Days(daysLeft)}.", "Renew it and assign the new certificate before then.", [], [$"{Text(begin)} to {Text(end)}"], Severity.Warning);
    }

    private static string Text(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private static string Days(double days) => days < 1 ? "less than a day" : days < 2 ? "1 day" : ((int)days).ToString(CultureInfo.InvariantCulture) + " days";
}
