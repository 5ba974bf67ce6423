using System;
using System.Linq;
using System.Management.Automation;

namespace CertTools.PowerShell;

/// <summary>
/// The only place where error records are made. Each has an id for life, a category that says something, the item
/// it is about, and a message that says what is wrong, with which item, and what to do.
/// </summary>
internal static class Errors
{
    /// <summary>A parameter, or a combination of parameters, cannot be used: nothing was done.</summary>
    public static ErrorRecord Parameter(CertToolsException error) =>
        new(error, error.ErrorId, ErrorCategory.InvalidArgument, error.Item);

    /// <summary>One file cannot be used; the others are.</summary>
    public static ErrorRecord File(CertToolsException error) =>
        new(error, error.ErrorId, CategoryOfFile(error.ErrorId), error.Item);

    /// <summary>A certificate that no order of the plan asks for; the others are tested.</summary>
    public static ErrorRecord Order(CertToolsException error) =>
        new(error, error.ErrorId, ErrorCategory.ObjectNotFound, error.Item);

    /// <summary>One certificate cannot be requested; the others are.</summary>
    public static ErrorRecord Request(object order, CertToolsException error) =>
        new(error, error.ErrorId, ErrorCategory.InvalidData, order);

    /// <summary>The requests cannot be written: none of them was.</summary>
    public static ErrorRecord Writing(CertToolsException error) =>
        new(error, error.ErrorId, CategoryOfWriting(error.ErrorId), error.Item);

    /// <summary>An object that is nothing to order from.</summary>
    public static ErrorRecord OrderNotUsable(PSObject item)
    {
        string type = item.TypeNames.Count > 0 ? item.TypeNames[0] : "null";
        return type.StartsWith("Deserialized.CertTools.", StringComparison.Ordinal)
            ? Of("OrderNotUsable", ErrorCategory.InvalidArgument, item, "A plan or a requirement that came from a job or a remote session can be read, but not ordered from.", "Make it again in this session.")
            : Of("OrderNotUsable", ErrorCategory.InvalidArgument, item, $"An object of type {Printable.Text(type)} is nothing to order a certificate from.", "Give what New-EdgeCertPlan, Get-OcsCertRequirement or Get-CwaCertRequirement writes.");
    }

    /// <summary>One row of a table cannot be used; its site is planned without it, which must not go unsaid.</summary>
    public static ErrorRecord Row(EdgeServiceRow row, CertToolsException error)
    {
        string item = $"{row.Service.Trim()} {row.Fqdn.Trim()}".Trim();
        string plan = row.Site.Trim().Length == 0 ? "The plan" : $"The plan of {Printable.Text(row.Site.Trim())}";
        return Of(error.ErrorId, ErrorCategory.InvalidArgument, item,
            $"The row '{Printable.Text(item)}' cannot be used: {error.Problem}", $"{error.Remedy} {plan} is made without this row.", error);
    }

    /// <summary>A file with a topology, or a place in one, cannot be used; the other files are.</summary>
    public static ErrorRecord Topology(CertToolsException error) => Of(
        error.ErrorId, CategoryOfFile(error.ErrorId), error.Item, error.Problem, $"{error.Remedy} Nothing is planned from this file.", error);

    /// <summary>No host was given that phones connect to.</summary>
    public static ErrorRecord HostMissing(object target) => Of(
        "HostMissing", ErrorCategory.InvalidArgument, target,
        "No host was given that the phones connect to.",
        "Give -HostName, or pipe SRV records, whose property NameTarget names the host.");

    /// <summary>No rule has the id.</summary>
    public static ErrorRecord RuleNotFound(string id) => Of(
        "RuleNotFound", ErrorCategory.InvalidArgument, id,
        $"No rule has the id '{Printable.Text(id)}'.",
        "Get-OcsCertRule without parameters lists all; PUB-* stands for those of an area.");

    /// <summary>A path leads nowhere, or its wildcard matches nothing.</summary>
    public static ErrorRecord PathNotFound(string path, Exception? cause = null) => Of(
        "PathNotFound", ErrorCategory.ObjectNotFound, path,
        $"Nothing was found at '{Shown(path)}'.",
        "Check the path; wildcards are for -Path, names with brackets in them for -LiteralPath.", cause);

    /// <summary>A path of a provider that holds no certificates.</summary>
    public static ErrorRecord PathNotSupported(string path, string provider) => Of(
        "PathNotSupported", ErrorCategory.InvalidArgument, path,
        $"'{Shown(path)}' belongs to the provider {provider}, which holds no certificates.",
        "Give the path of a file, or of a certificate on the Cert: drive.");

    /// <summary>A path of the Cert: drive where a file with a topology is needed.</summary>
    public static ErrorRecord PathNotOfFile(string path) => Of(
        "PathNotSupported", ErrorCategory.InvalidArgument, path,
        $"'{Shown(path)}' leads to no file.",
        "Give the path of a file with a topology: .json, .psd1 or .csv.");

