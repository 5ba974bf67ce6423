using System;
using System.Security.Cryptography;

namespace CertTools;

/// <summary>Hexadecimal text and the two thumbprints.</summary>
internal static class Hex
{
    public static string ToText(ReadOnlySpan<byte> bytes)
    {
        const string Digits = "0123456789ABCDEF";
        if (bytes.IsEmpty)
        {
            return string.Empty;
        }

        var text = new char[bytes.Length * 2];
        for (int i = 0; i < bytes.Length; i++)
        {
            text[2 * i] = Digits[bytes[i] >> 4];
            text[2 * i + 1] = Digits[bytes[i] & 0xf];
        }

        return new string(text);
    }

    // SHA-1 is how Windows names certificates; nothing is trusted because of it.
#pragma warning disable CA5350
    public static string Sha1(ReadOnlyMemory<byte> bytes)
    {
        using SHA1 hash = SHA1.Create();
        return ToText(hash.ComputeHash(bytes.ToArray()));
    }
#pragma warning restore CA5350

    public static string Sha256(ReadOnlyMemory<byte> bytes)
    {
        using SHA256 hash = SHA256.Create();
        return ToText(hash.ComputeHash(bytes.ToArray()));
    }
}
