using System;

namespace CertTools;

/// <summary>What a SubjectPublicKeyInfo says of its key.</summary>
internal readonly record struct PublicKeyFacts(KeyAlgorithm Algorithm, string Oid, int Size, string? CurveOid)
{
    public static PublicKeyFacts Read(DerElement info, ref Unreadables problems)
    {
        DerReader fields = info.Enter();
        fields.TryRead(DerTag.Sequence, out DerElement identifier);
        fields.TryRead(DerTag.BitString, out DerElement bits);
        DerReader algorithm = identifier.Enter();
        algorithm.TryRead(out DerElement type);
        algorithm.TryRead(out DerElement parameters);
        string? oid = type.ReadOid();
        PublicKeyFacts facts = oid switch
        {
            "1.2.840.113549.1.1.1" or "1.2.840.113549.1.1.7" or "1.2.840.113549.1.1.10" => new(KeyAlgorithm.Rsa, oid, BitsOfFirstInteger(KeyBytes(bits)), null),
            "1.2.840.10045.2.1" => OfCurve(oid, parameters.ReadOid()),
            "1.2.840.10040.4.1" => new(KeyAlgorithm.Dsa, oid, BitsOfFirstInteger(parameters.Encoded), null),
            _ => new(KeyAlgorithm.Unknown, oid ?? string.Empty, 0, null),
        };

        string? problem = oid is null || bits.Tag == DerTag.None ? "it is not a SubjectPublicKeyInfo"
            : facts.Algorithm == KeyAlgorithm.Ec && facts.CurveOid is null ? "its curve has no name"
            : facts.Algorithm is KeyAlgorithm.Rsa or KeyAlgorithm.Dsa && facts.Size == 0 ? "it has no modulus"
            : null;
        if (problem is not null)
        {
            problems.Add(CertificatePart.PublicKey, "Public key unreadable: " + problem);
        }

        return facts;
    }

    private static PublicKeyFacts OfCurve(string algorithm, string? curve) => new(
        KeyAlgorithm.Ec,
        algorithm,
        curve switch
        {
            "1.2.840.10045.3.1.1" => 192, // P-192
            "1.3.132.0.33" => 224, // P-224
            "1.2.840.10045.3.1.7" => 256, // P-256
            "1.3.132.0.34" => 384, // P-384
            "1.3.132.0.35" => 521, // P-521
            "1.3.132.0.10" => 256, // secp256k1
            "1.3.36.3.3.2.8.1.1.7" => 256, // brainpoolP256r1
            "1.3.36.3.3.2.8.1.1.9" => 320, // brainpoolP320r1
            "1.3.36.3.3.2.8.1.1.11" => 384, // brainpoolP384r1
            "1.3.36.3.3.2.8.1.1.13" => 512, // brainpoolP512r1
            _ => 0,
        },
        curve);

    private static ReadOnlySpan<byte> KeyBytes(DerElement bits) => bits.Content.IsEmpty ? default : bits.Content.Slice(1);

    private static int BitsOfFirstInteger(ReadOnlySpan<byte> sequence)
    {
        var outer = new DerReader(sequence);
        outer.TryRead(out DerElement list);
        DerReader numbers = list.Enter();
        numbers.TryRead(DerTag.Integer, out DerElement first);
        ReadOnlySpan<byte> number = first.Content;
        while (!number.IsEmpty && number[0] == 0)
        {
            number = number.Slice(1);
        }

        int bits = number.Length * 8;
        for (int top = number.IsEmpty ? 0x80 : number[0]; top < 0x80; top <<= 1)
        {
            bits--;
        }

        return bits;
    }
}
