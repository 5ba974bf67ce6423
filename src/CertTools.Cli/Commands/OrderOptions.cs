using System.Collections.Generic;
using System.CommandLine;
using System.IO;

namespace CertTools.Cli;

/// <summary>The options that say how certificates are requested, and where the files go.</summary>
internal sealed class OrderOptions
{
    private readonly Option<string?> folder = new("--out") { HelpName = "DIR", Required = true, Description = "The folder that the files go to; it is created where only its last part is missing." };
    private readonly Option<RequestFormat?> requestFormat = WordOption.Create<RequestFormat>("--request-format", "The form of the requests: a policy for certreq, a configuration for openssl, or the request itself with its encrypted key. Inf when not given.");
    private readonly Option<int?> keySize = new("--key-size")
    {
        HelpName = "BITS",
        Description = "The length of the RSA key: 2048 or 4096. 2048 when not given.",
        CustomParser = result =>
        {
            switch (result.Tokens[0].Value)
            {
                case "2048":
                    return 2048;
                case "4096":
                    return 4096;
                default:
                    result.AddError($"'{result.Tokens[0].Value}' is not a value of --key-size. Give one of: 2048, 4096.");
                    return null;
            }
        },
    };

    private readonly Option<bool> exportable = new("--exportable") { Description = "Keys can be exported. Where not given, those that several servers need." };
    private readonly Option<string?> keyPasswordFile = new("--key-password-file") { HelpName = "FILE", Description = "A file whose only line is the password of the private keys, which Pkcs10 needs." };
    private readonly Option<string?> organization = new("--organization") { HelpName = "TEXT", Description = "The organization of the subject." };
    private readonly Option<string?> organizationalUnit = new("--organizational-unit") { HelpName = "TEXT", Description = "The unit; left out of what a public CA signs." };
    private readonly Option<string?> locality = new("--locality") { HelpName = "TEXT", Description = "The city." };
    private readonly Option<string?> state = new("--state") { HelpName = "TEXT", Description = "The state or province." };
    private readonly Option<string?> country = new("--country") { HelpName = "CODE", Description = "The country: two letters." };
    private readonly Option<bool> force = new("--force") { Description = "Files that are there are replaced." };
    private readonly Option<bool> dryRun = new("--dry-run") { Description = "Nothing is written; the answer is the same." };

    /// <summary>The options.</summary>
    public IEnumerable<Option> All => [folder, requestFormat, keySize, exportable, keyPasswordFile, organization, organizationalUnit, locality, state, country, force, dryRun];

    /// <summary>How the certificates are requested.</summary>
    /// <exception cref="CertToolsException">A field, the key size or the password cannot be used.</exception>
    public CertRequestOptions Read(ParseResult parse) => new()
    {
        Format = parse.GetValue(requestFormat) ?? RequestFormat.Inf,
        KeySize = parse.GetValue(keySize) ?? CertRequestOptions.DefaultKeySize,
        Exportable = parse.GetValue(exportable) ? true : null,
        KeyPassword = parse.GetValue(keyPasswordFile) is { } file ? PasswordFile.Read(file) : null,
        Subject = new SubjectFields
        {
            Organization = parse.GetValue(organization) ?? string.Empty,
            OrganizationalUnit = parse.GetValue(organizationalUnit) ?? string.Empty,
            Locality = parse.GetValue(locality) ?? string.Empty,
            State = parse.GetValue(state) ?? string.Empty,
            Country = parse.GetValue(country) ?? string.Empty,
        },
    };

    /// <summary>The full path of the folder.</summary>
    public string FolderOf(ParseResult parse) => parse.GetValue(folder) is { Length: > 0 } given
        ? Path.GetFullPath(given)
        : throw new CertToolsException("FolderNotUsable", string.Empty, "--out was given without a folder.", "Give the folder that the requests go to.");

    /// <summary>Whether files that are there are replaced.</summary>
    public bool IsForced(ParseResult parse) => parse.GetValue(force);

    /// <summary>Whether nothing is written.</summary>
    public bool IsDryRun(ParseResult parse) => parse.GetValue(dryRun);
}
