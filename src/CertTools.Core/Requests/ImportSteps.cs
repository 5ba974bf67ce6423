using System.Collections.Generic;

namespace CertTools;

/// <summary>The way of a key that was made elsewhere into the provider that these servers read.</summary>
internal static class ImportSteps
{
    /// <summary>The provider of the keys of these servers; another kind of provider is of no use to them [CNG].</summary>
    public const string Provider = "Microsoft RSA SChannel Cryptographic Provider";

    /// <summary>Joins the issued certificate with its key, in the encryption that every Windows opens.</summary>
    public static string ToPfx(string name) =>
        $"openssl pkcs12 -export -in {name}.cer -inkey {name}.key -out {name}.pfx -keypbe PBE-SHA1-3DES -certpbe PBE-SHA1-3DES -macalg sha1";

    /// <summary>Imports the PFX into the computer's store.</summary>
    public static string FromPfx(string name, bool exportable) =>
        $"certutil -csp \"{Provider}\" -importpfx {name}.pfx{(exportable ? string.Empty : " NoExport")}";

    /// <summary>Shows where the key went.</summary>
    public const string Check = "certutil -v -store my <serial number>";

    /// <summary>What that has to show.</summary>
    public static IReadOnlyList<string> CheckExplained { get; } =
    [
        $"It has to name the {Provider}, and not the Microsoft Software Key",
        "Storage Provider, whose keys these servers cannot open [CNG] (rule STO-03).",
    ];
}
