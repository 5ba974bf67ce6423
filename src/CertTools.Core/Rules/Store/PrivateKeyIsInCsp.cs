using System;

namespace CertTools.Rules;

// STO-03: Lync and Skype for Business open the key through CryptoAPI; a key storage provider (CNG) has none to give.
internal sealed class PrivateKeyIsInCsp() : StoreRule(new("STO-03", "The private key is in a CSP, not in a key storage provider (CNG)", RuleArea.Store, Severity.Error)
{
    ProductsValue = OcsProducts.Lync2010AndLater,
    Sources = [Citations.Cng, Citations.SfbPr3861, Citations.UmCng],
    Needs = FromItsStore,
})
{
    // These two are the servers of others than Lync.
    public override bool AppliesTo(CertRequirement requirement) =>
        requirement.UsageValue is not (CertificateUsage.ReverseProxy or CertificateUsage.OfficeWebApps) && base.AppliesTo(requirement);

    protected override Finding EvaluateStored(CertificateFacts facts)
    {
        const string Right = "Microsoft RSA SChannel Cryptographic Provider";
        string provider = Printable.Text(facts.PrivateKeyProvider);
        return provider.Length == 0 ? NotEvaluated()
            : !IsKeyStorageProvider(provider) ? Pass()
            : Fail($"The private key is in {provider}, a key storage provider (CNG), which these servers cannot open.",
                $"Request it anew with ProviderName=\"{Right}\" (a legacy key; no version 3 template), or import the PFX file with certutil -csp \"{Right}\" -importpfx.", [Right], [provider]);
    }

    private static bool IsKeyStorageProvider(string provider) =>
        provider.IndexOf("Key Storage Provider", StringComparison.OrdinalIgnoreCase) >= 0 || DnsName.SameName(provider, "Microsoft Platform Crypto Provider");
}
