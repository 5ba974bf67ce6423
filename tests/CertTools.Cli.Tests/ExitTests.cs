using System;
using System.Linq;
using Xunit;

namespace CertTools.Cli.Tests;

/// <summary>What certtools test and certtools phone ask, and what their exit status says.</summary>
public sealed class ExitTests : IDisposable
{
    private static readonly string[] SiteNames = ["im.contoso.com", "as.im.contoso.com", "download.im.contoso.com", "cwa.contoso.com"];
    private static readonly string[] Single = ["--usage", "CwaSingle", "--url", "im.contoso.com", "--server-fqdn", "cwa.contoso.com", "--as-of", Make.AsOf];
    private static readonly string[] Monitoring = [.. Single, "--exit", "monitoring"];

    private readonly TemporaryFolder folder = new();
    private readonly string right;
    private readonly string wrong;
    private readonly string missing;

    public ExitTests()
    {
        right = folder.Write("right.cer", Make.Certificate("CN=cwa.contoso.com", SiteNames));
        wrong = folder.Write("wrong.cer", Make.Certificate("CN=im.contoso.com", SiteNames));
        missing = System.IO.Path.Combine(folder.Path, "missing.cer");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Excluded_rules_are_not_asked_and_included_ones_alone_are()
    {
        Assert.Equal(0, CertToolsProgram.Run(["test", wrong, .. Single, "--exclude-rule", "cwa-*"]).ExitCode);
        ProgramRun run = CertToolsProgram.Run(["test", wrong, .. Single, "--include-rule", "GEN-03", "--include-rule", "CWA-01", "--exclude-rule", "GEN-03", "--format", "json"]);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["CWA-01"], Assert.Single(run.Items()).GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("rule").GetString()).Distinct());
    }

    [Theory]
    [InlineData("--include-rule")]
    [InlineData("--exclude-rule")]
    public void A_rule_that_does_not_exist_makes_the_call_unusable(string option)
    {
        ProgramRun run = CertToolsProgram.Run(["test", right, .. Single, option, "CWA-99"]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("CWA-99", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public void A_selection_that_leaves_nothing_to_ask_makes_the_call_unusable()
    {
        ProgramRun run = CertToolsProgram.Run(["test", right, "--include-rule", "CWA-01"]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("No rule is left to ask", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_fail_only_where_they_are_to()
    {
        string[] expiring = [right, .. Single, "--expiring-in-days", "400"];
        Assert.Equal(0, CertToolsProgram.Run(["test", .. expiring]).ExitCode);
        Assert.Equal(0, CertToolsProgram.Run(["test", .. expiring, "--fail-on", "error"]).ExitCode);
        Assert.Equal(1, CertToolsProgram.Run(["test", .. expiring, "--fail-on", "warning"]).ExitCode);
        Assert.Equal(0, CertToolsProgram.Run(["test", right, .. Single, "--fail-on", "warning"]).ExitCode);
        Assert.Equal(2, CertToolsProgram.Run(["test", right, .. Single, "--fail-on", "information"]).ExitCode);
    }

    [Fact]
    public void Monitoring_is_told_OK()
    {
        ProgramRun run = CertToolsProgram.Run(["test", right, .. Monitoring]);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("CERTTOOLS OK - 0 Fail, 0 Warning, 1 Pass | days=284", run.Lines()[0]);
        Assert.StartsWith("PASS", run.Lines()[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Monitoring_is_told_WARNING_or_CRITICAL_as_warnings_count()
    {
        ProgramRun warning = CertToolsProgram.Run(["test", right, .. Monitoring, "--expiring-in-days", "400"]);
        Assert.Equal(1, warning.ExitCode);
        Assert.StartsWith("CERTTOOLS WARNING - 0 Fail, 1 Warning, 0 Pass: ", warning.Lines()[0], StringComparison.Ordinal);
        Assert.Contains("GEN-03", warning.Lines()[0], StringComparison.Ordinal);
        Assert.Equal(2, CertToolsProgram.Run(["test", right, .. Monitoring, "--expiring-in-days", "400", "--fail-on", "warning"]).ExitCode);
    }

    [Fact]
    public void Monitoring_is_told_CRITICAL_even_where_another_file_cannot_be_used()
    {
        ProgramRun run = CertToolsProgram.Run(["test", missing, right, wrong, .. Monitoring]);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("CERTTOOLS CRITICAL - 1 Fail, 0 Warning, 1 Pass: ", run.Lines()[0], StringComparison.Ordinal);
        Assert.Contains("CWA-01", run.Lines()[0], StringComparison.Ordinal);
        Assert.Contains("missing.cer", run.Lines()[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Monitoring_is_told_UNKNOWN_of_files_and_calls_that_cannot_be_used()
    {
        Check(CertToolsProgram.Run(["test", missing, right, .. Monitoring]), "missing.cer");
        Check(CertToolsProgram.Run(["test", right, "--usage", "CwaSsl", "--exit=monitoring"]), "--url");
        Check(CertToolsProgram.Run(["test", right, "--usage", "Nonsense", "--exit", "Monitoring"]), "Nonsense");
        Check(CertToolsProgram.Run(["test", right, .. Monitoring, "--exclude-rule", "CWA-99"]), "CWA-99");
        Check(CertToolsProgram.Run(["phone", right, "--exit", "monitoring"]), "--host");

        static void Check(ProgramRun run, string says)
        {
            Assert.Equal(3, run.ExitCode);
            Assert.StartsWith("CERTTOOLS UNKNOWN - ", run.Lines()[0], StringComparison.Ordinal);
            Assert.Contains(says, run.Lines()[0], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_vertical_bar_in_a_name_does_not_begin_performance_data()
    {
        string odd = folder.Write("a|b.cer", Make.Certificate("CN=im.contoso.com", SiteNames));
        ProgramRun run = CertToolsProgram.Run(["test", odd, .. Monitoring]);
        Assert.Single(run.Lines()[0].Split('|').Skip(1));
    }

    [Fact]
    public void Phones_are_monitored_too()
    {
        Assert.Equal(0, CertToolsProgram.Run(["phone", right, "--host", "im.contoso.com", "--as-of", Make.AsOf, "--exit", "monitoring"]).ExitCode);
        ProgramRun run = CertToolsProgram.Run(["phone", right, "--host", "other.contoso.com", "--as-of", Make.AsOf, "--exit", "monitoring", "--exclude-rule", "PUB-*"]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("LPE-", run.Lines()[0], StringComparison.Ordinal);
    }
}
