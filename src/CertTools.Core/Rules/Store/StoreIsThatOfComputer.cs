using System;

namespace CertTools.Rules;

// STO-01: the services look into the Personal store of the computer; what a user imported for himself cannot be assigned.
internal sealed class StoreIsThatOfComputer() : StoreRule(new("STO-01", "The certificate is in LocalMachine\\My", RuleArea.Store, Severity.Error)
{
    Sources = [Citations.L13ExtSet],
    Needs = FromItsStore,
})
{
    private const string Right = "LocalMachine\\My";

    protected override Finding EvaluateStored(CertificateFacts facts) =>
        facts.Store.Length == 0 ? NotEvaluated()
        : facts.Store.Replace('/', '\\').EndsWith(Right, StringComparison.OrdinalIgnoreCase) ? Pass()
        : Fail($"It is in the store {Printable.Text(facts.Store)}; the certificate wizard offers those of {Right} only.",
            "Export it with its private key and import it into the Personal store of the computer account.", [Right], [Printable.Text(facts.Store)]);
}
