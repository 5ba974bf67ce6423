using System.Globalization;

namespace CertTools.Rules;

// INT-10: the page on assigning it asks for 2048 bits; the certificate summaries still allow 1024 with a warning.
internal sealed class OAuthKeyIsLongEnough() : CertificateRule(InternalNames.OAuthIsStrongAndTheSame)
{
    public override bool AppliesTo(CertRequirement requirement) => requirement.UsageValue == CertificateUsage.OAuthTokenIssuer && base.AppliesTo(requirement);

    protected override Finding Evaluate(CertificateFacts facts, CertRequirement requirement, EvaluationContext context)
    {
        if (facts.KeyAlgorithm != KeyAlgorithm.Rsa)
        {
            return facts.IsUnreadable(CertificatePart.PublicKey) ? Inconclusive("The public key cannot be read.") : NotApplicable("The key is not an RSA key.");
        }

        string size = facts.KeySize.ToString(CultureInfo.InvariantCulture) + " bits";
        return facts.KeySize == 0 ? Inconclusive("The size of the RSA key cannot be read.")
            : facts.KeySize >= 2048 ? Pass()
            : Fail($"The RSA key has {size}; server-to-server authentication needs 2048 at least [L13-OAUTH]. The certificate summaries name a minimum of 1024 with a warning [L13-DIR].",
                "Request it anew with a key of 2048 bits and assign it with Set-CsCertificate -Identity Global -Type OAuthTokenIssuer.", ["2048 bits"], [size]);
    }
}
