using System;
using System.Collections.ObjectModel;
using System.Management.Automation;

namespace CertTools.PowerShell;

/// <summary>Follows a PowerShell path to the folder that files go to, whether it is there already or not.</summary>
internal static class TargetFolder
{
    /// <summary>The full path; what is no path of the file system, or leads to several folders, stops the command.</summary>
    /// <param name="cmdlet">The cmdlet, for its paths.</param>
    /// <param name="path">The path with wildcards; empty when the other one was given.</param>
    /// <param name="literalPath">The path that is taken as it stands.</param>
    public static string Locate(PSCmdlet cmdlet, string path, string literalPath)
    {
        string given = path.Length > 0 ? path : literalPath;
        try
        {
            return path.Length == 0 ? Take(cmdlet, literalPath)
                : WildcardPattern.ContainsWildcardCharacters(path) ? Resolve(cmdlet, path)
                : Take(cmdlet, WildcardPattern.Unescape(path));
        }
        catch (Exception error) when (error is SessionStateException or ProviderInvocationException or NotSupportedException)
        {
            cmdlet.ThrowTerminatingError(Errors.PathNotFound(given, error));
            throw;
        }
    }

    // It may not be there yet.
    private static string Take(PSCmdlet cmdlet, string path)
    {
        string found = cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out ProviderInfo provider, out _);
        Check(cmdlet, provider, path);
        return found;
    }

    private static string Resolve(PSCmdlet cmdlet, string path)
    {
        Collection<string> found = cmdlet.GetResolvedProviderPathFromPSPath(path, out ProviderInfo provider);
        Check(cmdlet, provider, path);
        if (found.Count != 1)
        {
            cmdlet.ThrowTerminatingError(found.Count == 0 ? Errors.PathNotFound(path) : Errors.PathAmbiguous(path, found.Count));
        }

        return found[0];
    }

    private static void Check(PSCmdlet cmdlet, ProviderInfo provider, string path)
    {
        if (!string.Equals(provider.Name, "FileSystem", StringComparison.Ordinal))
        {
            cmdlet.ThrowTerminatingError(Errors.FolderNotSupported(path, provider.Name));
        }
    }
}
