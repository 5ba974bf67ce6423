using System.Security.Cryptography;
#if !NET
using System;
using System.Formats.Asn1;
using System.Text;
#endif

namespace CertTools;

/// <summary>Writes a private key as encrypted PKCS#8: PBES2 with AES-256 and PBKDF2 over SHA-256 (RFC 8018).</summary>
internal static class EncryptedPrivateKey
{
    /// <summary>The rounds of PBKDF2.</summary>
    public const int Iterations = 600_000;

#if NET
    public static byte[] Write(RSA key, char[] password) =>
        key.ExportEncryptedPkcs8PrivateKey(password, new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, Iterations));
#else
    private const int KeyBytes = 32;
    private const int SaltBytes = 16;

    public static byte[] Write(RSA key, char[] password)
    {
        byte[] plain = ToPkcs8(key);
        byte[] secret = Encoding.UTF8.GetBytes(password);
        var salt = new byte[SaltBytes];
        using var random = RandomNumberGenerator.Create();
        random.GetBytes(salt);
        using var derivation = new Rfc2898DeriveBytes(secret, salt, Iterations, HashAlgorithmName.SHA256);
        byte[] encryptionKey = derivation.GetBytes(KeyBytes);
        try
        {
            using Aes aes = Aes.Create();
            aes.Key = encryptionKey;
            aes.GenerateIV();
            using ICryptoTransform encryptor = aes.CreateEncryptor();
            return Envelope(salt, aes.IV, encryptor.TransformFinalBlock(plain, 0, plain.Length));
        }
        finally
        {
            Array.Clear(plain, 0, plain.Length);
            Array.Clear(secret, 0, secret.Length);
            Array.Clear(encryptionKey, 0, encryptionKey.Length);
        }
    }

    private static byte[] Envelope(byte[] salt, byte[] iv, byte[] encrypted)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier("1.2.840.113549.1.5.13"); // PBES2
                using (writer.PushSequence())
                {
                    WriteDerivation(writer, salt);
                    using (writer.PushSequence())
                    {
                        writer.WriteObjectIdentifier("2.16.840.1.101.3.4.1.42"); // AES-256-CBC
                        writer.WriteOctetString(iv);
                    }
                }
            }

            writer.WriteOctetString(encrypted);
        }

        return writer.Encode();
    }

    private static void WriteDerivation(AsnWriter writer, byte[] salt)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier("1.2.840.113549.1.5.12"); // PBKDF2
            using (writer.PushSequence())
            {
                writer.WriteOctetString(salt);
                writer.WriteInteger(Iterations);
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier("1.2.840.113549.2.9"); // HMAC with SHA-256
                    writer.WriteNull();
                }
            }
        }
    }

    private static byte[] ToPkcs8(RSA key)
    {
        RSAParameters parameters = key.ExportParameters(includePrivateParameters: true);
        byte[][] numbers = [parameters.Modulus!, parameters.Exponent!, parameters.D!, parameters.P!, parameters.Q!, parameters.DP!, parameters.DQ!, parameters.InverseQ!];
        var inner = new AsnWriter(AsnEncodingRules.DER);
        var outer = new AsnWriter(AsnEncodingRules.DER);
        byte[]? privateKey = null;
        try
        {
            using (inner.PushSequence())
            {
                inner.WriteInteger(0);
                foreach (byte[] number in numbers)
                {
                    inner.WriteIntegerUnsigned(WithoutLeadingZeros(number));
                }
            }

            privateKey = inner.Encode();
            using (outer.PushSequence())
            {
                outer.WriteInteger(0);
                using (outer.PushSequence())
                {
                    outer.WriteObjectIdentifier("1.2.840.113549.1.1.1"); // RSA
                    outer.WriteNull();
                }

                outer.WriteOctetString(privateKey);
            }

            return outer.Encode();
        }
        finally
        {
            foreach (byte[] number in numbers)
            {
                Array.Clear(number, 0, number.Length);
            }

            if (privateKey is not null)
            {
                Array.Clear(privateKey, 0, privateKey.Length);
            }

            inner.Reset();
            outer.Reset();
        }
    }

    // DER has the shortest form of a number, and the framework hands out those of a fixed length.
    private static ReadOnlySpan<byte> WithoutLeadingZeros(byte[] number)
    {
        ReadOnlySpan<byte> rest = number;
        while (rest.Length > 1 && rest[0] == 0)
        {
            rest = rest.Slice(1);
        }

        return rest;
    }
#endif
}
