using System;
using System.Collections;
using System.Text;

namespace CertTools;

/// <summary>Reads the topology of Edge sites from files.</summary>
/// <remarks>
/// A file is one thing: everything in it that cannot be used is told, and then there is no topology. A file is UTF-8, or
/// what its byte order mark says; bytes that are no UTF-8 are read one character each.
/// </remarks>
public static class TopologyFile
{
    /// <summary>The greatest file that is read, in bytes.</summary>
    public const int MaximumSize = 16 * 1024 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a topology (.json) or a table of services (.csv), by the extension of the file.</summary>
    /// <param name="path">The path of one file.</param>
    /// <exception cref="CertToolsException">
    /// <c>TopologyFormatNotKnown</c>, <c>TopologyNotUsable</c>, <c>TableNotUsable</c>, <c>FileNotFound</c>,
    /// <c>FileIsFolder</c>, <c>FileAccessDenied</c>, <c>FileNotReadable</c>, <c>FileTooLarge</c>.
    /// </exception>
    public static TopologyContent Read(string path) =>
        HasExtension(path, ".json") ? ParseJson(ReadText(path), path)
        : HasExtension(path, ".csv") ? ReadTable(path)
        : throw (HasExtension(path, ".psd1") ? TopologyErrors.DataFile(path) : TopologyErrors.Format(path));

    /// <summary>Reads a table of services, whatever the file is called: CSV with the columns Service, Fqdn, Port, Address, Server, Pool, Site.</summary>
    /// <param name="path">The path of one file.</param>
    /// <exception cref="CertToolsException">
    /// <c>TableNotUsable</c>, <c>TopologyNotUsable</c>, <c>FileNotFound</c>, <c>FileIsFolder</c>, <c>FileAccessDenied</c>,
    /// <c>FileNotReadable</c>, <c>FileTooLarge</c>.
    /// </exception>
    public static TopologyContent ReadTable(string path) => ServiceTable.Read(ReadText(path), path);

    /// <summary>Reads a topology from the text of a JSON file.</summary>
    /// <param name="text">The text.</param>
    /// <param name="source">What to call it in messages.</param>
    /// <exception cref="CertToolsException"><c>TopologyNotUsable</c>: the text is no JSON, or no topology.</exception>
    public static TopologyContent ParseJson(string text, string source)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw Empty(source ?? throw new ArgumentNullException(nameof(source)));
        }

        return TopologyReader.Read(JsonText.Read(text, source), source);
    }

    /// <summary>Reads a topology from the content of a data file of PowerShell (.psd1): dictionaries, lists, text and numbers.</summary>
    /// <param name="data">The content, with the same properties as the JSON.</param>
    /// <param name="source">What to call it in messages.</param>
    /// <exception cref="CertToolsException"><c>TopologyNotUsable</c>: the content is no topology.</exception>
    public static TopologyContent FromData(IDictionary data, string source) => TopologyReader.Read(
        TopologyData.Read(data ?? throw new ArgumentNullException(nameof(data)), source), source ?? throw new ArgumentNullException(nameof(source)));

    /// <summary>The text of a file with a topology.</summary>
    /// <param name="path">The path of one file.</param>
    /// <exception cref="CertToolsException">
    /// <c>TopologyNotUsable</c>: it is no text; <c>FileNotFound</c>, <c>FileIsFolder</c>, <c>FileAccessDenied</c>,
    /// <c>FileNotReadable</c>, <c>FileTooLarge</c>.
    /// </exception>
    public static string ReadText(string path)
    {
        string text = Decode(FileBytes.Read(path ?? throw new ArgumentNullException(nameof(path)), MaximumSize));
        return text.IndexOf('\0') < 0 ? text : throw TopologyErrors.File(path, "is no text, or UTF-16 without a byte order mark", "Save it as UTF-8.");
    }

    private static CertToolsException Empty(string source) =>
        TopologyErrors.File(source, "is empty", "Give a topology with the property services, and at least one service in it.");

    private static bool HasExtension(string path, string extension) =>
        (path ?? throw new ArgumentNullException(nameof(path))).EndsWith(extension, StringComparison.OrdinalIgnoreCase);

    private static string Decode(byte[] content)
    {
        try
        {
            return StrictUtf8.GetString(content).TrimStart('\ufeff');
        }
        catch (DecoderFallbackException)
        {
            return FileText.Decode(content);
        }
    }
}
