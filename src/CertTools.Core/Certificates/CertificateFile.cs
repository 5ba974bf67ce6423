using System;
using System.Collections.Generic;
using System.Security;

namespace CertTools;

/// <summary>Reads files that hold certificates or requests, by their content and not by their extension.</summary>
public static class CertificateFile
{
    /// <summary>The greatest file that is read, in bytes.</summary>
    public const int MaximumSize = 64 * 1024 * 1024;

    /// <summary>
    /// Reads every certificate and request of a file: DER, PEM (several in one), PKCS#7 (P7B), a serialized store
    /// (SST), PFX, requests under both labels, bare base64.
    /// </summary>
    /// <param name="path">The path of one file.</param>
    /// <param name="password">The password of a PFX; not used for other files.</param>
    /// <returns>What was found, in the order of the file, each with <see cref="CertificateFacts.Source"/> set.</returns>
    /// <exception cref="CertToolsException">The file holds nothing that can be tested; the message says what it is.</exception>
    public static CertificateFileContent Read(string path, SecureString? password = null) => throw new NotImplementedException();

    /// <summary>The same for bytes that are already there.</summary>
    /// <param name="content">The bytes of the file.</param>
    /// <param name="source">What to call it in <see cref="CertificateFacts.Source"/> and in messages.</param>
    /// <param name="password">The password of a PFX.</param>
    /// <exception cref="CertToolsException">As <see cref="Read"/>.</exception>
    public static CertificateFileContent Parse(byte[] content, string source, SecureString? password = null) => throw new NotImplementedException();
}

/// <summary>What a file holds.</summary>
/// <param name="Format">DER, PEM, PKCS#7, SST, PFX or base64, as a word for -Verbose.</param>
/// <param name="Items">The certificates and requests, at least one, in the order of the file.</param>
/// <param name="PassedOver">What else was there and why it is not an item, one sentence each ("1 private key").</param>
public sealed record CertificateFileContent(string Format, IReadOnlyList<CertificateFacts> Items, IReadOnlyList<string> PassedOver);
