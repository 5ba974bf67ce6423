using System;
using System.Collections.Generic;
using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace CertTools;

/// <summary>Makes a key and the PKCS#10 request for it.</summary>
internal static class Pkcs10Request
{
    private const int PemLine = 64;

    /// <summary>The request and the encrypted key, both as PEM.</summary>
    public static (byte[] Request, byte[] Key) Write(RequestContent content, char[] password)
    {
        using RSA key = RSA.Create(content.Options.KeySize);
        var request = new CertificateRequest(new X500DistinguishedName(content.Subject.ToDer()), key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment, critical: true));
        var purposes = new OidCollection();
        foreach (string oid in content.ExtendedKeyUsages)
        {
            purposes.Add(new Oid(oid));
        }

        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension(purposes, critical: false));
        if (content.Names.Count > 0)
        {
            // Without a subject the SAN is all there is, and has to be understood (RFC 5280, 4.2.1.6).
            request.CertificateExtensions.Add(new X509Extension("2.5.29.17", EncodeSan(content.Names), critical: content.Subject.IsEmpty));
        }

        return (ToPem("CERTIFICATE REQUEST", request.CreateSigningRequest()), ToPem("ENCRYPTED PRIVATE KEY", EncryptedPrivateKey.Write(key, password)));
    }

    // The framework's builder maps names on the way, and the common name has to be a copy of its entry in the SAN [BR].
    private static byte[] EncodeSan(IReadOnlyList<string> names)
    {
        var dnsName = new Asn1Tag(TagClass.ContextSpecific, 2);
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            foreach (string name in names)
            {
                writer.WriteCharacterString(UniversalTagNumber.IA5String, name, dnsName);
            }
        }

        return writer.Encode();
    }

    private static byte[] ToPem(string label, byte[] der)
    {
        string base64 = Convert.ToBase64String(der);
        var text = new StringBuilder("-----BEGIN " + label + "-----\n");
        for (int i = 0; i < base64.Length; i += PemLine)
        {
            text.Append(base64, i, Math.Min(PemLine, base64.Length - i)).Append('\n');
        }

        return Encoding.ASCII.GetBytes(text.Append("-----END ").Append(label).Append("-----\n").ToString());
    }
}
