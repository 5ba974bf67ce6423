using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Formats.Asn1;

namespace CertTools;

/// <summary>Reads the facts of a certificate (RFC 5280, 4.1) or a PKCS#10 request (RFC 2986, 4) from its DER.</summary>
public static class CertificateReader
{
    private static ReadOnlySpan<byte> ExtensionRequest => [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x0e];

    private static ReadOnlySpan<byte> MicrosoftExtensions => [0x2b, 0x06, 0x01, 0x04, 0x01, 0x82, 0x37, 0x02, 0x01, 0x0e];

    /// <summary>Reads one certificate or request.</summary>
    /// <param name="der">
    /// Its DER (BER is read too, and reported); kept by the facts, so the caller must not change it afterwards. Bytes after the end are left out.
    /// </param>
    /// <param name="facts">The facts; parts that cannot be decoded are in <see cref="CertificateFacts.Unreadable"/>.</param>
    /// <returns>False when the bytes are neither a certificate nor a request at all.</returns>
    public static bool TryRead(ReadOnlyMemory<byte> der, [NotNullWhen(true)] out CertificateFacts? facts)
    {
        facts = null;
        if (!TryReadOuter(der.Span, out DerElement outer, out bool isDer))
        {
            return false;
        }

        DerReader parts = outer.Enter();
        parts.TryRead(DerTag.Sequence, out DerElement signed);
        parts.TryRead(out DerElement algorithm);
        bool isSigned = parts.TryRead(DerTag.BitString, out _);
        CertificateForm form;
        switch (DerContents.OfSigned(signed))
        {
            case DerContent.Certificate:
                form = CertificateForm.Certificate;
                break;

            case DerContent.Request:
                form = CertificateForm.Request;
                break;

            default:
                return false;
        }

        Unreadables problems = default;
        if (!isDer)
        {
            problems.Add(CertificatePart.Structure, "Structure unreadable as DER: it has lengths of BER, which no certificate may have");
        }

        if (!isSigned)
        {
            problems.Add(CertificatePart.Structure, "Structure unreadable: no signature follows the signed part");
        }

        facts = ReadSigned(der.Slice(0, outer.Encoded.Length), form, signed, algorithm, problems);
        return true;
    }

    private static bool TryReadOuter(ReadOnlySpan<byte> bytes, out DerElement outer, out bool isDer)
    {
        var whole = new DerReader(bytes);
        isDer = whole.TryRead(DerTag.Sequence, out outer);
        if (!isDer)
        {
            whole = new DerReader(bytes, rules: AsnEncodingRules.BER);
            whole.TryRead(DerTag.Sequence, out outer);
        }

        return outer.Tag == DerTag.Sequence;
    }

