using System;
using System.Linq;

namespace CertTools.Rules;

// PUB-11: public CAs may leave the CRL distribution point out, which the documents of these servers ask for (GEN-02).
internal sealed class CrlDistributionPointIsOrdered() : PublicCaRule(new("PUB-11", "The certificate of a public CA has a CRL distribution point although it may be left out", RuleArea.PublicCa, Severity.Warning)
{
    InForceFromValue = Dates.ShortLived10Days,
    Sources = [Citations.Br, Citations.L13Infra, Citations.SfbEnv],
    Needs = "-IssuedBy",
})
{
    protected override Finding EvaluatePublic(CertificateFacts facts, CertRequirement requirement, EvaluationContext context, DateTimeOffset issued)
    {
        if (facts.Form == CertificateForm.Request || facts.HasCrlDistributionPoints)
        {
            return facts.Form == CertificateForm.Request ? NotApplicable("The CA adds the CRL distribution point when it signs the request.") : Pass();
        }

        string? permission = IsShortLived(facts, issued) ? "it is short-lived"
            : facts.AuthorityInformationAccess.Any(entry => entry.Method == "OCSP") ? "it names an OCSP address"
            : null;
        return permission is null ? NotApplicable("Nothing permits a public CA to leave the CRL distribution point out of it.") : Fail(
            $"There is no CRL distribution point. The CA may leave it out, because {permission}; the documents of these servers ask for one.",
            "Order a profile with a CRL distribution point: not the short-lived one, and not one with OCSP alone.");
    }

    // The end of the validity counts as part of it.
    private static bool IsShortLived(CertificateFacts facts, DateTimeOffset issued) =>
        facts.NotAfter is { } end && end - issued + TimeSpan.FromSeconds(1) <= TimeSpan.FromDays(issued >= Dates.ShortLived7Days ? 7 : 10);
}
