using System;
using System.Globalization;

namespace CertTools.Rules;

// PUB-03: how long a public certificate may last depends on the day it was issued.
internal sealed class ValidityIsWithinLimit() : PublicCaRule(new("PUB-03", "The validity is within the limit of its issue date", RuleArea.PublicCa, Severity.Error)
{
    InForceFromValue = Dates.BaselineRequirements,
    Sources = [Citations.Br],
    Needs = "-IssuedBy",
})
{
    protected override Finding EvaluatePublic(CertificateFacts facts, CertRequirement requirement, EvaluationContext context, DateTimeOffset issued)
    {
        if (facts.Form == CertificateForm.Request)
        {
            return NotApplicable("The CA sets the validity when it signs the request.");
        }

        if (facts.NotAfter is not { } end)
        {
            return Inconclusive("The end of the validity cannot be read.");
        }

        TimeSpan length = end - issued;
        int limit = ValidityLimits.For(issued);
        DateTimeOffset latest = limit > 0 ? issued.AddDays(limit) : EndOfMonths(issued, -limit);
        if (end > latest)
        {
            // Until mid-2016 sixty months stayed permitted for documented older systems.
            bool mayBeException = issued >= Dates.Validity39Months && issued < Dates.Validity60MonthsException && end <= EndOfMonths(issued, 60);
            return Fail($"It was issued on {Text(issued)} for {Days(length)}; the limit for that day is {ValidityLimits.Describe(limit)}.",
                $"Order it for {ValidityLimits.Describe(limit)} at most: a public CA may not sign for longer, and browsers refuse a public certificate that does.", ["at most " + ValidityLimits.Describe(limit)], [Days(length)],
                mayBeException ? Severity.Warning : Severity.Error);
        }

        // Both ends count since 2020, and the CAs are told to stay one day below the limit.
        return limit is > 0 and <= 398 && length > TimeSpan.FromDays(limit - 1)
            ? Fail($"It lasts {Days(length)}: the limit is {ValidityLimits.Describe(limit)} with both ends counted, and CAs are told to stay a day below it.", "Nothing needs to be done; order a day less next time.",
                [$"at most {limit - 1} days"], [Days(length)], Severity.Information)
            : Pass();
    }

    // The text never says how months are counted; browsers allow the longest reading, 31 days more than once.
    private static DateTimeOffset EndOfMonths(DateTimeOffset issued, int months)
    {
        DateTimeOffset calendar = issued.AddMonths(months);
        DateTimeOffset longest = issued.AddDays(months == 39 ? 1188 : 1827);
        return calendar > longest ? calendar : longest;
    }

    private static string Days(TimeSpan length) => ((long)Math.Ceiling(length.TotalDays)).ToString(CultureInfo.InvariantCulture) + " days";

    private static string Text(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
