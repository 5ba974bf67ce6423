using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace CertTools.ModuleTests;

/// <summary>Runs the Pester suite, so that one command runs every test there is.</summary>
public sealed class PesterSuiteTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    [SkippableFact]
    public async Task The_Pester_suite_passes()
    {
        string summary = Repository.PathOf("artifacts", "pester.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(summary)!);
        File.Delete(summary);

        string output;
        try
        {
            output = await RunAsync("-NoLogo", "-NoProfile", "-NonInteractive", "-File", Repository.PathOf("tests", "CertTools.Module.Tests", "Invoke-Suite.ps1"), "-Summary", summary);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            await File.WriteAllTextAsync(summary, "PESTER NOT RUN: pwsh was not found.\n");
            output = string.Empty;
        }

        string result = File.Exists(summary) ? (await File.ReadAllTextAsync(summary)).Trim() : "no result was written";
        Skip.If(result.StartsWith("PESTER NOT RUN", StringComparison.Ordinal), result);
        Assert.True(result.Contains(" 0 failed", StringComparison.Ordinal), result + Environment.NewLine + output);
    }

    private static async Task<string> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("pwsh", arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        using var limit = new System.Threading.CancellationTokenSource(Limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"The Pester suite did not end within {Limit}.");
        }

        return await output + await errors;
    }
}
