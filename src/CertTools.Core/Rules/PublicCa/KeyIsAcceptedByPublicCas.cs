using System;
using System.Globalization;

namespace CertTools.Rules;

// PUB-06: RSA of 2048 bits or more, or one of three curves.
internal sealed class KeyIsAcceptedByPublicCas() : PublicCaRule(new("PUB-06", "The key is RSA of 2048 bits or more, or on P-256, P-384 or P-521", RuleArea.PublicCa, Severity.Error)
{
    InForceFromValue = Dates.Rsa2048,
    Sources = [Citations.Br],
    Needs = "-IssuedBy",
})
{
    protected override Finding EvaluatePublic(CertificateFacts facts, CertRequirement requirement, EvaluationContext context, DateTimeOffset issued)
    {
        const string Remedy = "Request it anew with an RSA key of 2048 bits.";
        switch (facts.KeyAlgorithm)
        {
            case KeyAlgorithm.Rsa when facts.KeySize == 0:
                return Inconclusive("The size of the RSA key cannot be read.");
            case KeyAlgorithm.Rsa:
                string size = facts.KeySize.ToString(CultureInfo.InvariantCulture) + " bits";
                return facts.KeySize < 2048 ? Fail($"The RSA key has {size}; public CAs sign 2048 and more (the wizards of Office Communications Server propose 1024).", Remedy, ["2048 bits"], [size])
                    : facts.KeySize % 8 != 0 && issued >= Dates.ModulusMultipleOf8 ? Fail($"The RSA key has {size}, which is not a multiple of 8.", Remedy, ["2048 bits"], [size])
                    : Pass();
            case KeyAlgorithm.Ec:
                return facts.CurveOid is Oids.P256 or Oids.P384 or Oids.P521 ? Pass()
                    : Fail("The key is on a curve that public CAs do not sign.", Remedy, ["P-256", "P-384", "P-521"], facts.CurveOid is null ? [] : [facts.CurveOid]);
            case KeyAlgorithm.Dsa when issued < Dates.ModulusMultipleOf8:
                return NotInForce("DSA keys were permitted to public CAs until 2020.");
            default:
                return facts.IsUnreadable(CertificatePart.PublicKey) ? Inconclusive("The public key cannot be read.")
                    : Fail("Public CAs sign RSA keys and keys on P-256, P-384 and P-521 only.", Remedy, [], [facts.KeyAlgorithmOid]);
        }
    }
}
