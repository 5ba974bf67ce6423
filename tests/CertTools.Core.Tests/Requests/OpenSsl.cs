using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace CertTools.Tests.Requests;

/// <summary>Runs openssl, an implementation that shares nothing with this one; the test is skipped where there is none.</summary>
internal static class OpenSsl
{
    private const int TimeoutMilliseconds = 60_000;

    /// <param name="folder">The folder it runs in.</param>
    /// <param name="command">The arguments, or the whole command.</param>
    public static string Run(string folder, string command)
    {
        string arguments = command.StartsWith("openssl ", StringComparison.Ordinal) ? command.Remove(0, "openssl ".Length) : command;
        var start = new ProcessStartInfo("openssl", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        Process? process = null;
        try
        {
            process = Process.Start(start);
        }
        catch (Win32Exception)
        {
            Skip.If(true, "openssl was not found.");
        }

        using (process)
        {
            process!.StandardInput.Close();
            Task<string> errors = process.StandardError.ReadToEndAsync();
            Task<string> output = process.StandardOutput.ReadToEndAsync();
            Assert.True(process.WaitForExit(TimeoutMilliseconds), "openssl does not end.");
            Assert.True(process.ExitCode == 0, $"openssl {arguments}: {errors.Result}");
            return output.Result + errors.Result;
        }
    }
}

/// <summary>A folder that is gone when the test is.</summary>
internal sealed class RequestTestFolder : IDisposable
{
    public RequestTestFolder() => Directory.CreateDirectory(Path);

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "certtools-" + Guid.NewGuid().ToString("N"));

    public string[] Files => Array.ConvertAll(Directory.GetFileSystemEntries(Path), entry => System.IO.Path.GetFileName(entry));

    public string Write(string name, byte[] content)
    {
        string path = System.IO.Path.Combine(Path, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
