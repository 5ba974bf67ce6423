namespace CertTools.Rules;

// LPE-08: Lync Phone Edition knows TLS 1.0 only.
internal sealed class ServerAcceptsTls10() : CertificateRule(new("LPE-08", "The servers that phones connect to accept TLS 1.0", RuleArea.Phone, Severity.Error)
{
    ProductsValue = OcsProducts.Lync2010AndLater,
    Sources = [Citations.SfbTls],
    Needs = "-TlsVersion of Test-LyncPhoneCompatibility",
})
{
    public override bool AppliesTo(CertRequirement requirement) => requirement.UsageValue == CertificateUsage.LyncPhone && base.AppliesTo(requirement);

    protected override Finding Evaluate(CertificateFacts facts, CertRequirement requirement, EvaluationContext context) => requirement.Phones?.ServerTls switch
    {
        null or TlsVersions.None => NotEvaluated(),
        { } versions when (versions & TlsVersions.Tls10) != 0 => Pass(),
        { } versions => Fail("TLS 1.0 is off, and Lync Phone Edition speaks nothing newer: no certificate helps.",
            "Keep TLS 1.0 on for the servers and proxies that these phones reach, or replace the phones.", [nameof(TlsVersions.Tls10)], [versions.ToString()]),
    };
}
