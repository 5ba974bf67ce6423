using System;
using System.Globalization;

namespace CertTools.Rules;

// PUB-07: a server whose FQDN is the common name cannot have a longer FQDN than 64 characters.
internal sealed class CommonNameFitsInto64() : PublicCaRule(new("PUB-07", "The common name has 64 characters at most", RuleArea.PublicCa, Severity.Error)
{
    Sources = [Citations.Br, Citations.Rfc5280],
    Needs = "-IssuedBy",
})
{
    private const int Longest = 64;

    protected override Finding EvaluatePublic(CertificateFacts facts, CertRequirement requirement, EvaluationContext context, DateTimeOffset issued)
    {
        foreach (string name in facts.CommonNames)
        {
            int length = new StringInfo(name).LengthInTextElements;
            if (length > Longest)
            {
                return Fail($"The common name has {length} characters; the limit is {Longest}.",
                    "Put a shorter name of the certificate into the common name where the usage allows it, or rename the host.", [], [Printable.Text(name)]);
            }
        }

        return facts.IsUnreadable(CertificatePart.Subject) ? Inconclusive("The subject cannot be read.") : Pass();
    }
}
