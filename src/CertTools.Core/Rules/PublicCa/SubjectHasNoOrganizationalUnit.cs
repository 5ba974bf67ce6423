using System;

namespace CertTools.Rules;

// PUB-08: the wizards and LCSCmd ask for an OU; public CAs drop it. Subjects are not to be compared with it.
internal sealed class SubjectHasNoOrganizationalUnit() : PublicCaRule(new("PUB-08", "The subject has no OU, which public CAs drop", RuleArea.PublicCa, Severity.Information)
{
    InForceFromValue = Dates.OrganizationalUnit,
    Sources = [Citations.Br],
    Needs = "-IssuedBy",
})
{
    protected override Finding EvaluatePublic(CertificateFacts facts, CertRequirement requirement, EvaluationContext context, DateTimeOffset issued) =>
        facts.HasOrganizationalUnit
            ? Fail("The subject has an OU. In a request it does no harm: the public CA drops it.", "Nothing needs to be done; do not compare subjects including the OU.")
            : facts.IsUnreadable(CertificatePart.Subject) ? Inconclusive("The subject cannot be read.")
            : Pass();
}
