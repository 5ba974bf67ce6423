using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using Xunit;

namespace CertTools.Cli.Tests;

/// <summary>certtools request.</summary>
public sealed class RequestCommandTests : IDisposable
{
    private static readonly string[] Edge = ["--access", "sip.contoso.com", "--internal", "edge.contoso.local"];

    private readonly TemporaryFolder folder = new();

    private string Out => Path.Combine(folder.Path, "orders");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_plan_becomes_a_policy_and_a_page_for_each_certificate()
    {
        ProgramRun run = CertToolsProgram.Run(["request", "plan", .. Edge, "--out", Out, "--organization", "Contoso, Ltd.", "--country", "us", "--format", "json"]);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        JsonElement[] items = run.Items();
        Assert.Equal(["Public-1", "Internal-1"], items.Select(item => Text(item, "label")));
        Assert.Equal(items.SelectMany(item => new[] { Text(item, "policyPath"), Text(item, "notesPath") }).Order(StringComparer.Ordinal), Directory.GetFiles(Out).Order(StringComparer.Ordinal));
        Assert.Contains("Subject=\"CN=sip.contoso.com,O=\"\"Contoso, Ltd.\"\",C=US\"\r\n", File.ReadAllText(Text(items[0], "policyPath")), StringComparison.Ordinal);
        Assert.StartsWith("LCSCmd.exe /Cert ", Text(items[0], "productCommand"), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_command_begins_at_the_margin_and_what_is_wrapped_hangs()
    {
        ProgramRun run = CertToolsProgram.Run(["request", "plan", .. Edge, "--out", Out, "--dry-run"]);
        string[] commands = [.. run.Lines().SkipWhile(line => !line.StartsWith("  Commands", StringComparison.Ordinal)).TakeWhile(line => line.Length > 0)];
        Assert.Equal("  Commands    certreq -new Public-1-sip.contoso.com.inf", commands[0]);
        Assert.Equal("                Public-1-sip.contoso.com.req", commands[1]);
        Assert.Equal("              certreq -accept Public-1-sip.contoso.com.cer", commands[2]);
        Assert.False(run.Output.EndsWith(Environment.NewLine + Environment.NewLine, StringComparison.Ordinal));
    }

    [Fact]
    public void The_table_has_the_first_of_many_names()
    {
        ProgramRun run = CertToolsProgram.Run(["request", "plan", .. Edge, .. Enumerable.Range(1, 40).SelectMany(i => new[] { "--sip-domain", $"d{i}.contoso.com" }), "--out", Out, "--dry-run"]);
        Assert.Contains("and 21 more (--format json has all)", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("sip.d40.contoso.com", run.Output.Split("  Or ")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_and_several_sites_are_taken_as_plan_takes_them()
    {
        string table = folder.Write("services.csv", Encoding.UTF8.GetBytes("Service,Fqdn,Site\nAccess,sip.contoso.com,Berlin\nAccess,sip.fabrikam.com,../Oslo\n"));
        Assert.Equal(0, CertToolsProgram.Run("request", "plan", "--csv", table, "--out", Out).ExitCode);
        Assert.Equal(["Berlin-Public-1-sip.contoso.com.inf", "___Oslo-Public-1-sip.fabrikam.com.inf"], Files("*Public-1*.inf"));
    }

    [Fact]
    public void What_the_plan_keeps_is_not_requested()
    {
        string there = folder.Write("access.cer", Make.Certificate("CN=sip.contoso.com", "sip.contoso.com"));
        Assert.Equal(0, CertToolsProgram.Run(["request", "plan", .. Edge, "--as-of", Make.AsOf, "--issued-by", "internal", "--existing", there, "--out", Out]).ExitCode);
        Assert.Equal(["Internal-2-edge.contoso.local.inf"], Files("*.inf"));
        ProgramRun none = CertToolsProgram.Run("request", "plan", "--access", "sip.contoso.com", "--as-of", Make.AsOf, "--issued-by", "internal", "--existing", there, "--out", Out + "2");
        Assert.Equal((0, false), (none.ExitCode, Directory.Exists(Out + "2")));
        Assert.Contains("nothing was written", none.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_requirement_becomes_a_request_with_its_encrypted_key()
    {
        string password = folder.Write("password.txt", Encoding.UTF8.GetBytes("correct horse\n"));
        ProgramRun run = CertToolsProgram.Run("request", "require", "--product", "Lync2013", "--usage", "AccessEdge", "--fqdn", "sip.contoso.com", "--sip-domain", "fabrikam.com",
            "--out", Out, "--request-format", "pkcs10", "--key-size", "4096", "--key-password-file", password, "--format", "json");
        JsonElement item = Assert.Single(run.Items());
        Assert.DoesNotContain("correct horse", run.Output + File.ReadAllText(Text(item, "notesPath")), StringComparison.Ordinal);
        Assert.StartsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----", File.ReadAllText(Text(item, "keyPath")), StringComparison.Ordinal);
        Assert.StartsWith("Request-CsCertificate -New -Type AccessEdgeExternal,", Text(item, "productCommand"), StringComparison.Ordinal);
        ProgramRun test = CertToolsProgram.Run("test", Text(item, "requestPath"), "--product", "Lync2013", "--usage", "AccessEdge", "--fqdn", "sip.contoso.com", "--sip-domain", "fabrikam.com", "--issued-by", "public", "--as-of", Make.AsOf);
        Assert.Equal(0, test.ExitCode);
        Assert.StartsWith("PASS", test.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dry_run_says_the_same_and_writes_nothing()
    {
        string[] arguments = ["request", "plan", .. Edge, "--out", Out];
        ProgramRun dry = CertToolsProgram.Run([.. arguments, "--dry-run"]);
        Assert.False(Directory.Exists(Out));
        Assert.Equal("note: nothing was written: it is a dry run.\n", dry.Error.ReplaceLineEndings("\n"));
        Assert.Equal(dry.Output, CertToolsProgram.Run(arguments).Output);
        Assert.Equal(2, CertToolsProgram.Run([.. arguments, "--dry-run"]).ExitCode);
    }

    [Fact]
    public void Files_are_replaced_only_with_force()
    {
        string[] arguments = ["request", "plan", .. Edge, "--out", Out];
        Assert.Equal(0, CertToolsProgram.Run(arguments).ExitCode);
        ProgramRun run = CertToolsProgram.Run(arguments);
        Assert.Equal((2, string.Empty), (run.ExitCode, run.Output));
        Assert.All(Files("*"), file => Assert.Contains(file, run.Error, StringComparison.Ordinal));
        Assert.Contains("or --force to replace them", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, CertToolsProgram.Run([.. arguments, "--force"]).ExitCode);
    }

    [Fact]
    public void A_plan_that_fails_is_written_and_told()
    {
        ProgramRun run = CertToolsProgram.Run("request", "plan", "--access", "sip.contoso.local", "--out", Out);
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("note: the plan has problems", run.Error, StringComparison.Ordinal);
        Assert.NotEmpty(Files("*.inf"));
    }

    [Fact]
    public void One_that_cannot_be_requested_is_told_and_the_others_are_written()
    {
        string label = new('a', 60);
        ProgramRun run = CertToolsProgram.Run("request", "require", "--product", "Lync2013", "--usage", "AccessEdge", "--fqdn", label + ".contoso.com", "--fqdn", "sip.contoso.com", "--out", Out);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("has 72 characters; a certificate takes 64", run.Error, StringComparison.Ordinal);
        Assert.Equal(["AccessEdge-sip.contoso.com.inf"], Files("*.inf"));
    }

    [Theory]
    [InlineData("'--out' is required", "plan", "--access", "sip.contoso.com")]
    [InlineData("without a folder", "plan", "--access", "sip.contoso.com", "--out", "")]
    [InlineData("is a file", "plan", "--access", "sip.contoso.com", "--out", "FILE")]
    [InlineData("neither does the folder above it", "plan", "--access", "sip.contoso.com", "--out", "FOLDER/a/b")]
    [InlineData("Give --key-password-file", "plan", "--access", "sip.contoso.com", "--out", "FOLDER/new", "--request-format", "pkcs10")]
    [InlineData("--key-password-file was given", "plan", "--access", "sip.contoso.com", "--out", "FOLDER/new", "--key-password-file", "FILE")]
    [InlineData("fewer than 8 characters", "plan", "--access", "sip.contoso.com", "--out", "FOLDER/new", "--request-format", "pkcs10", "--key-password-file", "FILE")]
    [InlineData("--country 'Germany' is not two letters", "plan", "--access", "sip.contoso.com", "--out", "FOLDER/new", "--country", "Germany")]
    [InlineData("'1024' is not a value of --key-size", "plan", "--access", "sip.contoso.com", "--out", "FOLDER/new", "--key-size", "1024")]
    [InlineData("'csr' is not a value of --request-format", "plan", "--access", "sip.contoso.com", "--out", "FOLDER/new", "--request-format", "csr")]
    [InlineData("nothing to plan", "plan", "--out", "FOLDER/new")]
    [InlineData("Required command was not provided")]
    public void A_call_that_cannot_be_used_is_exit_status_2(string said, params string[] options)
    {
        string file = folder.Write("short", Encoding.UTF8.GetBytes("short"));
        ProgramRun run = CertToolsProgram.Run(["request", .. options.Select(option => option.Replace("FILE", file, StringComparison.Ordinal).Replace("FOLDER", folder.Path, StringComparison.Ordinal))]);
        Assert.Equal((2, string.Empty), (run.ExitCode, run.Output));
        Assert.StartsWith("certtools: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.Equal([file], Directory.GetFileSystemEntries(folder.Path));
    }

    [Theory]
    [InlineData("40")]
    [InlineData("80")]
    [InlineData("120")]
    public void The_table_fits_the_width(string columns)
    {
        ProgramRun run = CertToolsProgram.RunIn(folder.Path, new Dictionary<string, string> { ["COLUMNS"] = columns }, ["request", "plan", .. Edge, "--out", "orders"]);
        Assert.All(run.Lines(), line => Assert.InRange(line.Length, 0, int.Parse(columns, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Contains("certreq -new", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_answer_is_the_same_in_a_Turkish_culture()
    {
        string[] arguments = ["request", "plan", .. Edge, "--out", "orders", "--locality", "ISTANBUL", "--country", "it", "--request-format", "INF", "--format", "csv", "--force"];
        ProgramRun expected = CertToolsProgram.RunIn(folder.Path, new Dictionary<string, string>(), arguments);
        string[] before = Contents();
        Assert.Equal(expected, CertToolsProgram.RunIn(folder.Path, new Dictionary<string, string> { ["LANG"] = "tr_TR.UTF-8", ["LC_ALL"] = "tr_TR.UTF-8" }, arguments));
        Assert.Equal(before, Contents());
        Assert.StartsWith("Label,SubjectName,SubjectAlternativeNames,Format,PolicyPath,RequestPath,KeyPath,NotesPath,Issuer,Site,KeySize,KeyExportable,Commands,ProductCommand\r\nPublic-1,sip.contoso.com,", expected.Output, StringComparison.Ordinal);

        string[] Contents() => [.. Directory.GetFiles(Out).Order(StringComparer.Ordinal).Select(File.ReadAllText)];
    }

    private string[] Files(string pattern) => [.. Directory.GetFiles(Out, pattern).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;
}
