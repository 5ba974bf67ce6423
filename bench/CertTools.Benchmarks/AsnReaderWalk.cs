using System;
using System.Collections.Generic;
using System.Formats.Asn1;

namespace CertTools.Benchmarks;

/// <summary>
/// The yardstick: the shortest walk with AsnReader that finds the common name, the dNSNames and the dates, as one
/// would write it in an afternoon. It throws at whatever it did not expect.
/// </summary>
internal static class AsnReaderWalk
{
    public sealed record Result(string? CommonName, List<string> DnsNames, DateTimeOffset NotBefore, DateTimeOffset NotAfter);

    public static Result Read(ReadOnlyMemory<byte> der)
    {
        AsnReader signed = new AsnReader(der, AsnEncodingRules.DER).ReadSequence().ReadSequence();
        signed.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0));
        signed.ReadIntegerBytes();
        signed.ReadEncodedValue();
        signed.ReadEncodedValue();
        AsnReader validity = signed.ReadSequence();
        DateTimeOffset notBefore = ReadTime(validity);
        DateTimeOffset notAfter = ReadTime(validity);
        string? commonName = ReadCommonName(signed.ReadSequence());
        signed.ReadEncodedValue();
        return new Result(commonName, ReadDnsNames(signed), notBefore, notAfter);
    }

    private static DateTimeOffset ReadTime(AsnReader reader) =>
        reader.PeekTag().HasSameClassAndValue(Asn1Tag.UtcTime) ? reader.ReadUtcTime() : reader.ReadGeneralizedTime();

    private static string? ReadCommonName(AsnReader name)
    {
        string? commonName = null;
        while (name.HasData)
        {
            AsnReader attribute = name.ReadSetOf().ReadSequence();
            if (attribute.ReadObjectIdentifier() == "2.5.4.3")
            {
                commonName = attribute.ReadCharacterString((UniversalTagNumber)attribute.PeekTag().TagValue);
            }
        }

        return commonName;
    }

    private static List<string> ReadDnsNames(AsnReader signed)
    {
        var names = new List<string>();
        AsnReader extensions = signed.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 3)).ReadSequence();
        while (extensions.HasData)
        {
            AsnReader extension = extensions.ReadSequence();
            string id = extension.ReadObjectIdentifier();
            if (extension.PeekTag().HasSameClassAndValue(Asn1Tag.Boolean))
            {
                extension.ReadBoolean();
            }

            if (id != "2.5.29.17" || !extension.TryReadPrimitiveOctetString(out ReadOnlyMemory<byte> value))
            {
                continue;
            }

            var dnsName = new Asn1Tag(TagClass.ContextSpecific, 2);
            AsnReader entries = new AsnReader(value, AsnEncodingRules.DER).ReadSequence();
            while (entries.HasData)
            {
                if (entries.PeekTag().HasSameClassAndValue(dnsName))
                {
                    names.Add(entries.ReadCharacterString(UniversalTagNumber.IA5String, dnsName));
                }
                else
                {
                    entries.ReadEncodedValue();
                }
            }
        }

        return names;
    }
}
