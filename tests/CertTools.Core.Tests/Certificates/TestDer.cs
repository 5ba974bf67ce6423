using System;
using System.Collections.Generic;
using System.Formats.Asn1;
using System.Linq;
using System.Text;

namespace CertTools.Tests.Certificates;

/// <summary>
/// Makes certificates and requests byte by byte, wrong ones too, on every platform. Nothing is signed: the reader
/// does not ask.
/// </summary>
internal static class TestDer
{
    public const string CommonName = "2.5.4.3";
    public const string Organization = "2.5.4.10";
    public const string San = "2.5.29.17";
    public const string Eku = "2.5.29.37";
    public const string KeyUsage = "2.5.29.15";
    public const string BasicConstraints = "2.5.29.19";
    public const string CrlDistributionPoints = "2.5.29.31";
    public const string AuthorityInformationAccess = "1.3.6.1.5.5.7.1.1";
    public const string Sha256WithRsa = "1.2.840.113549.1.1.11";

    public static byte[] Tlv(byte tag, params byte[][] contents)
    {
        int length = contents.Sum(content => content.Length);
        byte[] header = length < 0x80 ? [tag, (byte)length]
            : length < 0x100 ? [tag, 0x81, (byte)length]
            : length < 0x10000 ? [tag, 0x82, (byte)(length >> 8), (byte)length]
            : [tag, 0x83, (byte)(length >> 16), (byte)(length >> 8), (byte)length];
        return [.. header, .. contents.SelectMany(content => content)];
    }

    public static byte[] Sequence(params byte[][] contents) => Tlv(0x30, contents);

    public static byte[] Set(params byte[][] contents) => Tlv(0x31, contents);

    public static byte[] Explicit(int number, params byte[][] contents) => Tlv((byte)(0xa0 + number), contents);

    public static byte[] Implicit(int number, params byte[] content) => Tlv((byte)(0x80 + number), content);

    public static byte[] Integer(params byte[] content) => Tlv(0x02, content);

    public static byte[] Octets(params byte[] content) => Tlv(0x04, content);

    public static byte[] Bits(params byte[] content) => Tlv(0x03, [0, .. content]);

    public static byte[] Text(byte tag, string text) => Tlv(tag, Encoding.UTF8.GetBytes(text));

