using System;
using System.Collections.Generic;

namespace CertTools;

/// <summary>
/// What a certificate or a PKCS#10 request says, decoded once from its DER and never changed. What could not be
/// decoded is in <see cref="Unreadable"/>; nothing that a certificate contains makes the reader throw.
/// </summary>
public sealed record CertificateFacts
{
    /// <summary>Whether this is a certificate or a request for one.</summary>
    public required CertificateForm Form { get; init; }

    /// <summary>The encoded certificate or request.</summary>
    public required ReadOnlyMemory<byte> RawData { get; init; }

    /// <summary>Every common name of the subject, in the order in which they are encoded.</summary>
    public IReadOnlyList<string> CommonNames { get; init; } = [];

    /// <summary>Whether the subject has an organizational unit (OU).</summary>
    public bool HasOrganizationalUnit { get; init; }

    /// <summary>Whether there is a subject alternative name extension, readable or not.</summary>
    public bool HasSubjectAlternativeName { get; init; }

    /// <summary>The entries of the SAN, in their order and with their kinds.</summary>
    public IReadOnlyList<SanEntry> SubjectAlternativeNames { get; init; } = [];

    /// <summary>
    /// The extended key usages as dotted OIDs, in their order; null when there is no such extension, and as many as
    /// could be read when it is unreadable.
    /// </summary>
    public IReadOnlyList<string>? ExtendedKeyUsages { get; init; }

    /// <summary>The key usage bits; null when there is no such extension and when it is unreadable.</summary>
    public KeyUsages? KeyUsage { get; init; }

    /// <summary>Whether the basic constraints say that this is a CA certificate; false when there is no such extension.</summary>
    public bool IsCertificateAuthority { get; init; }

    /// <summary>The greatest number of CA certificates that may follow; null when not limited.</summary>
    public int? PathLength { get; init; }

    /// <summary>The algorithm of the public key, from the SubjectPublicKeyInfo.</summary>
    public KeyAlgorithm KeyAlgorithm { get; init; }

    /// <summary>The dotted OID of the public key's algorithm; empty when unreadable.</summary>
    public string KeyAlgorithmOid { get; init; } = string.Empty;

    /// <summary>The size of the public key in bits: modulus of an RSA key, field of a named curve; 0 when unknown.</summary>
    public int KeySize { get; init; }

    /// <summary>The dotted OID of the named curve of an EC key; null otherwise.</summary>
    public string? CurveOid { get; init; }

    /// <summary>The dotted OID of the signature algorithm; empty when unreadable.</summary>
    public string SignatureAlgorithmOid { get; init; } = string.Empty;

    /// <summary>The hash of the signature.</summary>
    public SignatureHash SignatureHash { get; init; }

    /// <summary>Whether the signature is RSASSA-PSS.</summary>
    public bool IsRsaPss { get; init; }

    /// <summary>The beginning of the validity; null for a request and when unreadable.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>The end of the validity; null for a request and when unreadable.</summary>
    public DateTimeOffset? NotAfter { get; init; }

    /// <summary>Whether there is a CRL distribution points extension.</summary>
    public bool HasCrlDistributionPoints { get; init; }

    /// <summary>Whether issuer and subject are the same, byte for byte.</summary>
    public bool IsSelfIssued { get; init; }

    /// <summary>What is known of the private key.</summary>
    public PrivateKeyState PrivateKey { get; init; }

    /// <summary>The provider that holds the private key, as Windows names it; empty when unknown.</summary>
    public string PrivateKeyProvider { get; init; } = string.Empty;

    /// <summary>Whether the private key can be exported; null when unknown.</summary>
    public bool? IsPrivateKeyExportable { get; init; }

    /// <summary>The store the certificate is in, for example <c>LocalMachine\My</c>; empty when unknown.</summary>
    public string Store { get; init; } = string.Empty;

    /// <summary>The friendly name the store keeps beside the certificate; empty when there is none.</summary>
    public string FriendlyName { get; init; } = string.Empty;

    /// <summary>Where the certificate came from: a file's path, a store path, host:port; empty when unknown.</summary>
    public string Source { get; init; } = string.Empty;

    /// <summary>The computer the certificate came from over remoting; empty for this one.</summary>
    public string ComputerName { get; init; } = string.Empty;

    /// <summary>What could not be decoded, one sentence a part: "SAN unreadable: ...".</summary>
    public IReadOnlyList<UnreadablePart> Unreadable { get; init; } = [];

    /// <summary>Where the parts that are seldom asked for stand in <see cref="RawData"/>.</summary>
    internal FactLocations Locations { get; init; }

    /// <summary>The subject as text, right-most RDN first as Windows shows it; empty when there is none.</summary>
    public string Subject => DistinguishedName.ToText(Slice(Locations.Subject));

