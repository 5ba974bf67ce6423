using System.Collections.Generic;
using System.Linq;

namespace CertTools.Rules;

// ORD-01: a CA signs what its form, its template or its validation let through, which can be less than was ordered.
internal sealed class OrderedNamesAreCarried() : OrderRule(new("ORD-01", "Every name of the order is on the certificate", RuleArea.Order, Severity.Error)
{
    Sources = [Citations.Br, Citations.S3],
    Needs = "-Order",
})
{
    protected override Finding Compare(CertificateFacts facts, OrderedCertificate order, CertRequirement requirement)
    {
        IEnumerable<SanEntry> missing = order.SubjectAlternativeNames.Except(facts.SubjectAlternativeNames, SameSanEntry.Instance);
        var commonName = new SanEntry(SanKind.DnsName, order.CommonName);
        if (order.CommonName.Length > 0 && !facts.CommonNames.Any(order.IsCommonName) && !facts.SubjectAlternativeNames.Contains(commonName, SameSanEntry.Instance))
        {
            missing = missing.Prepend(commonName).Distinct(SameSanEntry.Instance);
        }

        string[] lost = missing.Select(Show).ToArray();
        return lost.Length == 0 ? Pass()
            : facts.IsUnreadable(CertificatePart.SubjectAlternativeName) ? Inconclusive($"The SAN cannot be read, and {string.Join(", ", lost)} of {order.Title} was not found in the rest.")
            : Fail($"It has lost {string.Join(", ", lost)}, which {order.Title} names{(facts.HasSubjectAlternativeName ? string.Empty : ": there is no SAN at all")}.",
                "Do not install it: have the CA issue it again with every name of the order.", lost);
    }
}