    public static byte[] Oid(string oid)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        writer.WriteObjectIdentifier(oid);
        return writer.Encode();
    }

    public static byte[] Attribute(string type, byte[] value) => Sequence(Oid(type), value);

    /// <summary>A name of one-valued RDNs.</summary>
    public static byte[] Name(params byte[][] attributes) => Sequence([.. attributes.Select(attribute => Set(attribute))]);

    public static byte[] NameOf(params string[] commonNames) =>
        Name([.. commonNames.Select(name => Attribute(CommonName, Text(0x0c, name)))]);

    public static byte[] Algorithm(string oid, params byte[][] parameters) => Sequence([Oid(oid), .. parameters]);

    public static byte[] Null => [0x05, 0x00];

    public static byte[] RsaKey(int bits)
    {
        var modulus = new byte[(bits + 7) / 8];
        modulus[0] = (byte)(1 << ((bits - 1) % 8));
        modulus[modulus.Length - 1] |= 1;
        byte[] number = modulus[0] >= 0x80 ? [0, .. modulus] : modulus;
        return Sequence(Algorithm("1.2.840.113549.1.1.1", Null), Bits(Sequence(Integer(number), Integer(1, 0, 1))));
    }

    public static byte[] Validity(string notBefore = "260101000000Z", string notAfter = "270101000000Z") =>
        Sequence(Text(0x17, notBefore), Text(0x17, notAfter));

    public static byte[] Extension(string oid, byte[] value, bool critical = false) =>
        critical ? Sequence(Oid(oid), [0x01, 0x01, 0xff], Octets(value)) : Sequence(Oid(oid), Octets(value));

    public static byte[] SanOf(params string[] names) =>
        Extension(San, Sequence([.. names.Select(name => Implicit(2, Encoding.ASCII.GetBytes(name)))]));

    public static byte[] Certificate(
        byte[]? subject = null,
        byte[]? issuer = null,
        byte[]? validity = null,
        byte[]? key = null,
        byte[]? algorithm = null,
        byte[]? outerAlgorithm = null,
        byte[]? version = null,
        params byte[][] extensions)
    {
        algorithm ??= Algorithm(Sha256WithRsa, Null);
        List<byte[]> fields =
        [
            version ?? Explicit(0, Integer(2)),
            Integer(0x12, 0x34),
            algorithm,
            issuer ?? NameOf("Contoso CA"),
            validity ?? Validity(),
            subject ?? NameOf("im.contoso.com"),
            key ?? RsaKey(2048),
        ];
        if (extensions.Length > 0)
        {
            fields.Add(Explicit(3, Sequence(extensions)));
        }

        return Sequence(Sequence([.. fields]), outerAlgorithm ?? algorithm, Bits(1, 2, 3, 4));
    }

    public static byte[] WithExtensions(params byte[][] extensions) => Certificate(extensions: extensions);

    public static byte[] Request(byte[]? subject = null, string attribute = "1.2.840.113549.1.9.14", params byte[][] extensions)
    {
        byte[] attributes = extensions.Length == 0 ? Explicit(0) : Explicit(0, Sequence(Oid(attribute), Set(Sequence(extensions))));
        return Sequence(
            Sequence(Integer(0), subject ?? NameOf("im.contoso.com"), RsaKey(2048), attributes),
            Algorithm(Sha256WithRsa, Null),
            Bits(1, 2, 3, 4));
    }

    public static byte[] RevocationList() => Sequence(
        Sequence(Integer(1), Algorithm(Sha256WithRsa, Null), NameOf("Contoso CA"), Text(0x17, "260101000000Z"), Text(0x17, "260201000000Z")),
        Algorithm(Sha256WithRsa, Null),
        Bits(1, 2, 3, 4));

    public static byte[] PrivateKey() => Sequence(Integer(0), Algorithm("1.2.840.113549.1.1.1", Null), Octets(1, 2, 3));

    /// <summary>A SignedData that holds only certificates and CRLs, as a .p7b does.</summary>
    public static byte[] SignedData(byte[][] certificates, params byte[][] revocationLists)
    {
        List<byte[]> fields = [Integer(1), Set(), Sequence(Oid("1.2.840.113549.1.7.1")), Explicit(0, certificates)];
        if (revocationLists.Length > 0)
        {
            fields.Add(Explicit(1, revocationLists));
        }

        fields.Add(Set());
        return Sequence(Oid("1.2.840.113549.1.7.2"), Explicit(0, Sequence([.. fields])));
    }

    public static string Pem(string label, byte[] der) =>
        $"-----BEGIN {label}-----\r\n{Convert.ToBase64String(der, Base64FormattingOptions.InsertLineBreaks)}\r\n-----END {label}-----\r\n";

    public static CertificateFacts Read(byte[] der)
    {
        Xunit.Assert.True(CertificateReader.TryRead(der, out CertificateFacts? facts));
        ReadEverything(facts!);
        return facts!;
    }

    /// <summary>Asks for every text that is made only when somebody asks.</summary>
    public static int ReadEverything(CertificateFacts facts) =>
        facts.Subject.Length + facts.Issuer.Length + facts.IssuerData.Length + facts.SerialNumber.Length + facts.Thumbprint.Length
        + facts.ThumbprintSha256.Length + facts.PublicKeyHash.Length + facts.CrlDistributionPoints.Count
        + facts.AuthorityInformationAccess.Count + facts.SubjectAlternativeNames.Sum(entry => entry.ToString().Length)
        + facts.Unreadable.Sum(part => part.ToString().Length) + (facts.CommonName ?? string.Empty).Length + facts.ToString().Length;
}
