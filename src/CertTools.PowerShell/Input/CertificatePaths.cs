using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Management.Automation;

namespace CertTools.PowerShell;

/// <summary>A place that a path leads to.</summary>
internal readonly struct CertificatePath(string text, bool isFile)
{
    /// <summary>A path of the file system, or one that the provider of the Cert: drive knows.</summary>
    public string Text { get; } = text;

    /// <summary>Whether it is of the file system.</summary>
    public bool IsFile { get; } = isFile;
}

/// <summary>Follows PowerShell paths to files and to certificates in stores; what leads nowhere is an error each.</summary>
internal sealed class CertificatePaths(PSCmdlet cmdlet)
{
    /// <summary>Every place that a path with wildcards leads to.</summary>
    public IReadOnlyList<CertificatePath> Resolve(string path)
    {
        Collection<PathInfo>? found = Ask(path, () => cmdlet.SessionState.Path.GetResolvedPSPathFromPSPath(path));
        if (found is { Count: 0 })
        {
            cmdlet.WriteError(Errors.PathNotFound(path));
        }

        var places = new List<CertificatePath>();
        foreach (PathInfo place in found ?? [])
        {
            places.AddRange(Place(place.Provider, place.ProviderPath, place.Path));
        }

        return places;
    }

    /// <summary>The place of a path that is taken as it stands.</summary>
    public IReadOnlyList<CertificatePath> Locate(string path, string? computer)
    {
        if (!IsThisComputer(computer))
        {
            cmdlet.WriteError(Errors.RemotePathNotLocal(path, computer!));
            return [];
        }

        ProviderInfo? provider = null;
        string? providerPath = Ask(path, () => cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out provider, out _));
        return providerPath is null || provider is null ? [] : Place(provider, providerPath, path);
    }

    /// <summary>What the provider of the Cert: drive has at a path.</summary>
    public IReadOnlyList<PSObject> ItemsAt(string path) =>
        Ask(path, () => cmdlet.InvokeProvider.Item.Get([path], force: false, literalPath: true)) ?? [];

    /// <remarks>What PowerShell throws for a path is many things; each means that the path leads nowhere.</remarks>
    private T? Ask<T>(string path, Func<T> question)
        where T : class
    {
        Exception cause;
        try
        {
            return question();
        }
        catch (RuntimeException error) when (error is not PipelineStoppedException)
        {
            cause = error;
        }
        catch (NotSupportedException error)
        {
            cause = error;
        }

        cmdlet.WriteError(Errors.PathNotFound(path, cause));
        return null;
    }

    private CertificatePath[] Place(ProviderInfo provider, string providerPath, string path)
    {
        switch (provider.Name)
        {
            case "FileSystem":
                return [new CertificatePath(providerPath, isFile: true)];
            case "Certificate":
                return [new CertificatePath(path, isFile: false)];
            default:
                cmdlet.WriteError(Errors.PathNotSupported(path, provider.Name));
                return [];
        }
    }

    /// <remarks>A job on this computer says localhost.</remarks>
    private static bool IsThisComputer(string? computer) =>
        string.IsNullOrEmpty(computer)
        || string.Equals(computer, "localhost", StringComparison.OrdinalIgnoreCase)
        || string.Equals(computer, Environment.MachineName, StringComparison.OrdinalIgnoreCase);
}
