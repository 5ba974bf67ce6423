using System.Linq;

namespace CertTools.Rules;

// ORD-06: beside Server Authentication a request may name more; public CAs drop Client Authentication.
internal sealed class OrderedPurposesAreKept() : OrderRule(new("ORD-06", "The EKU has every other purpose that was ordered", RuleArea.Order, Severity.Warning)
{
    Sources = [Citations.Chrome, Citations.DigiCert53, Citations.OcsR2CaSup, Citations.L13Pic],
    Needs = "-Order",
})
{
    protected override Finding Compare(CertificateFacts facts, OrderedCertificate order, CertRequirement requirement)
    {
        string[] ordered = (order.ExtendedKeyUsages ?? []).Where(purpose => purpose != Oids.Describe(Oids.ServerAuthentication)).ToArray();
        if (ordered.Length == 0)
        {
            return NotApplicable("The order names no purpose beside Server Authentication.");
        }

        if (facts.IsUnreadable(CertificatePart.ExtendedKeyUsage))
        {
            return Inconclusive("The EKU cannot be read.");
        }

        if (facts.ExtendedKeyUsages is null)
        {
            return NotApplicable("There is no EKU; GEN-01 tells.");
        }

        string[] actual = facts.ExtendedKeyUsages.Select(Oids.Describe).ToArray();
        string[] lost = ordered.Except(actual).ToArray();
        bool isClient = lost.Contains(Oids.Describe(Oids.ClientAuthentication));
        return lost.Length == 0 ? Pass() : Fail(
            $"The EKU has lost {string.Join(", ", lost)}, which {order.Title} names{(isClient ? ": public CAs leave Client Authentication out, and from 2027-03-15 on Chrome's policy 1.8 forbids it" : string.Empty)}.",
            isClient ? "Install it unless the Access Edge connects to AOL, the only use that is documented to need Client Authentication; order without it next time." : "Ask the CA whether it can sign that purpose; these servers do not ask for it.",
            lost, actual);
    }
}
