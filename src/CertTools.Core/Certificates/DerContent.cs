using System;
using System.Formats.Asn1;

namespace CertTools;

/// <summary>What a piece of DER is, told by the tags at its beginning.</summary>
internal enum DerContent
{
    /// <summary>Not one sequence with all its bytes; many a text or picture begins with some other element.</summary>
    None,

    Certificate,
    Request,
    RevocationList,
    SignedData,
    Pfx,
    PrivateKey,
    PublicKey,

    /// <summary>A whole element, but nothing of the above.</summary>
    Other,
}

internal static class DerContents
{
    private static ReadOnlySpan<byte> SignedDataOid => [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02];

    /// <summary>What the first element of the bytes is. Indefinite lengths are allowed: PKCS#7 and PFX have them.</summary>
    public static DerContent Of(ReadOnlySpan<byte> bytes)
    {
        var whole = new DerReader(bytes, rules: AsnEncodingRules.BER);
        if (!whole.TryRead(out DerElement outer) || outer.Tag != DerTag.Sequence)
        {
            return DerContent.None;
        }

        DerReader fields = outer.Enter();
        fields.TryRead(out DerElement first);
        fields.TryRead(out DerElement second);
        switch (first.Tag)
        {
            case DerTag.ObjectIdentifier:
                return first.Content.SequenceEqual(SignedDataOid) ? DerContent.SignedData : DerContent.Other;

            case DerTag.Integer:
                return OfNumbered(first, second);

            case DerTag.Sequence when second.Tag == DerTag.Sequence:
                return OfSigned(first);

            // EncryptedPrivateKeyInfo and SubjectPublicKeyInfo: an algorithm and what it is applied to.
            case DerTag.Sequence when second.Tag == DerTag.OctetString:
                return DerContent.PrivateKey;

            case DerTag.Sequence when second.Tag == DerTag.BitString:
                return DerContent.PublicKey;

            default:
                return DerContent.Other;
        }
    }

    /// <summary>The length of the first element, in bytes; 0 when there is none.</summary>
    public static int LengthOf(ReadOnlySpan<byte> bytes)
    {
        var whole = new DerReader(bytes, rules: AsnEncodingRules.BER);
        whole.TryRead(out DerElement outer);
        return outer.Encoded.Length;
    }

    /// <summary>What the signed part of a signed structure is: a certificate, a request or a CRL.</summary>
    public static DerContent OfSigned(DerElement signed)
    {
        DerReader fields = signed.Enter();
        if (fields.TryRead(DerTag.ContextConstructed, out _))
        {
            return fields.NextTag == DerTag.Integer ? DerContent.Certificate : DerContent.Other;
        }

        // After the version or the serial number: algorithm, issuer, validity; subject, key, attributes; algorithm, issuer, a date.
        bool isNumbered = fields.TryRead(DerTag.Integer, out _);
        if (!fields.TryRead(DerTag.Sequence, out _) || !fields.TryRead(DerTag.Sequence, out _))
        {
            return DerContent.Other;
        }

        return fields.NextTag switch
        {
            DerTag.UtcTime or DerTag.GeneralizedTime => DerContent.RevocationList,
            DerTag.Sequence when isNumbered => DerContent.Certificate,
            DerTag.ContextConstructed or DerTag.None when isNumbered => DerContent.Request,
            _ => DerContent.Other,
        };
    }

    /// <summary>Structures that begin with a version: PFX is 3; keys are 0 or 1, of PKCS#8, RSA, DSA or an elliptic curve.</summary>
    private static DerContent OfNumbered(DerElement version, DerElement second)
    {
        int number = version.Content.Length == 1 ? version.Content[0] : -1;
        return (number, second.Tag) switch
        {
            (3, DerTag.Sequence) => DerContent.Pfx,
            (0 or 1, DerTag.Sequence or DerTag.Integer or DerTag.OctetString) => DerContent.PrivateKey,
            _ => DerContent.Other,
        };
    }
}