    /// <summary>A path of a provider that has no files.</summary>
    public static ErrorRecord FolderNotSupported(string path, string provider) => Of(
        "FolderNotSupported", ErrorCategory.InvalidArgument, path,
        $"'{Shown(path)}' belongs to the provider {provider}, which has no files.",
        "Give a folder of the file system.");

    /// <summary>A path with wildcards leads to several folders.</summary>
    public static ErrorRecord PathAmbiguous(string path, int count) => Of(
        "PathAmbiguous", ErrorCategory.InvalidArgument, path,
        $"'{Shown(path)}' leads to {count} places.",
        "Give one folder; names with brackets in them are for -LiteralPath.");

    /// <summary>A store was named where a certificate is needed.</summary>
    public static ErrorRecord StoreNotUsable(string path, string command) => Of(
        "StoreNotUsable", ErrorCategory.InvalidArgument, path,
        $"'{Shown(path)}' is a certificate store, not a certificate.",
        $"Pipe what is in it: Get-ChildItem '{Shown(path)}' | {command}.");

    /// <summary>A store does not have a certificate with the thumbprint.</summary>
    public static ErrorRecord ThumbprintNotFound(string thumbprint, string store) => Of(
        "ThumbprintNotFound", ErrorCategory.ObjectNotFound, thumbprint,
        $"No certificate in {store} has the thumbprint {thumbprint}.",
        "Check -StoreName and -StoreLocation; Get-ChildItem lists what a store has.");

    /// <summary>-FailOn was given, and no boolean is written that it could change.</summary>
    public static ErrorRecord QuietMissing(object target) => Of(
        "QuietMissing", ErrorCategory.InvalidArgument, target,
        "-FailOn says when -Quiet writes false, and -Quiet was not given.",
        "Give -Quiet too, or look at Verdict of the results.");

    /// <summary>A table was piped whose rows name no service.</summary>
    public static ErrorRecord ServiceMissing(PSObject row) => Of(
        "ServiceMissing", ErrorCategory.InvalidArgument, row,
        $"What was piped has no property Service; its properties are: {Printable.Text(string.Join(", ", row.Properties.Select(property => property.Name).DefaultIfEmpty("none")))}.",
        "Pipe a table with the columns Service and Fqdn, as Import-Csv reads it; where they are divided by semicolons, Import-Csv -Delimiter ';' does. A file is given by -Path.");

    /// <summary>A path of another computer arrived through the pipe.</summary>
    public static ErrorRecord RemotePathNotLocal(string path, string computer) => Of(
        "RemotePathNotLocal", ErrorCategory.InvalidArgument, path,
        $"'{Shown(path)}' is a path on {Printable.Text(computer)}, not on this computer.",
        "Send the certificates themselves (Get-ChildItem Cert:\\LocalMachine\\My inside Invoke-Command), or the content of the files, through the pipe.");

    /// <summary>An object that should be a certificate is none that can be read.</summary>
    public static ErrorRecord CertificateNotReadable(object item, Exception? cause) => Of(
        "CertificateNotReadable", ErrorCategory.InvalidData, item,
        "An object that was given holds no certificate that can be read.",
        "Was it disposed of, or is its RawData incomplete? Read it again from its store or file.", cause);

    /// <summary>An object is no certificate at all.</summary>
    public static ErrorRecord CertificateNotReadable(object item) => Of(
        "CertificateNotReadable", ErrorCategory.InvalidData, item,
        $"An object of type {Wrapped.Content(item)!.GetType()} is no certificate.",
        "Give certificate objects, as Get-ChildItem writes them below Cert:, or the paths of certificate files.");

    /// <remarks>PSPath names the provider in front, which tells nobody anything.</remarks>
    private static string Shown(string path)
    {
        int provider = path.IndexOf("::", StringComparison.Ordinal);
        return Printable.Text(provider > 0 ? path.Substring(provider + 2) : path);
    }

    private static ErrorRecord Of(string id, ErrorCategory category, object item, string problem, string remedy, Exception? cause = null) =>
        new(new CertToolsException(id, item.ToString() ?? string.Empty, problem, remedy, cause), id, category, item);

    private static ErrorCategory CategoryOfWriting(string id) => id switch
    {
        "FileExists" => ErrorCategory.ResourceExists,
        "FileNotWritten" => ErrorCategory.WriteError,
        _ => ErrorCategory.InvalidArgument,
    };

    private static ErrorCategory CategoryOfFile(string id) => id switch
    {
        "FileNotFound" => ErrorCategory.ObjectNotFound,
        "FileNotReadable" => ErrorCategory.ReadError,
        "FileAccessDenied" => ErrorCategory.PermissionDenied,
        "FileIsFolder" => ErrorCategory.InvalidArgument,
        "FileTooLarge" => ErrorCategory.LimitsExceeded,
        "PfxPasswordNeeded" or "PfxPasswordWrong" => ErrorCategory.AuthenticationError,
        "ServiceNotKnown" or "NameNotUsable" or "UrlNotUsable" or "PortNotUsable" or "AddressNotUsable" => ErrorCategory.InvalidArgument,
        _ => ErrorCategory.InvalidData,
    };
}
