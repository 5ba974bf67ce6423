using System;

namespace CertTools;

/// <summary>The OIDs that nearly every certificate has, so that thousands of certificates share one text of each.</summary>
internal static class UsualOids
{
    private static ReadOnlySpan<byte> ServerAuthentication => [0x2b, 0x06, 0x01, 0x05, 0x05, 0x07, 0x03, 0x01];

    private static ReadOnlySpan<byte> ClientAuthentication => [0x2b, 0x06, 0x01, 0x05, 0x05, 0x07, 0x03, 0x02];

    private static ReadOnlySpan<byte> Rsa => [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01];

    private static ReadOnlySpan<byte> Sha256WithRsa => [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0b];

    /// <summary>The dotted text of the OID; null when it is not one of them.</summary>
    public static string? Find(ReadOnlySpan<byte> content) =>
        content.SequenceEqual(ServerAuthentication) ? "1.3.6.1.5.5.7.3.1"
        : content.SequenceEqual(ClientAuthentication) ? "1.3.6.1.5.5.7.3.2"
        : content.SequenceEqual(Sha256WithRsa) ? "1.2.840.113549.1.1.11"
        : content.SequenceEqual(Rsa) ? "1.2.840.113549.1.1.1"
        : null;
}
