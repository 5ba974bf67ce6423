using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace CertTools.Rules;

// PUB-09: *.co.uk would stand for every company of a country.
internal sealed class WildcardIsBelowPublicSuffix() : PublicCaRule(new("PUB-09", "No wildcard stands for a public suffix", RuleArea.PublicCa, Severity.Error)
{
    InForceFromValue = Dates.PublicSuffixWildcard,
    Sources = [Citations.Br],
    Needs = "-IssuedBy",
})
{
    protected override Finding EvaluatePublic(CertificateFacts facts, CertRequirement requirement, EvaluationContext context, DateTimeOffset issued)
    {
        if (!PresentedNames.HasWildcard(facts))
        {
            return facts.IsUnreadable(CertificatePart.SubjectAlternativeName) ? Inconclusive("The SAN cannot be read.") : Pass();
        }

        List<string> refused = NameRows.Wildcards(facts).Where(IsForPublicSuffix).ToList();
        return refused.Count == 0 ? Pass() : Fail(
            $"No public CA signs {string.Join(", ", refused)} unless you own everything below it: registries give out the names there (public suffix list of {PublicSuffixes.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}).",
            "Name the hosts themselves, or take the wildcard of your own domain where the usage allows one.", [], refused);
    }

    private static bool IsForPublicSuffix(string name) => name.StartsWith("*.", StringComparison.Ordinal) && PublicSuffixes.Contains(DnsName.Read(name.Substring(2)));
}
