using System.Linq;

namespace CertTools.Rules;

// ORD-05: the template of the CA decides what the EKU says, not the request.
internal sealed class OrderedServerAuthenticationIsKept() : OrderRule(new("ORD-05", "Server Authentication is in the EKU where it was ordered", RuleArea.Order, Severity.Error)
{
    Sources = [Citations.Ocs07Infra, Citations.OcsR2CaSup, Citations.L10Infra, Citations.L13Infra, Citations.SfbEnv, Citations.Sfb19],
    Needs = "-Order",
})
{
    protected override Finding Compare(CertificateFacts facts, OrderedCertificate order, CertRequirement requirement)
    {
        string purpose = Oids.Describe(Oids.ServerAuthentication);
        return order.ExtendedKeyUsages?.Contains(purpose) != true ? NotApplicable("The order does not name Server Authentication.")
            : facts.IsCertificateAuthority ? NotApplicable("This is the certificate of a CA; GEN-01 tells.")
            : facts.IsUnreadable(CertificatePart.ExtendedKeyUsage) ? Inconclusive("The EKU cannot be read.")
            : facts.ExtendedKeyUsages is null ? NotApplicable("There is no EKU; GEN-01 tells.")
            : facts.ExtendedKeyUsages.Contains(Oids.ServerAuthentication) ? Pass()
            : Fail($"The EKU has lost Server Authentication, which {order.Title} names.", "Have it issued again from a template or as a product for servers.",
                [purpose], facts.ExtendedKeyUsages.Select(Oids.Describe).ToArray());
    }
}
