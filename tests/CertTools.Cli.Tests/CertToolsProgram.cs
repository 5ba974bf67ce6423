using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;

namespace CertTools.Cli.Tests;

/// <summary>Runs the built program as a shell does.</summary>
internal static class CertToolsProgram
{
    private const int TimeoutMilliseconds = 60_000;

    /// <summary>The built program.</summary>
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "certtools.dll");

    /// <summary>Runs it.</summary>
    /// <param name="arguments">Its arguments.</param>
    public static ProgramRun Run(params string[] arguments) => RunIn(Environment.CurrentDirectory, new Dictionary<string, string>(), arguments);

    /// <summary>Runs it in a folder, with more environment variables.</summary>
    public static ProgramRun RunIn(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        Start(folder, environment, "dotnet", [Path, .. arguments]);

    /// <summary>Runs any program.</summary>
    public static ProgramRun Start(string folder, IReadOnlyDictionary<string, string> environment, string program, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment.Remove("COLUMNS");
        foreach (KeyValuePair<string, string> variable in environment)
        {
            start.Environment[variable.Key] = variable.Value;
        }

        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(TimeoutMilliseconds))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"certtools {string.Join(' ', arguments)} does not end.");
        }

        return new ProgramRun(process.ExitCode, output.Result, error.Result);
    }
}

/// <summary>What a run came to.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Error)
{
    /// <summary>The output as one JSON array.</summary>
    public JsonElement[] Items()
    {
        using JsonDocument document = JsonDocument.Parse(Output);
        return [.. document.RootElement.Clone().EnumerateArray()];
    }

    /// <summary>The lines of the output.</summary>
    public string[] Lines() => Output.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
}

/// <summary>A folder that is gone when the test is.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>Its path.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("certtools").FullName;

    /// <summary>Writes a file into it.</summary>
    /// <returns>The path of the file.</returns>
    public string Write(string name, byte[] content)
    {
        string path = System.IO.Path.Combine(Path, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
