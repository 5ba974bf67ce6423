using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Security.Cryptography.X509Certificates;

namespace CertTools.PowerShell;

/// <summary>Reads certificates that are stated beside those to judge: the chain, the roots. One that cannot be read stops the command.</summary>
internal static class StatedCertificates
{
    /// <summary>The facts of certificates and files; null when nothing was given. An item that is null is none.</summary>
    public static IReadOnlyList<CertificateFacts>? Read(PSCmdlet cmdlet, object?[]? items) => items?.SelectMany(item => Read(cmdlet, item)).ToArray();

    /// <summary>The facts of what the files at a path hold.</summary>
    public static CertificateFacts[] ReadFiles(PSCmdlet cmdlet, string path)
    {
        try
        {
            Collection<string> files = cmdlet.GetResolvedProviderPathFromPSPath(path, out ProviderInfo provider);
            if (!string.Equals(provider.Name, "FileSystem", StringComparison.Ordinal))
            {
                cmdlet.ThrowTerminatingError(Errors.PathNotSupported(path, provider.Name));
            }

            if (files.Count == 0)
            {
                cmdlet.ThrowTerminatingError(Errors.PathNotFound(path));
            }

            return files.SelectMany(file => ReadFile(cmdlet, file)).ToArray();
        }
        catch (Exception error) when (error is SessionStateException or ProviderInvocationException or NotSupportedException)
        {
            cmdlet.ThrowTerminatingError(Errors.PathNotFound(path, error));
            return [];
        }
    }

    /// <summary>The facts of what a file holds.</summary>
    public static IReadOnlyList<CertificateFacts> ReadFile(PSCmdlet cmdlet, string path)
    {
        try
        {
            return CertificateFile.Read(path, password: null).Items;
        }
        catch (CertToolsException error)
        {
            cmdlet.ThrowTerminatingError(Errors.File(error));
            return [];
        }
    }

    private static IEnumerable<CertificateFacts> Read(PSCmdlet cmdlet, object? item)
    {
        switch (Wrapped.Content(item))
        {
            case null:
                return [];
            case X509Certificate2 certificate when CertificateObject.Read(certificate, out _) is { } facts:
                return [facts];
            case string path:
                return ReadFiles(cmdlet, path);
            case FileInfo file:
                return ReadFile(cmdlet, file.FullName);
            case X509Certificate2 certificate:
                cmdlet.ThrowTerminatingError(Errors.CertificateNotReadable(certificate, null));
                return [];
            default:
                cmdlet.ThrowTerminatingError(Errors.CertificateNotReadable(item!));
                return [];
        }
    }
}