    /// <summary>The issuer as text; empty for a request.</summary>
    public string Issuer => DistinguishedName.ToText(Slice(Locations.Issuer));

    /// <summary>The encoded subject, for finding the issuer of another certificate byte for byte.</summary>
    public ReadOnlyMemory<byte> SubjectData => Slice(Locations.Subject);

    /// <summary>The encoded issuer, for comparing issuers byte for byte; empty for a request.</summary>
    public ReadOnlyMemory<byte> IssuerData => Slice(Locations.Issuer);

    /// <summary>The serial number as upper-case hexadecimal, most significant byte first; empty for a request.</summary>
    public string SerialNumber => Hex.ToText(Slice(Locations.SerialNumber).Span);

    /// <summary>The SHA-1 thumbprint as 40 upper-case hexadecimal digits, as Windows writes it; empty for a request.</summary>
    public string Thumbprint => Form == CertificateForm.Certificate && !RawData.IsEmpty ? Hex.Sha1(RawData) : string.Empty;

    /// <summary>The SHA-256 thumbprint as 64 upper-case hexadecimal digits; empty for a request.</summary>
    public string ThumbprintSha256 => Form == CertificateForm.Certificate && !RawData.IsEmpty ? Hex.Sha256(RawData) : string.Empty;

    /// <summary>The SHA-256 of the SubjectPublicKeyInfo as hexadecimal digits: equal for two certificates with one key.</summary>
    public string PublicKeyHash => Hex.Sha256(SubjectPublicKeyInfo);

    /// <summary>The encoded public key; empty when it was not found.</summary>
    internal ReadOnlyMemory<byte> SubjectPublicKeyInfo => Slice(Locations.SubjectPublicKeyInfo);

    /// <summary>The URLs of the CRL distribution points, in their order.</summary>
    public IReadOnlyList<string> CrlDistributionPoints => ExtensionUrls.OfCrlDistributionPoints(Slice(Locations.CrlDistributionPoints));

    /// <summary>The URLs of the authority information access extension, each with what it leads to, in their order.</summary>
    public IReadOnlyList<AuthorityInformation> AuthorityInformationAccess => ExtensionUrls.OfAuthorityInformation(Slice(Locations.AuthorityInformationAccess));

    /// <summary>The first common name; null when the subject has none.</summary>
    public string? CommonName => CommonNames.Count > 0 ? CommonNames[0] : null;

