using System;
using System.Linq;

namespace CertTools.Rules;

// PUB-02: a SAN is mandatory, and a common name, if any, repeats one of its entries.
internal sealed class CommonNameIsCopyOfSan() : PublicCaRule(new("PUB-02", "There is a SAN, and the common name is one of its entries", RuleArea.PublicCa, Severity.Error)
{
    InForceFromValue = Dates.BaselineRequirements,
    Sources = [Citations.Br],
    Needs = "-IssuedBy",
})
{
    protected override Finding EvaluatePublic(CertificateFacts facts, CertRequirement requirement, EvaluationContext context, DateTimeOffset issued)
    {
        // The CA makes the certificate's names from the order: a request without them is unwise, not refused.
        Severity severity = facts.Form == CertificateForm.Request ? Severity.Warning : Severity.Error;
        if (facts.IsUnreadable(CertificatePart.SubjectAlternativeName))
        {
            return Inconclusive("The SAN cannot be read.");
        }

        string[] san = facts.SubjectAlternativeNames.Where(entry => entry.Kind is SanKind.DnsName or SanKind.IPAddress).Select(entry => entry.Value).ToArray();
        if (san.Length == 0)
        {
            return Fail("There is no SAN with a DNS name, which a public certificate must have.", "Request it with every name in the SAN, the common name among them.", [], [], severity);
        }

        if (facts.CommonNames.Count == 0)
        {
            return requirement.Names.Any(row => row.PositionValue == NamePosition.CommonName && row.LevelValue == NameLevel.Required)
                ? Fail("There is no common name: public CAs may leave it out, but this usage reads it.", $"Order a product that sets the common name, with {requirement.SubjectName} as its first name.", ["CN=" + requirement.SubjectName], [], severity)
                : Pass();
        }

        bool exactly = issued >= Dates.CommonNameIsCopy;
        if (exactly && facts.CommonNames.Count > 1)
        {
            return Fail($"There are {facts.CommonNames.Count} common names; public CAs set at most one.", "Request it with one common name.", [], facts.CommonNames.Select(Printable.Text).ToArray(), severity);
        }

        string[] strangers = facts.CommonNames.Where(name => !san.Any(entry => exactly ? string.Equals(entry, name, StringComparison.Ordinal) : DnsName.SameName(entry, name))).Select(Printable.Text).ToArray();
        return strangers.Length == 0
            ? Pass()
            : Fail($"The common name {string.Join(", ", strangers)} is not {(exactly ? "a character-for-character copy of a SAN entry" : "in the SAN")}.",
                $"Request it with {string.Join(", ", strangers)} in the SAN too.", strangers, san.Select(Printable.Text).ToArray(), severity);
    }
}
