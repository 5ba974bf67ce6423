namespace CertTools.Rules;

/// <summary>What only a certificate in its store can be asked. A file or an endpoint has no private key, and says nothing of one.</summary>
internal abstract class StoreRule : CertificateRule
{
    protected const string FromItsStore = "the certificate from its store (Cert:\\LocalMachine\\My)";

    private readonly Finding notStored;

    protected StoreRule(RuleDescriptor descriptor)
        : base(descriptor) => notStored = NotApplicable("It does not come from a certificate store.");

    protected sealed override Finding Evaluate(CertificateFacts facts, CertRequirement requirement, EvaluationContext context) =>
        facts.Form == CertificateForm.Request || facts.PrivateKey == PrivateKeyState.NotApplicable && facts.Store.Length == 0 ? notStored
        : facts.IsCertificateAuthority ? NotApplicable("It is the certificate of a CA, not of a server.")
        : EvaluateStored(facts);

    /// <summary>Judges a certificate that comes from a store, or with its private key.</summary>
    protected abstract Finding EvaluateStored(CertificateFacts facts);
}