    private static CertificateFacts ReadSigned(ReadOnlyMemory<byte> rawData, CertificateForm form, DerElement signed, DerElement algorithm, Unreadables problems)
    {
        bool isCertificate = form == CertificateForm.Certificate;
        DerElement serialNumber = default;
        DerElement innerAlgorithm = default;
        DerElement issuer = default;
        DerElement validity = default;
        ExtensionFacts extensions = default;

        // The versions say nothing that the fields themselves do not say.
        DerReader fields = signed.Enter();
        if (isCertificate)
        {
            fields.TryRead(DerTag.ContextConstructed, out _);
            fields.TryRead(out serialNumber);
            fields.TryRead(out innerAlgorithm);
            fields.TryRead(out issuer);
            fields.TryRead(out validity);
        }
        else
        {
            fields.TryRead(DerTag.Integer, out _);
        }

        fields.TryRead(out DerElement subject);
        fields.TryRead(out DerElement publicKey);
        while (fields.TryRead(out DerElement field))
        {
            ReadTrailingField(isCertificate, field, ref extensions, ref problems);
        }

        if (!fields.AtEnd)
        {
            problems.Add(CertificatePart.Structure, "Structure unreadable: the signed part is cut off");
        }

        bool isSelfIssued = isCertificate && !subject.Encoded.IsEmpty && subject.Encoded.SequenceEqual(issuer.Encoded);
        (DateTimeOffset? NotBefore, DateTimeOffset? NotAfter) dates = default;
        if (isCertificate)
        {
            dates = ReadValidity(validity, ref problems);
            if (!innerAlgorithm.Encoded.SequenceEqual(algorithm.Encoded))
            {
                problems.Add(CertificatePart.SignatureAlgorithm, "Signature algorithm unreadable: it is not the same inside what is signed and outside");
            }

            if (!isSelfIssued)
            {
                DistinguishedName.ReadCommonNames(issuer, CertificatePart.Issuer, ref problems, out _);
            }
        }

        SignatureAlgorithmFacts signature = SignatureAlgorithmFacts.Read(algorithm, ref problems);
        PublicKeyFacts key = PublicKeyFacts.Read(publicKey, ref problems);
        IReadOnlyList<string> commonNames = DistinguishedName.ReadCommonNames(subject, CertificatePart.Subject, ref problems, out bool hasOrganizationalUnit);
        return new CertificateFacts
        {
            Form = form,
            RawData = rawData,
            CommonNames = commonNames,
            HasOrganizationalUnit = hasOrganizationalUnit,
            HasSubjectAlternativeName = extensions.HasSubjectAlternativeName,
            SubjectAlternativeNames = extensions.SubjectAlternativeNames ?? [],
            ExtendedKeyUsages = extensions.ExtendedKeyUsages,
            KeyUsage = extensions.KeyUsage,
            IsCertificateAuthority = extensions.IsCertificateAuthority,
            PathLength = extensions.PathLength,
            KeyAlgorithm = key.Algorithm,
            KeyAlgorithmOid = key.Oid,
            KeySize = key.Size,
            CurveOid = key.CurveOid,
            SignatureAlgorithmOid = signature.Oid,
            SignatureHash = signature.Hash,
            IsRsaPss = signature.IsRsaPss,
            NotBefore = dates.NotBefore,
            NotAfter = dates.NotAfter,
            HasCrlDistributionPoints = extensions.HasCrlDistributionPoints,
            IsSelfIssued = isSelfIssued,
            Unreadable = problems.Parts,
            Locations = new FactLocations(
                subject.Range, issuer.Range, serialNumber.ContentRange, publicKey.Range,
                extensions.CrlDistributionPoints, extensions.AuthorityInformationAccess),
        };
    }

    /// <summary>What may follow the key: extensions [3] in a certificate, attributes [0] in a request; else unique ids.</summary>
    private static void ReadTrailingField(bool isCertificate, DerElement field, ref ExtensionFacts extensions, ref Unreadables problems)
    {
        const byte Extensions = DerTag.ContextConstructed + 3;
        if (isCertificate && field.Tag == Extensions)
        {
            DerReader wrapped = field.Enter(Extensions);
            wrapped.TryRead(out DerElement list);
            extensions.Read(list, ref problems);
        }
        else if (!isCertificate && field.Tag == DerTag.ContextConstructed)
        {
            ReadAttributes(field, ref extensions, ref problems);
        }
    }

    private static void ReadAttributes(DerElement attributes, ref ExtensionFacts extensions, ref Unreadables problems)
    {
        DerReader list = attributes.Enter(DerTag.ContextConstructed);
        while (!list.AtEnd)
        {
            bool read = list.TryRead(DerTag.Sequence, out DerElement attribute);
            DerReader pair = attribute.Enter();
            pair.TryRead(DerTag.ObjectIdentifier, out DerElement type);
            if (!read || !pair.TryRead(DerTag.Set, out DerElement values))
            {
                problems.Add(CertificatePart.Extensions, "Extensions unreadable: an attribute of the request is not a type and its values");
                return;
            }

            if (type.Content.SequenceEqual(ExtensionRequest) || type.Content.SequenceEqual(MicrosoftExtensions))
            {
                DerReader wrapped = values.Enter(DerTag.Set);
                wrapped.TryRead(out DerElement extensionList);
                extensions.Read(extensionList, ref problems);
            }
        }
    }

    private static (DateTimeOffset? NotBefore, DateTimeOffset? NotAfter) ReadValidity(DerElement validity, ref Unreadables problems)
    {
        DerReader fields = validity.Enter();
        fields.TryRead(out DerElement from);
        fields.TryRead(out DerElement to);
        DateTimeOffset? notBefore = DerTime.Read(from);
        DateTimeOffset? notAfter = DerTime.Read(to);
        if (notBefore is null || notAfter is null)
        {
            string which = notAfter is not null ? "its beginning is" : notBefore is not null ? "its end is" : "beginning and end are";
            problems.Add(CertificatePart.Validity, $"Validity unreadable: {which} not a date as RFC 5280 writes it");
        }

        return (notBefore, notAfter);
    }
}
