using System;
using System.Collections.Generic;

namespace CertTools;

/// <summary>What the extensions of a certificate or a request say.</summary>
internal struct ExtensionFacts
{
    private Known _seen;

    public IReadOnlyList<SanEntry>? SubjectAlternativeNames { get; private set; }

    public IReadOnlyList<string>? ExtendedKeyUsages { get; private set; }

    public KeyUsages? KeyUsage { get; private set; }

    public bool IsCertificateAuthority { get; private set; }

    public int? PathLength { get; private set; }

    public FactRange CrlDistributionPoints { get; private set; }

    public FactRange AuthorityInformationAccess { get; private set; }

    public readonly bool HasSubjectAlternativeName => (_seen & Known.SubjectAlternativeName) != 0;

    public readonly bool HasCrlDistributionPoints => (_seen & Known.CrlDistributionPoints) != 0;

    [Flags]
    private enum Known
    {
        None = 0,
        KeyUsage = 1,
        SubjectAlternativeName = 2,
        BasicConstraints = 4,
        CrlDistributionPoints = 8,
        ExtendedKeyUsage = 16,
        AuthorityInformationAccess = 32,
    }

    private static ReadOnlySpan<byte> AuthorityInformationAccessOid => [0x2b, 0x06, 0x01, 0x05, 0x05, 0x07, 0x01, 0x01];

    /// <summary>Reads a list of extensions. The first of its kind counts; a second one is reported.</summary>
    public void Read(DerElement list, ref Unreadables problems)
    {
        if (list.Tag != DerTag.Sequence)
        {
            problems.Add(CertificatePart.Extensions, "Extensions unreadable: they are not a list");
            return;
        }

        DerReader extensions = list.Enter();
        while (!extensions.AtEnd)
        {
            if (!extensions.TryRead(out DerElement extension))
            {
                problems.Add(CertificatePart.Extensions, "Extensions unreadable: the list is cut off");
                return;
            }

            DerReader fields = extension.Enter();
            bool read = fields.TryRead(DerTag.ObjectIdentifier, out DerElement id);
            fields.TryRead(DerTag.Boolean, out _);
            if (!read || !fields.TryRead(DerTag.OctetString, out DerElement value))
            {
                problems.Add(CertificatePart.Extensions, "Extensions unreadable: one is not an identifier and a value");
                continue;
            }

            ReadOne(KindOf(id.Content), value, ref problems);
        }
    }

    private void ReadOne(Known kind, DerElement value, ref Unreadables problems)
    {
        if ((_seen & kind) != 0)
        {
            problems.Add(CertificatePart.Extensions, $"Extensions unreadable: {kind} is there more than once, the first one counts");
            return;
        }

        _seen |= kind;
        switch (kind)
        {
            case Known.SubjectAlternativeName:
                SubjectAlternativeNames = SubjectAlternativeNameReader.Read(value.Content, ref problems);
                break;

            case Known.ExtendedKeyUsage:
                ReadExtendedKeyUsages(value.Content, ref problems);
                break;

            case Known.KeyUsage:
                ReadKeyUsage(value.Content, ref problems);
                break;

            case Known.BasicConstraints:
                ReadBasicConstraints(value.Content, ref problems);
                break;

            case Known.CrlDistributionPoints:
                CrlDistributionPoints = value.ContentRange;
                if (!ExtensionUrls.TryReadCrlDistributionPoints(value.Content))
                {
                    problems.Add(CertificatePart.CrlDistributionPoints, "CRL distribution points unreadable: they are not a list of distribution points");
                }

                break;

            case Known.AuthorityInformationAccess:
                AuthorityInformationAccess = value.ContentRange;
                if (!ExtensionUrls.TryReadAuthorityInformation(value.Content))
                {
                    problems.Add(CertificatePart.AuthorityInformationAccess, "Authority information access unreadable: it is not a list of access descriptions");
                }

                break;
        }
    }

    private static Known KindOf(ReadOnlySpan<byte> oid)
    {
        // id-ce (2.5.29) and one more arc.
        if (oid.Length == 3 && oid[0] == 0x55 && oid[1] == 0x1d)
        {
            return oid[2] switch
            {
                15 => Known.KeyUsage,
                17 => Known.SubjectAlternativeName,
                19 => Known.BasicConstraints,
                31 => Known.CrlDistributionPoints,
                37 => Known.ExtendedKeyUsage,
                _ => Known.None,
            };
        }

        return oid.SequenceEqual(AuthorityInformationAccessOid) ? Known.AuthorityInformationAccess : Known.None;
    }

    private void ReadExtendedKeyUsages(ReadOnlySpan<byte> value, ref Unreadables problems)
    {
        var usages = new List<string>(2);
        var outer = new DerReader(value);
        bool read = outer.TryRead(DerTag.Sequence, out DerElement list);
        DerReader purposes = list.Enter();
        while (read && !purposes.AtEnd)
        {
            string? oid = purposes.TryRead(out DerElement purpose) ? purpose.ReadOid() : null;
            read = oid is not null;
            if (read)
            {
                usages.Add(oid!);
            }
        }

        if (!read)
        {
            problems.Add(CertificatePart.ExtendedKeyUsage, "EKU unreadable: it is not a list of OIDs");
        }

        ExtendedKeyUsages = usages;
    }

    private void ReadKeyUsage(ReadOnlySpan<byte> value, ref Unreadables problems)
    {
        var outer = new DerReader(value);
        outer.TryRead(DerTag.BitString, out DerElement bits);
        if (bits.Content.IsEmpty)
        {
            problems.Add(CertificatePart.KeyUsage, "Key usage unreadable: it is not a BIT STRING");
            return;
        }

        // The first byte counts the unused bits; bit 0 is the highest one of the second byte.
        const int Bits = 9;
        var usage = KeyUsages.None;
        for (int bit = 0; bit < Bits && bit / 8 + 1 < bits.Content.Length; bit++)
        {
            if ((bits.Content[bit / 8 + 1] & (0x80 >> (bit % 8))) != 0)
            {
                usage |= (KeyUsages)(1 << bit);
            }
        }

        KeyUsage = usage;
    }

    private void ReadBasicConstraints(ReadOnlySpan<byte> value, ref Unreadables problems)
    {
        var outer = new DerReader(value);
        bool read = outer.TryRead(DerTag.Sequence, out DerElement constraints);
        DerReader fields = constraints.Enter();
        if (fields.TryRead(DerTag.Boolean, out DerElement isAuthority))
        {
            read &= isAuthority.Content.Length == 1;
            IsCertificateAuthority = read && isAuthority.Content[0] != 0;
        }

        if (fields.TryRead(DerTag.Integer, out DerElement pathLength))
        {
            bool isSmall = pathLength.Content.Length == 1 && pathLength.Content[0] < 0x80;
            PathLength = isSmall ? pathLength.Content[0] : null;
            read &= isSmall;
        }

        if (!read || !fields.AtEnd)
        {
            problems.Add(CertificatePart.BasicConstraints, "Basic constraints unreadable: they are not a CA flag and a path length");
        }
    }
}
