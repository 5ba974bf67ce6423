using static CertTools.Tests.Certificates.TestDer;

namespace CertTools.Tests.Certificates;

/// <summary>Certificates that name each other as issuers.</summary>
internal static class Chains
{
    public static readonly CertificateFacts Root = Make("Root CA", "Root CA");
    public static readonly CertificateFacts OtherRoot = Make("Other Root CA", "Other Root CA");
    public static readonly CertificateFacts Intermediate = Make("Issuing CA", "Root CA");
    public static readonly CertificateFacts Leaf = Make("im.contoso.com", "Issuing CA");
    public static readonly CertificateFacts OfRoot = Make("im.contoso.com", "Root CA");
    public static readonly CertificateFacts OfOtherRoot = Make("im.contoso.com", "Other Root CA");
    public static readonly CertificateFacts Stranger = Make("im.contoso.com", "Unknown CA");
    public static readonly CertificateFacts SelfSigned = Make("im.contoso.com", "im.contoso.com");

    /// <summary>An intermediate of the same name that has expired.</summary>
    public static readonly CertificateFacts ExpiredIntermediate = Read(Certificate(NameOf("Issuing CA"), NameOf("Root CA"), Validity("200101000000Z", "210101000000Z")));

    public static CertificateFacts Make(string subject, string issuer) => Read(Certificate(NameOf(subject), NameOf(issuer), extensions: SanOf(subject)));
}
