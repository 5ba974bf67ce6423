using System;
using System.Linq;

namespace CertTools.Rules;

// PUB-04: public CAs give up Client Authentication in server certificates; most pages still print the older date.
internal sealed class ClientAuthenticationIsAbsent() : PublicCaRule(new("PUB-04", "The EKU does not ask a public CA for Client Authentication", RuleArea.PublicCa, Severity.Error)
{
    InForceFromValue = Dates.ClientAuthenticationLeftOut,
    Sources = [Citations.Chrome, Citations.DigiCert53, Citations.Br],
    Needs = "-IssuedBy",
})
{
    protected override Finding EvaluatePublic(CertificateFacts facts, CertRequirement requirement, EvaluationContext context, DateTimeOffset issued)
    {
        if (facts.IsUnreadable(CertificatePart.ExtendedKeyUsage))
        {
            return Inconclusive("The EKU cannot be read.");
        }

        if (facts.ExtendedKeyUsages?.Contains(Oids.ClientAuthentication) != true)
        {
            return Pass();
        }

        bool isOver = issued >= Dates.ServerAuthenticationOnly;
        return Fail(
            isOver
                ? "The EKU names Client Authentication, which no public CA in Chrome's root program may put into a server certificate issued from 2027-03-15 on."
                : "The EKU names Client Authentication: public CAs leave it out by default since 2025-10, and from 2027-03-15 on Chrome's policy 1.8 forbids it (many pages still print 2026-06-15, the date of policies 1.6 and 1.7).",
            "Request Server Authentication alone; the documents of these servers ask for nothing more, except for public IM connectivity with AOL.",
            [Oids.Describe(Oids.ServerAuthentication)], facts.ExtendedKeyUsages.Select(Oids.Describe).ToArray(), isOver ? Severity.Error : Severity.Warning);
    }
}
