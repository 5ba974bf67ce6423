namespace CertTools.Rules;

// ORD-04: a certificate for another key does not find the private key that waits for it.
internal sealed class KeyIsThatOfRequest() : OrderRule(new("ORD-04", "The certificate has the key of its request", RuleArea.Order, Severity.Error)
{
    Sources = [Citations.S3, Citations.Br, Citations.L13ExtSet],
    Needs = "-Order",
})
{
    protected override Finding Compare(CertificateFacts facts, OrderedCertificate order, CertRequirement requirement) =>
        !order.HasKey ? NotApplicable("A plan has no key; give the request to have keys compared.")
        : order.IsKeyOf(facts) switch
        {
            true => Pass(),
            false => Fail($"The public key is not that of {order.Title}: it is the certificate of another request, or the CA made a key of its own.",
                "Install it only where its own private key is; for this request have the CA issue it again."),
            null => Inconclusive("The public key cannot be read."),
        };
}
