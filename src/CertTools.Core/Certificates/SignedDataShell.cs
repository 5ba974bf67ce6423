using System;
using System.Formats.Asn1;
using System.Globalization;

namespace CertTools;

/// <summary>
/// The certificates of a PKCS#7 SignedData (RFC 5652, 5.1), which is what .p7b and some .sst files are. Only the
/// shell may be BER; each certificate in it is read as DER. Nobody's signature is checked: it carries none.
/// </summary>
internal static class SignedDataShell
{
    public static void Read(ReadOnlyMemory<byte> encoded, string where, FoundItems found)
    {
        var whole = new DerReader(encoded.Span, rules: AsnEncodingRules.BER);
        whole.TryRead(out DerElement contentInfo);
        DerReader info = contentInfo.Enter();
        info.TryRead(DerTag.ObjectIdentifier, out _);
        info.TryRead(DerTag.ContextConstructed, out DerElement wrapped);
        DerReader content = wrapped.Enter(DerTag.ContextConstructed);
        content.TryRead(DerTag.Sequence, out DerElement signedData);

        DerReader fields = signedData.Enter();
        bool read = fields.TryRead(DerTag.Integer, out _) && fields.TryRead(DerTag.Set, out _) && fields.TryRead(DerTag.Sequence, out _);
        if (!read)
        {
            found.PassOverDamaged(where);
            return;
        }

        fields.TryRead(DerTag.ContextConstructed, out DerElement certificates);
        fields.TryRead(DerTag.ContextConstructed + 1, out DerElement revocationLists);
        ReadCertificates(encoded, certificates.Enter(DerTag.ContextConstructed), where, found);

        DerReader lists = revocationLists.Enter(DerTag.ContextConstructed + 1);
        while (lists.TryRead(out _))
        {
            found.AddRevocationList();
        }
    }

    private static void ReadCertificates(ReadOnlyMemory<byte> encoded, DerReader certificates, string where, FoundItems found)
    {
        for (int number = 1; !certificates.AtEnd; number++)
        {
            string which = string.Format(CultureInfo.InvariantCulture, "certificate {0} of the {1}", number, where);
            if (!certificates.TryRead(out DerElement certificate))
            {
                found.PassOverDamaged(which);
                return;
            }

            if (certificate.Tag == DerTag.Sequence)
            {
                found.AddCertificate(encoded.Slice(certificate.Range.Start, certificate.Range.Length), which);
            }
            else
            {
                found.PassOver($"{which} is not an X.509 certificate");
            }
        }
    }
}
