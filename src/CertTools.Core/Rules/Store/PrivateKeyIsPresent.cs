namespace CertTools.Rules;

// STO-02: without its private key a certificate cannot be assigned. Whether the services may read the key only the server can tell.
internal sealed class PrivateKeyIsPresent() : StoreRule(new("STO-02", "The private key is there", RuleArea.Store, Severity.Error)
{
    Sources = [Citations.L13ExtSet],
    Needs = FromItsStore,
})
{
    protected override Finding EvaluateStored(CertificateFacts facts) => facts.PrivateKey switch
    {
        PrivateKeyState.Present => Pass(),
        PrivateKeyState.Absent when facts.Store.Length > 0 => Fail("The store has the certificate without its private key.",
            "Import it on the server that made the request (certreq -accept), or import a PFX file; certutil -repairstore my <serial number> finds a key that lost its certificate.",
            ["a private key"], ["none"]),
        _ => NotEvaluated(),
    };
}
