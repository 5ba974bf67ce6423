using System;
using System.Collections.Generic;
using System.Globalization;
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
    /// <exception cref="CertToolsException">
    /// The file holds nothing that can be tested; the message says what it is. Error ids: <c>FileNotFound</c>,
    /// <c>FileIsFolder</c>, <c>FileAccessDenied</c>, <c>FileNotReadable</c>, <c>FileTooLarge</c>, <c>FileEmpty</c>,
    /// <c>FileIsText</c>, <c>FileIsPrivateKey</c>, <c>FileIsRevocationList</c>, <c>FileIsCutOff</c>,
    /// <c>FileHoldsNoCertificate</c>, <c>FileNotRecognized</c>, <c>PfxPasswordNeeded</c>, <c>PfxPasswordWrong</c>, <c>PfxNotReadable</c>.
    /// </exception>
    public static CertificateFileContent Read(string path, SecureString? password = null)
    {
        if (path is null)
        {
            throw new ArgumentNullException(nameof(path));
        }

        return Parse(FileBytes.Read(path, MaximumSize), path, password);
    }

    /// <summary>The same for bytes that are already there.</summary>
    /// <param name="content">The bytes of the file; kept by the facts, so the caller must not change them afterwards.</param>
    /// <param name="source">What to call it in <see cref="CertificateFacts.Source"/> and in messages.</param>
    /// <param name="password">The password of a PFX.</param>
    /// <exception cref="CertToolsException">As <see cref="Read"/>, but for what concerns the path.</exception>
    public static CertificateFileContent Parse(byte[] content, string source, SecureString? password = null)
    {
        if (content is null)
        {
            throw new ArgumentNullException(nameof(content));
        }

        if (source is null)
        {
            throw new ArgumentNullException(nameof(source));
        }

        if (content.Length == 0)
        {
            throw FileErrors.Empty(source);
        }

        var found = new FoundItems(source, password);
        string format = ReadContent(content, found);
        return found.ToContent(format);
    }

    private static string ReadContent(byte[] content, FoundItems found)
    {
        if (SerializedStore.IsStore(content))
        {
            SerializedStore.Read(content, found);
            return "SST";
        }

        DerContent kind = DerContents.Of(content);
        if (kind is not (DerContent.None or DerContent.Other))
        {
            return ReadDer(content, found);
        }

        string text = FileText.Decode(content);
        if (PemBlocks.AreIn(text))
        {
            PemBlocks.Read(text, found);
            return "PEM";
        }

        if (FileText.TryFromBase64(text) is { Length: > 0 } der && der[0] == DerTag.Sequence)
        {
            found.AddDer(der, "base64 text");
            return "base64";
        }

        throw kind == DerContent.Other && !FileText.IsReadable(text) ? FileErrors.OtherDer(found.Source)
            : content[0] == DerTag.Sequence && !FileText.IsReadable(text) ? FileErrors.CutOff(found.Source)
            : FileText.IsReadable(text) ? FileErrors.Text(found.Source)
            : FileErrors.NotRecognized(found.Source);
    }

    /// <summary>Reads one piece of DER, and more that stand after it where somebody joined files.</summary>
    private static string ReadDer(ReadOnlyMemory<byte> rest, FoundItems found)
    {
        string? format = null;
        for (int number = 1; DerContents.Of(rest.Span) is not (DerContent.None or DerContent.Other); number++)
        {
            string added = found.AddDer(rest, number == 1 ? "file" : string.Format(CultureInfo.InvariantCulture, "part {0} of the file", number));
            format ??= added;
            rest = rest.Slice(DerContents.LengthOf(rest.Span));
        }

        if (!rest.IsEmpty)
        {
            found.PassOver(string.Format(CultureInfo.InvariantCulture, "{0} bytes after the end", rest.Length));
        }

        return format!;
    }
}

/// <summary>What a file holds.</summary>
/// <param name="Format">DER, PEM, PKCS#7, SST, PFX or base64, as a word for -Verbose.</param>
/// <param name="Items">The certificates and requests, at least one, in the order of the file.</param>
/// <param name="PassedOver">What else was there and why it is not an item, one sentence each ("1 private key").</param>
public sealed record CertificateFileContent(string Format, IReadOnlyList<CertificateFacts> Items, IReadOnlyList<string> PassedOver);
