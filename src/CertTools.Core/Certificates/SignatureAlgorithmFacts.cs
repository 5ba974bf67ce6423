namespace CertTools;

/// <summary>What the AlgorithmIdentifier of a signature says.</summary>
internal readonly record struct SignatureAlgorithmFacts(string Oid, SignatureHash Hash, bool IsRsaPss)
{
    private const string RsaPss = "1.2.840.113549.1.1.10";
    private const string EcdsaWithSpecified = "1.2.840.10045.4.3";

    public static SignatureAlgorithmFacts Read(DerElement identifier, ref Unreadables problems)
    {
        DerReader fields = identifier.Enter();
        fields.TryRead(out DerElement type);
        string? oid = type.ReadOid();
        switch (oid)
        {
            case null:
                problems.Add(CertificatePart.SignatureAlgorithm, "Signature algorithm unreadable: it has no OID");
                return new(string.Empty, SignatureHash.Unknown, false);

            case RsaPss:
                fields.TryRead(out DerElement parameters);
                return new(oid, HashOfPss(parameters, ref problems), true);

            case EcdsaWithSpecified:
                fields.TryRead(out DerElement specified);
                return new(oid, HashOf(specified), false);

            default:
                return new(oid, HashOf(oid), false);
        }
    }

    /// <summary>The hash of RSASSA-PSS-params, SHA-1 when it is not there (RFC 4055, 3.1).</summary>
    private static SignatureHash HashOfPss(DerElement parameters, ref Unreadables problems)
    {
        DerReader fields = parameters.Enter();
        if (parameters.Tag is DerTag.None or DerTag.Sequence && fields.NextTag != DerTag.ContextConstructed)
        {
            return SignatureHash.Sha1;
        }

        fields.TryRead(out DerElement hash);
        DerReader wrapped = hash.Enter(DerTag.ContextConstructed);
        if (!wrapped.TryRead(DerTag.Sequence, out DerElement identifier))
        {
            problems.Add(CertificatePart.SignatureAlgorithm, "Signature algorithm unreadable: its RSASSA-PSS parameters name no hash");
        }

        return HashOf(identifier);
    }

    private static SignatureHash HashOf(DerElement identifier)
    {
        DerReader fields = identifier.Enter();
        fields.TryRead(out DerElement type);
        return type.ReadOid() switch
        {
            "1.2.840.113549.2.5" => SignatureHash.Md5,
            "1.3.14.3.2.26" => SignatureHash.Sha1,
            "2.16.840.1.101.3.4.2.4" => SignatureHash.Sha224,
            "2.16.840.1.101.3.4.2.1" => SignatureHash.Sha256,
            "2.16.840.1.101.3.4.2.2" => SignatureHash.Sha384,
            "2.16.840.1.101.3.4.2.3" => SignatureHash.Sha512,
            _ => SignatureHash.Unknown,
        };
    }

    private static SignatureHash HashOf(string oid) => oid switch
    {
        // RSA
        "1.2.840.113549.1.1.2" => SignatureHash.Md2,
        "1.2.840.113549.1.1.3" => SignatureHash.Md4,
        "1.2.840.113549.1.1.4" => SignatureHash.Md5,
        "1.2.840.113549.1.1.5" => SignatureHash.Sha1,
        "1.2.840.113549.1.1.14" => SignatureHash.Sha224,
        "1.2.840.113549.1.1.11" => SignatureHash.Sha256,
        "1.2.840.113549.1.1.12" => SignatureHash.Sha384,
        "1.2.840.113549.1.1.13" => SignatureHash.Sha512,

        // RSA and DSA, in the names of the OSI implementers' workshop that old Microsoft tools write
        "1.3.14.3.2.2" or "1.3.14.3.2.4" => SignatureHash.Md4,
        "1.3.14.3.2.3" => SignatureHash.Md5,
        "1.3.14.3.2.13" or "1.3.14.3.2.15" or "1.3.14.3.2.27" or "1.3.14.3.2.29" => SignatureHash.Sha1,

        // DSA
        "1.2.840.10040.4.3" => SignatureHash.Sha1,
        "2.16.840.1.101.3.4.3.1" => SignatureHash.Sha224,
        "2.16.840.1.101.3.4.3.2" => SignatureHash.Sha256,

        // ECDSA
        "1.2.840.10045.4.1" => SignatureHash.Sha1,
        "1.2.840.10045.4.3.1" => SignatureHash.Sha224,
        "1.2.840.10045.4.3.2" => SignatureHash.Sha256,
        "1.2.840.10045.4.3.3" => SignatureHash.Sha384,
        "1.2.840.10045.4.3.4" => SignatureHash.Sha512,
        _ => SignatureHash.Unknown,
    };
}
