using System;

namespace CertTools;

/// <summary>Reads the facts of a certificate or a PKCS#10 request from its DER.</summary>
public static class CertificateReader
{
    /// <summary>Reads one certificate or request.</summary>
    /// <param name="der">Its DER; kept by the facts, so the caller must not change it afterwards.</param>
    /// <param name="facts">The facts; parts that cannot be decoded are in <see cref="CertificateFacts.Unreadable"/>.</param>
    /// <returns>False when the bytes are neither a certificate nor a request at all.</returns>
    public static bool TryRead(ReadOnlyMemory<byte> der, out CertificateFacts? facts) => throw new NotImplementedException();
}
