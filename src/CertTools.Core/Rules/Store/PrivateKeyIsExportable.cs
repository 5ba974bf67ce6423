namespace CertTools.Rules;

// STO-04: one key serves every Edge server of a pool, and one OAuth key all Front Ends.
internal sealed class PrivateKeyIsExportable() : StoreRule(new("STO-04", "The private key is exportable where several servers need it", RuleArea.Store, Severity.Error)
{
    ProductsValue = OcsProducts.Lync2010AndLater,
    Sources = [Citations.L13Ext, Citations.L13OAuth],
    Needs = FromItsStore,
})
{
    public override bool AppliesTo(CertRequirement requirement) =>
        requirement.UsageValue is CertificateUsage.AccessEdge or CertificateUsage.AVAuthentication or CertificateUsage.OAuthTokenIssuer && base.AppliesTo(requirement);

    protected override Finding EvaluateStored(CertificateFacts facts) => facts.IsPrivateKeyExportable switch
    {
        true => Pass(),
        false => Fail("The private key cannot be exported, and every server of the pool needs this key; on a single server it does no harm until there is a second.",
            "Request it anew with an exportable key (Exportable=TRUE, -PrivateKeyExportable $true).", ["exportable"], ["not exportable"]),
        null => NotEvaluated(),
    };
}
