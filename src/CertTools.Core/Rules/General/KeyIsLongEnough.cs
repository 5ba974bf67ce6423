using System.Globalization;

namespace CertTools.Rules;

// GEN-08: the documents list 1024, 2048 and 4096 bits; below 2048 nothing current accepts a key for long.
internal sealed class KeyIsLongEnough() : CertificateRule(new("GEN-08", "The RSA key has 2048 bits or more, of a documented length", RuleArea.General, Severity.Warning)
{
    Sources = [Citations.Ocs07Inf, Citations.OcsR2CaSup, Citations.L10Infra, Citations.L13Infra, Citations.SfbEnv],
})
{
    protected override Finding Evaluate(CertificateFacts facts, CertRequirement requirement, EvaluationContext context)
    {
        if (facts.KeyAlgorithm != KeyAlgorithm.Rsa)
        {
            return facts.IsUnreadable(CertificatePart.PublicKey) ? Inconclusive("The public key cannot be read.") : NotApplicable("The key is not an RSA key.");
        }

        if (facts.KeySize == 0)
        {
            return Inconclusive("The size of the RSA key cannot be read.");
        }

        string size = facts.KeySize.ToString(CultureInfo.InvariantCulture) + " bits";
        if (facts.KeySize < 2048)
        {
            return Fail($"The RSA key has {size}.", "Request it anew with a key of 2048 bits; the wizards of Office Communications Server propose 1024.",
                ["2048 bits"], [size], facts.KeySize < 1024 ? Severity.Error : Severity.Warning);
        }

        bool isListed = facts.KeySize is 2048 or 4096;
        bool listCounts = requirement.ProductValue is { } product && OcsProducts.Lync2010AndLater.Includes(product);
        return isListed || !listCounts
            ? Pass()
            : Fail($"The RSA key has {size}: the documents list 1024, 2048 and 4096, and do not say that other lengths fail.",
                "Request it anew with 2048 or 4096 bits, or try it where it can fail.", ["2048 bits", "4096 bits"], [size]);
    }
}
