using System.Linq;

namespace CertTools.Rules;

// ORD-03: CAs pick the common name, or leave it out, and Office Communications Server reads it.
internal sealed class CommonNameIsAsOrdered() : OrderRule(new("ORD-03", "The common name is that of the order", RuleArea.Order, Severity.Error)
{
    Sources = [Citations.Br, Citations.OcsR2Edge, Citations.S2],
    Needs = "-Order",
})
{
    protected override Finding Compare(CertificateFacts facts, OrderedCertificate order, CertRequirement requirement)
    {
        if (order.CommonName.Length == 0)
        {
            return NotApplicable("The order has no common name.");
        }

        if (facts.CommonNames.Count > 0 && facts.CommonNames.All(order.IsCommonName))
        {
            return Pass();
        }

        if (facts.IsUnreadable(CertificatePart.Subject))
        {
            return Inconclusive("The subject cannot be read.");
        }

        string ordered = Printable.Text(order.CommonName);
        string[] actual = facts.CommonNames.Select(name => "CN=" + Printable.Text(name)).ToArray();
        return Fail(
            facts.CommonNames.Count == 0 ? $"There is no common name; that of {order.Title} is {ordered}." : $"The common name is {string.Join(" and ", facts.CommonNames.Select(Printable.Text))}; that of {order.Title} is {ordered}.",
            $"Have it issued again with CN={ordered}: a public CA that sets a common name takes it from the SAN, so name {ordered} first there.",
            ["CN=" + ordered], actual, IsRead(requirement) ? Severity.Error : Severity.Warning);
    }

    // Who does not say what it is for is told the worst.
    private static bool IsRead(CertRequirement requirement) => requirement.Names.Count == 0
        || requirement.Names.Any(row => row.PositionValue == NamePosition.CommonName && row.LevelValue == NameLevel.Required);
}
