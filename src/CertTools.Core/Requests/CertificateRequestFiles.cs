using System.Collections.Generic;
using System.Linq;

namespace CertTools;

/// <summary>A certificate that is to be requested: the files that were written for it, and what is to be done with them.</summary>
/// <remarks>What is public is made of words, so that JSON, CSV and remoting see what a person sees.</remarks>
public sealed class CertificateRequestFiles
{
    internal CertificateRequestFiles(RequestContent content, IReadOnlyList<string> commands, string productCommand)
    {
        Label = content.Order.Label;
        Site = content.Order.Site;
        Issuer = content.Order.Issuer;
        SubjectName = content.Order.SubjectName;
        SubjectAlternativeNames = ReadableList.Of(content.Names);
        Format = content.Options.Format.ToString();
        KeySize = content.Options.KeySize;
        KeyExportable = content.Exportable;
        Commands = ReadableList.Of(commands);
        ProductCommand = productCommand;
    }

    /// <summary>What the plan calls the certificate; the usage where it is ordered without a plan.</summary>
    public string Label { get; }

    /// <summary>The common name; empty for none.</summary>
    public string SubjectName { get; }

    /// <summary>The names of the SAN.</summary>
    public IReadOnlyList<string> SubjectAlternativeNames { get; }

    /// <summary>Inf, OpenSsl or Pkcs10.</summary>
    public string Format { get; }

    /// <summary>The full path of the certreq INF, or of the OpenSSL configuration; empty for Pkcs10.</summary>
    public string PolicyPath { get; internal init; } = string.Empty;

    /// <summary>The full path of the request; empty where a command makes it first.</summary>
    public string RequestPath { get; internal init; } = string.Empty;

    /// <summary>The full path of the encrypted private key; empty where a command makes it first.</summary>
    public string KeyPath { get; internal init; } = string.Empty;

    /// <summary>The full path of the page that says what to do.</summary>
    public string NotesPath { get; internal init; } = string.Empty;

    /// <summary>Who may issue it: Public or Internal.</summary>
    public string Issuer { get; }

    /// <summary>The site it is for; empty for the only one.</summary>
    public string Site { get; }

    /// <summary>The length of the RSA key in bits.</summary>
    public int KeySize { get; }

    /// <summary>Whether the key can be exported from the server.</summary>
    public bool KeyExportable { get; }

    /// <summary>The commands in their order, to be run in the folder of the files; what stands in angle brackets has to be filled in.</summary>
    public IReadOnlyList<string> Commands { get; }

    /// <summary>The product's own command that makes key and request instead; empty where it has none.</summary>
    public string ProductCommand { get; }

    /// <summary>The full paths of all its files.</summary>
    public IReadOnlyList<string> GetPaths() => new[] { PolicyPath, RequestPath, KeyPath, NotesPath }.Where(path => path.Length > 0).ToArray();

    /// <summary>The request in one line.</summary>
    public override string ToString() => $"{Label} CN={SubjectName} {(RequestPath.Length > 0 ? RequestPath : PolicyPath)}";
}
