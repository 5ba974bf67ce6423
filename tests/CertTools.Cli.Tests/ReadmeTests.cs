using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

namespace CertTools.Cli.Tests;

/// <summary>What README shows of the command line is what it prints.</summary>
public sealed class ReadmeTests
{
    private const string Prompt = "$ dotnet run -f net10.0 --project src/CertTools.Cli -- ";

    public static TheoryData<string, string> Calls()
    {
        var calls = new TheoryData<string, string>();
        string[] lines = File.ReadAllLines(Path.Combine(Repository.Root, "README.md"));
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith(Prompt, StringComparison.Ordinal))
            {
                calls.Add(lines[i][Prompt.Length..], string.Join('\n', lines.Skip(i + 1).TakeWhile(line => line != "```")));
            }
        }

        return calls;
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public void Call_prints_what_is_shown(string call, string shown)
    {
        ProgramRun run = CertToolsProgram.RunIn(Repository.Root, new Dictionary<string, string>(), call.Split(' '));
        Assert.Equal(shown, string.Join('\n', run.Lines()).TrimEnd());
    }
}
