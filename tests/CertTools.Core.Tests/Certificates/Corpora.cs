using System;
using System.IO;
using Xunit;

namespace CertTools.Tests.Certificates;

/// <summary>The shared corpora, kept beside the repository: ../shared/corpora, or where CERTTOOLS_CORPORA points.</summary>
internal static class Corpora
{
    /// <summary>The path of a file or folder of the corpora; the test is skipped where there are none.</summary>
    public static string Path(string relative)
    {
        string? root = Environment.GetEnvironmentVariable("CERTTOOLS_CORPORA") ?? BesideRepository();
        Skip.If(root is null || !Directory.Exists(root), "The corpora are not there: neither ../shared/corpora nor CERTTOOLS_CORPORA.");
        string path = System.IO.Path.Combine(root!, relative);
        Skip.If(!File.Exists(path) && !Directory.Exists(path), $"The corpora have no {relative}.");
        return path;
    }

    private static string? BesideRepository()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "CertTools.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.Parent is { } parent ? System.IO.Path.Combine(parent.FullName, "shared", "corpora") : null;
    }
}
