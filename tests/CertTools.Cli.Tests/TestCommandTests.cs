using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Xunit;

namespace CertTools.Cli.Tests;

/// <summary>certtools test.</summary>
public sealed class TestCommandTests : IDisposable
{
    private static readonly string[] SiteNames = ["im.contoso.com", "as.im.contoso.com", "download.im.contoso.com"];
    private static readonly string[] Single = ["--usage", "CwaSingle", "--url", "im.contoso.com", "--server-fqdn", "cwa.contoso.com", "--as-of", Make.AsOf];

    private readonly TemporaryFolder folder = new();
    private readonly string right;
    private readonly string wrong;

    public TestCommandTests()
    {
        string[] names = [.. SiteNames, "cwa.contoso.com"];
        right = folder.Write("right.cer", Make.Certificate("CN=cwa.contoso.com", names));
        wrong = folder.Write("wrong.cer", Make.Certificate("CN=im.contoso.com", names));
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Nothing_fails_is_0_something_fails_is_1()
    {
        Assert.Equal(0, CertToolsProgram.Run(["test", right, .. Single]).ExitCode);
        Assert.Equal(1, CertToolsProgram.Run(["test", wrong, .. Single]).ExitCode);
        Assert.Equal(1, CertToolsProgram.Run(["test", right, wrong, .. Single]).ExitCode);
    }

    [Fact]
    public void A_file_that_cannot_be_used_is_2_and_the_others_are_tested()
    {
        string empty = folder.Write("empty.cer", []);
        string missing = Path.Combine(folder.Path, "missing.cer");
        ProgramRun run = CertToolsProgram.Run(["test", missing, wrong, empty, folder.Path, right, .. Single, "--format", "json"]);
        Assert.Equal(2, run.ExitCode);
        Assert.Equal([wrong, right], run.Items().Select(item => item.GetProperty("source").GetString()));
        string[] messages = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, messages.Length);
        Assert.All(messages.Zip([missing, empty, folder.Path]), pair => Assert.Contains(pair.Second, pair.First, StringComparison.Ordinal));
    }

    [Fact]
    public void Json_has_the_named_properties_in_their_order()
    {
        ProgramRun run = CertToolsProgram.Run(["test", wrong, .. Single, "--format", "json"]);
        JsonElement result = Assert.Single(run.Items());
        Assert.Equal(["source", "subject", "thumbprint", "usage", "verdict", "findings"], result.EnumerateObject().Select(property => property.Name).Take(6));
        Assert.Equal("Fail", result.GetProperty("verdict").GetString());
        Assert.Equal("CwaSingle", result.GetProperty("usage").GetString());
        Assert.Equal("CN=im.contoso.com", result.GetProperty("subject").GetString());
        Assert.Matches("^[0-9A-F]{40}$", result.GetProperty("thumbprint").GetString());
        Assert.Equal("2027-09-01T00:00:00Z", result.GetProperty("notAfter").GetString());
        Assert.Equal(284, result.GetProperty("daysLeft").GetInt32());
        JsonElement[] findings = [.. result.GetProperty("findings").EnumerateArray()];
        Assert.All(findings, finding =>
        {
            Assert.Equal(["rule", "severity", "outcome", "message", "expected", "actual", "remedy", "symptom", "sources"], finding.EnumerateObject().Select(property => property.Name));
            Assert.Equal(JsonValueKind.Array, finding.GetProperty("expected").ValueKind);
            Assert.Equal(JsonValueKind.Array, finding.GetProperty("actual").ValueKind);
            Assert.All(finding.GetProperty("sources").EnumerateArray(), source => Assert.Equal(["key", "title", "url"], source.EnumerateObject().Select(property => property.Name)));
        });
        JsonElement failed = findings.Single(finding => finding.GetProperty("outcome").GetString() == "Fail" && finding.GetProperty("severity").GetString() == "Error");
        Assert.Equal("CWA-01", failed.GetProperty("rule").GetString());
        Assert.Equal("CN=cwa.contoso.com", Assert.Single(failed.GetProperty("expected").EnumerateArray()).GetString());
        Assert.Contains("doesn't match the current computer's FQDN.", failed.GetProperty("symptom").GetString(), StringComparison.Ordinal);
        Assert.Contains(findings, finding => finding.GetProperty("outcome").GetString() == "Pass");
    }

    [Fact]
    public void Without_a_usage_the_general_rules_are_asked()
    {
        JsonElement result = Assert.Single(CertToolsProgram.Run("test", wrong, "--as-of", Make.AsOf, "--format", "json").Items());
        Assert.Equal("General", result.GetProperty("usage").GetString());
        Assert.Equal("Pass", result.GetProperty("verdict").GetString());
    }

