using System;
using System.IO;

namespace CertTools.ModuleTests;

/// <summary>The repository the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CertTools.psd1")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests do not stand below the folder of CertTools.psd1.");
    }
}
