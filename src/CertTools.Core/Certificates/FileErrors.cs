using System;

namespace CertTools;

/// <summary>Every way in which a file cannot be used, each with its id, its sentence and its remedy.</summary>
internal static class FileErrors
{
    private const string ExportIt = "Export the certificate as .cer or .p7b, or give the request as .req or .csr.";

    public static CertToolsException NotFound(string path, Exception inner) =>
        new("FileNotFound", path, $"There is no file '{Printable.Text(path)}'.", "Check the path; the file may have been moved meanwhile.", inner);

    public static CertToolsException Folder(string path) =>
        new("FileIsFolder", path, $"'{Printable.Text(path)}' is a folder.", "Give the files in it, for example with a wildcard.");

    public static CertToolsException AccessDenied(string path, Exception inner) =>
        new("FileAccessDenied", path, $"The file '{Printable.Text(path)}' may not be read by this user.", "Run as a user who may read it, or copy it first.", inner);

    public static CertToolsException NotReadable(string path, Exception inner) =>
        new("FileNotReadable", path, $"The file '{Printable.Text(path)}' cannot be read: another program may hold it, or the disk or share is not there.", "Close what uses it, or copy it first.", inner);

    public static CertToolsException TooLarge(string path, int maximumSize) =>
        new("FileTooLarge", path, $"The file '{Printable.Text(path)}' has more than {maximumSize / (1024 * 1024)} MB.", "No such file is that large: check the path.");

    public static CertToolsException Empty(string source) =>
        Of("FileEmpty", source, "is empty", "Export the certificate, or copy the file, again.");

    public static CertToolsException Text(string source) =>
        Of("FileIsText", source, "is a text without a certificate or a request in it", "A certificate as text begins with the line -----BEGIN CERTIFICATE-----.");

    public static CertToolsException PrivateKey(string source) =>
        Of("FileIsPrivateKey", source, "holds a private key only", "Give the file of the certificate that belongs to it, and keep this one secret.");

    public static CertToolsException RevocationList(string source) =>
        Of("FileIsRevocationList", source, "is a certificate revocation list", "Give the file of a certificate or a request.");

    public static CertToolsException OtherDer(string source) =>
        Of("FileNotRecognized", source, "is DER, but neither a certificate nor a request", ExportIt);

    public static CertToolsException NotRecognized(string source) =>
        Of("FileNotRecognized", source, "is none of the formats that certificates come in", ExportIt);

    public static CertToolsException CutOff(string source) =>
        Of("FileIsCutOff", source, "is cut off or damaged", "Export the certificate, or copy the file, again.");

    public static CertToolsException NoCertificate(string source, string passedOver) =>
        Of("FileHoldsNoCertificate", source, $"holds no certificate and no request that can be read ({passedOver})", ExportIt);

    public static CertToolsException PasswordNeeded(string source, Exception inner) =>
        Of("PfxPasswordNeeded", source, "is a PFX with a password", "Give its password where there is a parameter for it, or export the certificate without its key, as .cer.", inner);

    public static CertToolsException PasswordWrong(string source, Exception inner) =>
        Of("PfxPasswordWrong", source, "is a PFX that the given password does not open", "Give the password that was set when it was exported; if it is that one, the file is damaged: export it again.", inner);

    public static CertToolsException PfxNotReadable(string source, Exception inner) =>
        Of("PfxNotReadable", source, "is a PFX that the platform cannot open: it is damaged, or made in a way that this platform does not know", "Export it again.", inner);

    private static CertToolsException Of(string id, string source, string problem, string remedy, Exception? inner = null) =>
        new(id, source, $"The file '{Printable.Text(source)}' {problem}.", remedy, inner);
}