    [Fact]
    public void The_table_says_what_is_wrong_and_what_to_do()
    {
        ProgramRun run = CertToolsProgram.Run(["test", wrong, right, .. Single]);
        Assert.Contains("FAIL CwaSingle", run.Output, StringComparison.Ordinal);
        Assert.Contains("PASS CwaSingle", run.Output, StringComparison.Ordinal);
        Assert.Contains("CWA-01 Error:", run.Output, StringComparison.Ordinal);
        Assert.Contains("Remedy", run.Output, StringComparison.Ordinal);
        Assert.Contains("2 results: 1 Pass, 0 Warning, 1 Fail.", run.Output, StringComparison.Ordinal);
        Assert.All(run.Lines(), line => Assert.InRange(line.Length, 0, 80));
    }

    [Fact]
    public void What_was_not_evaluated_is_told_with_the_option_that_decides_it()
    {
        string output = CertToolsProgram.Run(["test", right, .. Single]).Output;
        Assert.Contains("--issued-by", output, StringComparison.Ordinal);
        Assert.DoesNotContain("-IssuedBy", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_narrow_table_loses_no_word()
    {
        static string Words(string output) => string.Concat(output.Where(c => !char.IsWhiteSpace(c)));
        string[] arguments = ["test", wrong, .. Single];
        ProgramRun wide = CertToolsProgram.RunIn(folder.Path, new Dictionary<string, string> { ["COLUMNS"] = "500" }, arguments);
        ProgramRun narrow = CertToolsProgram.RunIn(folder.Path, new Dictionary<string, string> { ["COLUMNS"] = "40" }, arguments);
        Assert.Equal(Words(wide.Output), Words(narrow.Output));
        Assert.All(narrow.Lines(), line => Assert.InRange(line.Length, 0, 40));
    }

    [Fact]
    public void Csv_is_one_row_a_result_under_the_titles_of_PowerShell()
    {
        string[] rows = CertToolsProgram.Run(["test", wrong, right, .. Single, "--format", "csv"]).Output.Split("\r\n");
        Assert.Equal("Verdict,Usage,Subject,NotAfter,DaysLeft,Problems,Thumbprint,FriendlyName,Issuer,Source", rows[0]);
        Assert.StartsWith("Fail,CwaSingle,CN=im.contoso.com,2027-09-01T00:00:00Z,284,", rows[1], StringComparison.Ordinal);
        Assert.StartsWith("Pass,CwaSingle,CN=cwa.contoso.com,2027-09-01T00:00:00Z,284,,", rows[2], StringComparison.Ordinal);
        Assert.Equal(["", ""], rows[3..].DefaultIfEmpty("").Append("").Take(2));
    }

    [Fact]
    public void A_spreadsheet_does_not_take_a_cell_for_a_formula()
    {
        File.Copy(right, Path.Combine(folder.Path, "=cmd,1.cer"));
        ProgramRun run = CertToolsProgram.RunIn(folder.Path, new Dictionary<string, string>(), ["test", "=cmd,1.cer", .. Single, "--format", "csv"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(",\"'=cmd,1.cer\"\r\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("table")]
    [InlineData("json")]
    [InlineData("csv")]
    public void Hostile_text_of_a_certificate_is_shown_and_does_nothing(string format)
    {
        var subject = new X500DistinguishedNameBuilder();
        subject.AddOrganizationName("a\u001b[2Jb\u202ec\u0007\r\n\u009bd");
        subject.AddCommonName("im.contoso.com");
        string hostile = folder.Write("hostile.cer", Make.Certificate(subject.Build(), SiteNames));
        ProgramRun run = CertToolsProgram.Run(["test", hostile, .. Single, "--format", format]);
        Assert.Equal(1, run.ExitCode);
        Assert.All(run.Output, c => Assert.False((char.IsControl(c) && c is not ('\r' or '\n')) || c == '\u202e', $"U+{(int)c:X4} is in the output"));
        Assert.Contains("u001B[2Jb", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tr_TR.UTF-8")]
    [InlineData("de_DE.UTF-8")]
    [InlineData("ar_SA.UTF-8")]
    [InlineData("C")]
    public void The_answer_is_the_same_in_every_culture(string language)
    {
        string[] arguments = ["test", wrong, "--usage", "CWASINGLE", "--url", "IM.CONTOSO.COM", "--server-fqdn", "CWA.CONTOSO.COM", "--issued-by", "INTERNAL", "--product", "OCS2007R2", "--as-of", Make.AsOf];
        ProgramRun expected = CertToolsProgram.Run(arguments);
        ProgramRun run = CertToolsProgram.RunIn(Environment.CurrentDirectory, new Dictionary<string, string> { ["LANG"] = language, ["LC_ALL"] = language }, arguments);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(expected, run);
    }

    [Fact]
    public void The_moment_can_be_given_with_and_without_a_time()
    {
        string[] arguments = ["test", right, "--usage", "CwaMtls", "--server-fqdn", "cwa.contoso.com", "--format", "json", "--as-of"];
        foreach (string moment in new[] { "2027-08-31", "2027-08-31T00:00", "2027-08-31T00:00:00Z", "2027-08-31T02:00:00+02:00" })
        {
            Assert.Equal(1, CertToolsProgram.Run([.. arguments, moment]).Items()[0].GetProperty("daysLeft").GetInt32());
        }

        Assert.Equal("Fail", CertToolsProgram.Run([.. arguments, "2027-09-02"]).Items()[0].GetProperty("verdict").GetString());
    }

    [Fact]
    public void The_warning_before_the_end_can_be_moved()
    {
        string[] arguments = ["test", right, .. Single, "--format", "json", "--expiring-in-days"];
        Assert.Equal("Pass", CertToolsProgram.Run([.. arguments, "284"]).Items()[0].GetProperty("verdict").GetString());
        Assert.Equal("Warning", CertToolsProgram.Run([.. arguments, "300"]).Items()[0].GetProperty("verdict").GetString());
    }

    [Fact]
    public void A_pfx_is_opened_with_the_password_of_a_file()
    {
        string pfx = folder.Write("cwa.pfx", Make.Pfx("correct horse", "CN=cwa.contoso.com", "cwa.contoso.com"));
        string password = folder.Write("password.txt", Encoding.UTF8.GetBytes("correct horse\n"));
        string other = folder.Write("other.txt", Encoding.UTF8.GetBytes("wrong"));
        string[] arguments = ["test", pfx, "--usage", "CwaMtls", "--server-fqdn", "cwa.contoso.com", "--as-of", Make.AsOf];
        Assert.Equal(0, CertToolsProgram.Run([.. arguments, "--password-file", password]).ExitCode);

        ProgramRun wrongPassword = CertToolsProgram.Run([.. arguments, "--password-file", other]);
        Assert.Equal(2, wrongPassword.ExitCode);
        Assert.Contains(pfx, wrongPassword.Error, StringComparison.Ordinal);

        ProgramRun none = CertToolsProgram.Run(arguments);
        Assert.Equal(2, none.ExitCode);
        Assert.Contains("--password-file", none.Error, StringComparison.Ordinal);

        ProgramRun missing = CertToolsProgram.Run([.. arguments, "--password-file", Path.Combine(folder.Path, "none.txt")]);
        Assert.Equal(2, missing.ExitCode);
        Assert.Contains("none.txt", missing.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Wildcards_are_expanded_where_the_shell_left_them()
    {
        ProgramRun run = CertToolsProgram.RunIn(folder.Path, new Dictionary<string, string>(), ["test", "*.cer", .. Single, "--format", "json"]);
        Assert.Equal(["right.cer", "wrong.cer"], run.Items().Select(item => item.GetProperty("source").GetString()));
        ProgramRun none = CertToolsProgram.RunIn(folder.Path, new Dictionary<string, string>(), ["test", "*.der", .. Single]);
        Assert.Equal(2, none.ExitCode);
        Assert.Contains("*.der", none.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not a date", "--as-of", "21.11.2026")]
    [InlineData("not a date", "--as-of", "2026-02-30")]
    [InlineData("number of days", "--expiring-in-days", "-1")]
    [InlineData("not a value of --usage", "--usage", "2")]
    [InlineData("not a value of --product", "--product", "Exchange")]
    [InlineData("--url", "--usage", "CwaSsl")]
    [InlineData("--server-fqdn", "--usage", "CwaMtls")]
    [InlineData("--fqdn", "--fqdn", "cwa.contoso.com")]
    [InlineData("a single label", "--usage", "CwaMtls", "--server-fqdn", "cwa")]
    public void A_call_that_cannot_be_used_is_exit_status_2(string said, params string[] options)
    {
        ProgramRun run = CertToolsProgram.Run(["test", right, .. options]);
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1", "right.cer", 2)]
    [InlineData("2", "none.cer", 2)]
    [InlineData("2", "right.cer", 0)]
    public void A_closed_stream_is_an_exit_status(string stream, string file, int exitCode)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        ProgramRun run = CertToolsProgram.Start(folder.Path, new Dictionary<string, string>(), "sh",
            ["-c", $"exec dotnet '{CertToolsProgram.Path}' test {file} --as-of {Make.AsOf} {stream}>&-"]);
        Assert.Equal(exitCode, run.ExitCode);
        Assert.DoesNotContain("Unhandled", run.Error, StringComparison.Ordinal);
    }
}
