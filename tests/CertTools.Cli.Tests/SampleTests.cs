using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

namespace CertTools.Cli.Tests;

/// <summary>Every row of the samples' table comes out as it says, and every sample has a row.</summary>
public sealed class SampleTests
{
    private static string Folder { get; } = Path.Combine(Repository.Root, "samples");

    public static TheoryData<string, string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string, string>();
        foreach (string line in File.ReadLines(Path.Combine(Folder, "README.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal)))
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
