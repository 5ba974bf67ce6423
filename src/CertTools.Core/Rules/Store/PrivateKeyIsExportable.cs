namespace CertTools.Rules;

// STO-04: one key serves every Edge server of a pool, and one OAuth key all Front Ends.
internal sealed class PrivateKeyIsExportable() : StoreRule(new("STO-04", "The private key is exportable where several servers need it", RuleArea.Store, Severity.Error)
{
    ProductsValue = OcsProducts.Lync2010AndLater,
    Sources = [Citations.L13Ext, Citations.L13OAuth],
    Needs = FromItsStore,
})
{
    /// <summary>Whether several servers need the key, so that one of them has to give it to the others.</summary>
    public static bool IsNeededBy(CertRequirement requirement) =>
        requirement.UsageValue is CertificateUsage.AccessEdge or CertificateUsage.AVAuthentication or CertificateUsage.OAuthTokenIssuer
        && requirement.ProductValue is { } product && OcsProducts.Lync2010AndLater.Includes(product);

    public override bool AppliesTo(CertRequirement requirement) => IsNeededBy(requirement) && base.AppliesTo(requirement);

    protected override Finding EvaluateStored(CertificateFacts facts) => facts.IsPrivateKeyExportable switch
    {
        true => Pass(),
        false => Fail("The private key cannot be exported, and every server of the pool needs this key; on a single server it does no harm until there is a second.",
            "Request it anew with an exportable key (Exportable=TRUE, -PrivateKeyExportable $true).", ["exportable"], ["not exportable"]),
        null => NotEvaluated(),
    };
}
