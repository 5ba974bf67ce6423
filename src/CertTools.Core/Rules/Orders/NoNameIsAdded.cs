using System.Linq;

namespace CertTools.Rules;

// ORD-02: a name that nobody ordered is a mistake of the form, the certificate of another order, or a gift of the CA.
internal sealed class NoNameIsAdded() : OrderRule(new("ORD-02", "The SAN has no name that was not ordered", RuleArea.Order, Severity.Warning)
{
    Sources = [Citations.Br],
    Needs = "-Order",
})
{
    protected override Finding Compare(CertificateFacts facts, OrderedCertificate order, CertRequirement requirement)
    {
        SanEntry[] ordered = [new SanEntry(SanKind.DnsName, order.CommonName), .. order.SubjectAlternativeNames];
        SanEntry[] added = facts.SubjectAlternativeNames.Except(ordered, SameSanEntry.Instance).ToArray();
        if (added.Length == 0)
        {
            return facts.IsUnreadable(CertificatePart.SubjectAlternativeName) ? Inconclusive("The SAN cannot be read to its end.") : Pass();
        }

        bool isGift = added.All(name => ordered.Any(other => IsGift(name, other)));
        string[] names = added.Select(Show).ToArray();
        return Fail($"It carries {string.Join(", ", names)} too, which {order.Title} does not name{(isGift ? ": the domain above an ordered name, or www. before one" : string.Empty)}.",
            isGift ? "Nothing has to be done." : "Make sure that it is the certificate of this order, and that the name is yours; an order that lacks a name is corrected before it is renewed.",
            actual: names, severity: isGift ? Severity.Information : null);
    }

    // www.contoso.com beside contoso.com, and contoso.com beside anything below it.
    private static bool IsGift(SanEntry added, SanEntry ordered) => added.Kind == SanKind.DnsName && ordered.Kind == SanKind.DnsName
        && (DnsName.SameName(added.Value, "www." + ordered.Value) || DnsName.Read(ordered.Value).Normalized.EndsWith("." + DnsName.Read(added.Value).Normalized, System.StringComparison.Ordinal));
}
