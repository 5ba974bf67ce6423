using System;
using System.Globalization;

namespace CertTools.Rules;

// OPS-04: the limits of public CAs turn a yearly job into a monthly one.
internal sealed class OneRenewalYearlyIsEnough() : PublicCaRule(new("OPS-04", "One renewal a year is enough for the public certificate", RuleArea.Operations, Severity.Information)
{
    Sources = [Citations.Br],
    Needs = "-IssuedBy",
})
{
    private const int DaysOfYear = 365;

    protected override Finding EvaluatePublic(CertificateFacts facts, CertRequirement requirement, EvaluationContext context, DateTimeOffset issued)
    {
        DateTimeOffset successor = facts.Form == CertificateForm.Certificate && facts.NotAfter > context.AsOf ? facts.NotAfter.Value : context.AsOf;
        int limit = ValidityLimits.For(successor);
        if (limit is < 0 or >= DaysOfYear)
        {
            return Pass();
        }

        int renewals = (DaysOfYear + limit - 1) / limit;
        string moment = successor.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Fail(
            $"{(facts.Form == CertificateForm.Request ? "What a public CA signs" : "What replaces it")} on {moment} lasts {ValidityLimits.Describe(limit)} at most: {renewals} renewals a year, on every server that carries it.",
            "Plan them: request, import on each server of the pool, assign, restart; keep names off public certificates that the internal CA can sign.", ["1 renewal a year"], [$"{renewals} renewals a year"]);
    }
}
