using System;
using System.Globalization;

namespace CertTools.Rules;

// PUB-10: neither X.509 nor the Baseline Requirements limit the entries of a SAN; each CA does.
internal sealed class NamesFitOnOneOrder() : PublicCaRule(new("PUB-10", "The SAN has no more entries than the public CA takes", RuleArea.PublicCa, Severity.Warning)
{
    Sources = [Citations.Le100],
    Needs = "-IssuedBy",
})
{
    protected override Finding EvaluatePublic(CertificateFacts facts, CertRequirement requirement, EvaluationContext context, DateTimeOffset issued)
    {
        string count = facts.SubjectAlternativeNames.Count.ToString(CultureInfo.InvariantCulture);
        string most = context.MostNames.ToString(CultureInfo.InvariantCulture);
        return facts.SubjectAlternativeNames.Count > context.MostNames
            ? Fail($"The SAN has {count} entries; the CA takes {most} (100 where nothing else was stated).",
                "Ask the CA for its limit, or spread the names over several certificates: each service carries only its own.", [$"at most {most} entries"], [$"{count} entries"])
            : facts.IsUnreadable(CertificatePart.SubjectAlternativeName) ? Inconclusive("The SAN cannot be read.")
            : Pass();
    }
}
