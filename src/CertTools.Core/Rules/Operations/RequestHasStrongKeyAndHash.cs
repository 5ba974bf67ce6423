using System.Globalization;

namespace CertTools.Rules;

// OPS-05: the wizards of OCS propose 1024 bits, and old templates sign the request with SHA-1.
internal sealed class RequestHasStrongKeyAndHash : CertificateRule
{
    private readonly Finding noRequest;

    public RequestHasStrongKeyAndHash()
        : base(new("OPS-05", "The request has a key of 2048 bits or more and a SHA-2 signature", RuleArea.Operations, Severity.Warning)
        {
            Sources = [Citations.Ocs07Inf, Citations.Ocs07Wiz],
        }) => noRequest = NotApplicable("It is a certificate, not a request.");

    protected override Finding Evaluate(CertificateFacts facts, CertRequirement requirement, EvaluationContext context)
    {
        if (facts.Form != CertificateForm.Request)
        {
            return noRequest;
        }

        bool isWeak = facts.SignatureHash is SignatureHash.Sha1 or SignatureHash.Md5 or SignatureHash.Md4 or SignatureHash.Md2;
        string hash = facts.SignatureHash.ToString().ToUpperInvariant();

        // Where a stricter rule looks at the key, it reports it.
        bool isShort = facts.KeyAlgorithm == KeyAlgorithm.Rsa && facts.KeySize is > 0 and < 2048
            && context.IssuerOf(requirement) != IssuerKind.Public && requirement.UsageValue != CertificateUsage.OAuthTokenIssuer;
        string size = facts.KeySize.ToString(CultureInfo.InvariantCulture) + " bits";
        if (isShort || isWeak)
        {
            string message = isShort && isWeak ? $"The request has an RSA key of {size} and is signed with {hash}." : isShort ? $"The request has an RSA key of {size}." : $"The request is signed with {hash}; some CAs refuse it, and some sign with the hash of the request.";
            return Fail(message, "Make it anew with KeyLength=2048 and HashAlgorithm=sha256 before you send it.", ["2048 bits", "SHA-256"], [size, hash], isShort && facts.KeySize < 1024 ? Severity.Error : null);
        }

        return facts.IsUnreadable(CertificatePart.PublicKey) ? Inconclusive("The public key cannot be read.") : Pass();
    }
}
