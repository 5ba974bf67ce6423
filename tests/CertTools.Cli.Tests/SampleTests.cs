using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace CertTools.Cli.Tests;

/// <summary>Every row of the samples' table comes out as it says, and every sample has a row.</summary>
public sealed class SampleTests
{
    private const string Call = "| `certtools ";

    private static string Folder { get; } = Path.Combine(Repository.Root, "samples");

    public static TheoryData<string, string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string, string>();
        foreach (string line in File.ReadLines(Path.Combine(Folder, "README.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal) && !line.StartsWith(Call, StringComparison.Ordinal)))
        {
            string[] cells = [.. line.Split('|').Select(cell => cell.Trim().Trim('`'))];
            rows.Add(cells[1], cells[3], cells[4], cells[5]);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Sample_has_the_verdict_of_its_row(string file, string usage, string options, string verdicts)
    {
        string[] arguments = ["test", file, "--usage", usage, .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--as-of", "2026-11-21", "--format", "json"];
        ProgramRun run = CertToolsProgram.RunIn(Folder, new Dictionary<string, string>(), arguments);
        Assert.Equal(verdicts, string.Join(", ", run.Items().Select(item => item.GetProperty("verdict").GetString())));
        Assert.Equal(verdicts.Contains("Fail", StringComparison.Ordinal) ? 1 : 0, run.ExitCode);
    }

    public static TheoryData<string, string, int> Calls()
    {
        var calls = new TheoryData<string, string, int>();
        foreach (string line in File.ReadLines(Path.Combine(Folder, "README.md")).Where(line => line.StartsWith(Call, StringComparison.Ordinal)))
        {
            string[] cells = [.. line[Call.Length..].Split('|').Select(cell => cell.Trim().Trim('`'))];
            calls.Add(cells[0], cells[1], int.Parse(cells[2], CultureInfo.InvariantCulture));
        }

        return calls;
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public void Call_comes_out_as_its_row_says(string call, string said, int exitCode)
    {
        ProgramRun run = CertToolsProgram.RunIn(Folder, new Dictionary<string, string>(), [.. call.Split(' '), "--as-of", "2026-11-21"]);
        Assert.Equal(exitCode, run.ExitCode);
        if (said.Contains(':', StringComparison.Ordinal))
        {
            Assert.Contains("  " + said.Split(':')[0] + " ", run.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_certificates_of_the_table_are_those_of_its_plan()
    {
        ProgramRun run = CertToolsProgram.RunIn(Folder, new Dictionary<string, string>(), "plan", "--csv", "edge-services.csv", "--format", "json");
        using JsonDocument plan = JsonDocument.Parse(run.Output);
        string[] files = ["edge-access.cer", "edge-webconf.cer", "edge-internal.cer", "edge-av-authentication.cer"];
        Assert.Equal(
            plan.RootElement.GetProperty("certificates").EnumerateArray().Select(order =>
                $"CN={order.GetProperty("subjectName")}; {string.Join(", ", order.GetProperty("subjectAlternativeNames").EnumerateArray())}"),
            files.Select(file => CertificateFile.Read(Path.Combine(Folder, file), null).Items[0]).Select(facts =>
                $"CN={facts.CommonName}; {string.Join(", ", facts.SubjectAlternativeNames.Select(entry => entry.Value))}"));
    }

    [Fact]
    public void Every_sample_has_a_row()
    {
        string[] extensions = [".cer", ".csr", ".p7b", ".pfx"];
        IEnumerable<string> samples = Directory.GetFiles(Folder).Where(path => extensions.Contains(Path.GetExtension(path))).Select(path => Path.GetFileName(path));
        var rows = Rows().Select(row => (string)row[0]).ToHashSet(StringComparer.Ordinal);
        Assert.All(samples, sample => Assert.Contains(sample, rows));
    }
}

/// <summary>The folder that holds the solution.</summary>
internal static class Repository
{
    /// <summary>Its path.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CertTools.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests run from below the repository root.");
    }
}