    /// <summary>Whether the SAN has at least one dNSName.</summary>
    public bool HasDnsNames
    {
        get
        {
            for (int i = 0; i < SubjectAlternativeNames.Count; i++)
            {
                if (SubjectAlternativeNames[i].Kind == SanKind.DnsName)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Whether the part was there but could not be decoded.</summary>
    public bool IsUnreadable(CertificatePart part)
    {
        for (int i = 0; i < Unreadable.Count; i++)
        {
            if (Unreadable[i].Part == part)
            {
                return true;
            }
        }

        return false;
    }

    private ReadOnlyMemory<byte> Slice(FactRange range) => RawData.Slice(range.Start, range.Length);
}

/// <summary>Certificate or request.</summary>
public enum CertificateForm
{
    /// <summary>An X.509 certificate.</summary>
    Certificate,

    /// <summary>A PKCS#10 certificate signing request.</summary>
    Request,
}

/// <summary>What is known of a certificate's private key.</summary>
public enum PrivateKeyState
{
    /// <summary>There is none to speak of: the certificate came from a file without keys, or from an endpoint.</summary>
    NotApplicable,

    /// <summary>The private key is there.</summary>
    Present,

    /// <summary>A private key could be there and is not.</summary>
    Absent,

    /// <summary>It cannot be told: the certificate came from another computer.</summary>
    Unknown,
}

/// <summary>The algorithm of a public key.</summary>
public enum KeyAlgorithm
{
    /// <summary>Another one, or unreadable.</summary>
    Unknown,

    /// <summary>RSA.</summary>
    Rsa,

    /// <summary>An elliptic curve.</summary>
    Ec,

    /// <summary>DSA.</summary>
    Dsa,
}

/// <summary>The hash of a signature.</summary>
public enum SignatureHash
{
    /// <summary>Another one, none (Ed25519), or unreadable.</summary>
    Unknown,

    /// <summary>MD2.</summary>
    Md2,

    /// <summary>MD4.</summary>
    Md4,

    /// <summary>MD5.</summary>
    Md5,

    /// <summary>SHA-1.</summary>
    Sha1,

    /// <summary>SHA-224.</summary>
    Sha224,

    /// <summary>SHA-256.</summary>
    Sha256,

    /// <summary>SHA-384.</summary>
    Sha384,

    /// <summary>SHA-512.</summary>
    Sha512,
}

/// <summary>The bits of the key usage extension (RFC 5280, 4.2.1.3).</summary>
[Flags]
public enum KeyUsages
{
    /// <summary>No bit is set.</summary>
    None = 0,

    /// <summary>digitalSignature (0).</summary>
    DigitalSignature = 1 << 0,

    /// <summary>nonRepudiation (1).</summary>
    NonRepudiation = 1 << 1,

    /// <summary>keyEncipherment (2).</summary>
    KeyEncipherment = 1 << 2,

    /// <summary>dataEncipherment (3).</summary>
    DataEncipherment = 1 << 3,

    /// <summary>keyAgreement (4).</summary>
    KeyAgreement = 1 << 4,

    /// <summary>keyCertSign (5).</summary>
    KeyCertSign = 1 << 5,

    /// <summary>cRLSign (6).</summary>
    CrlSign = 1 << 6,

    /// <summary>encipherOnly (7).</summary>
    EncipherOnly = 1 << 7,

    /// <summary>decipherOnly (8).</summary>
    DecipherOnly = 1 << 8,
}

/// <summary>The parts of a certificate that can be unreadable on their own.</summary>
public enum CertificatePart
{
    /// <summary>The outer structure: what follows the named place was not read.</summary>
    Structure,

    /// <summary>The subject.</summary>
    Subject,

    /// <summary>The issuer.</summary>
    Issuer,

    /// <summary>The validity.</summary>
    Validity,

    /// <summary>The public key.</summary>
    PublicKey,

    /// <summary>The signature algorithm.</summary>
    SignatureAlgorithm,

    /// <summary>The list of extensions.</summary>
    Extensions,

    /// <summary>The subject alternative name.</summary>
    SubjectAlternativeName,

    /// <summary>The extended key usage.</summary>
    ExtendedKeyUsage,

    /// <summary>The key usage.</summary>
    KeyUsage,

    /// <summary>The basic constraints.</summary>
    BasicConstraints,

    /// <summary>The CRL distribution points.</summary>
    CrlDistributionPoints,

    /// <summary>The authority information access.</summary>
    AuthorityInformationAccess,
}

/// <summary>A part that could not be decoded, and why.</summary>
/// <param name="Part">The part.</param>
/// <param name="Reason">One sentence without the certificate's own text: "SAN unreadable: entry 2 is not an IA5String".</param>
public sealed record UnreadablePart(CertificatePart Part, string Reason)
{
    /// <summary>The reason.</summary>
    public override string ToString() => Reason;
}

/// <summary>The kinds of a SAN entry (RFC 5280, GeneralName), in the order of their tags.</summary>
public enum SanKind
{
    /// <summary>otherName [0]; a user principal name has its text as value, others their OID.</summary>
    OtherName = 0,

    /// <summary>rfc822Name [1].</summary>
    Rfc822Name = 1,

    /// <summary>dNSName [2].</summary>
    DnsName = 2,

    /// <summary>x400Address [3].</summary>
    X400Address = 3,

    /// <summary>directoryName [4].</summary>
    DirectoryName = 4,

    /// <summary>ediPartyName [5].</summary>
    EdiPartyName = 5,

    /// <summary>uniformResourceIdentifier [6].</summary>
    Uri = 6,

    /// <summary>iPAddress [7].</summary>
    IPAddress = 7,

    /// <summary>registeredID [8].</summary>
    RegisteredId = 8,
}

/// <summary>One entry of the SAN.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Value">Its text: the name, the address, the URI, the distinguished name, the OID.</param>
public readonly record struct SanEntry(SanKind Kind, string Value)
{
    /// <summary>The kind in the field's spelling, an equals sign, and the value.</summary>
    public override string ToString() => (Kind == SanKind.DnsName ? "dNSName" : Kind.ToString()) + "=" + Printable.Text(Value);
}

/// <summary>One entry of the authority information access extension.</summary>
/// <param name="Method">"OCSP", "CA issuers", or the dotted OID of another method.</param>
/// <param name="Url">The URL.</param>
public sealed record AuthorityInformation(string Method, string Url);

/// <summary>A part of <see cref="CertificateFacts.RawData"/>.</summary>
internal readonly record struct FactRange(int Start, int Length);

/// <summary>Where the parts stand that are made into text only when asked for. A length of 0: not there.</summary>
internal readonly record struct FactLocations(
    FactRange Subject, FactRange Issuer, FactRange SerialNumber, FactRange SubjectPublicKeyInfo,
    FactRange CrlDistributionPoints, FactRange AuthorityInformationAccess);
