using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace CertTools.Cli.Tests;

/// <summary>certtools phone, and the usages of test beyond Communicator Web Access.</summary>
public sealed class PhoneCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string wildcard;
    private readonly string exact;
    private readonly string wildcardFirst;

    public PhoneCommandTests()
    {
        wildcard = folder.Write("wildcard.cer", Make.Certificate("CN=lync.schertz.local", "lync.schertz.local", "*.mslync.net"));
        exact = folder.Write("exact.cer", Make.Certificate("CN=lync.schertz.local", "lync.schertz.local", "sip.mslync.net", "*.mslync.net"));
        wildcardFirst = folder.Write("wildcard-first.cer", Make.Certificate("CN=lync.schertz.local", "*.mslync.net", "lync.schertz.local", "sip.mslync.net"));
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("LPE-03", "Fail", 1)]
    [InlineData("LPE-01", "Fail", 1, "--firmware", "4.0.7577.107")]
    [InlineData("LPE-03", "Fail", 1, "--firmware", "4.0.7577.107", "--update-to", "4.0.7577.4100")]
    [InlineData("LPE-02", "Warning", 0, "--firmware", "4.0.7577.4100", "--sign-in", "USB")]
    [InlineData("LPE-02", "Pass", 0, "--firmware", "4.0.7577.4363", "--sign-in", "pin")]
    public void The_firmware_decides_what_a_wildcard_does(string rule, string verdict, int exitCode, params string[] options)
    {
        ProgramRun run = CertToolsProgram.Run(["phone", wildcard, "--host", "sip.mslync.net", "--as-of", Make.AsOf, "--format", "json", .. options]);
        JsonElement result = Assert.Single(run.Items());
        Assert.Equal((exitCode, verdict, "LyncPhone"), (run.ExitCode, result.GetProperty("verdict").GetString(), result.GetProperty("usage").GetString()));
        Assert.Equal([rule], result.GetProperty("findings").EnumerateArray().Where(finding => finding.GetProperty("outcome").GetString() == "Fail").Select(finding => finding.GetProperty("rule").GetString()));
    }

    [Fact]
    public void Json_is_that_of_test()
    {
        string[] options = ["--as-of", Make.AsOf, "--format", "json"];
        ProgramRun phone = CertToolsProgram.Run(["phone", wildcard, exact, wildcardFirst, "--host", "sip.mslync.net", .. options]);
        ProgramRun test = CertToolsProgram.Run(["test", wildcard, exact, wildcardFirst, "--usage", "LyncPhone", "--fqdn", "sip.mslync.net", .. options]);
        Assert.Equal(test, phone);
        Assert.Equal(["Fail", "Pass", "Warning"], phone.Items().Select(result => result.GetProperty("verdict").GetString()));
    }

    [Fact]
    public void Every_host_counts()
    {
        ProgramRun run = CertToolsProgram.Run("phone", exact, "--host", "sip.mslync.net", "--host", "ucupdates-r2.mslync.net", "--as-of", Make.AsOf);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("ucupdates-r2.mslync.net", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_used_is_2_and_the_others_are_tested()
    {
        ProgramRun run = CertToolsProgram.Run("phone", Path.Combine(folder.Path, "missing.cer"), exact, "--host", "sip.mslync.net", "--as-of", Make.AsOf, "--format", "json");
        Assert.Equal(2, run.ExitCode);
        Assert.Single(run.Items());
        Assert.Contains("missing.cer", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Lync server", "--host", "sip.mslync.net", "--firmware", "4.0.7577.4051")]
    [InlineData("not a build of phone firmware", "--host", "sip.mslync.net", "--firmware", "4.0.7577")]
    [InlineData("not a build of phone firmware", "--host", "sip.mslync.net", "--update-to", "latest")]
    [InlineData("pin, usb", "--host", "sip.mslync.net", "--sign-in", "3")]
    [InlineData("'--host' is required")]
    [InlineData("a single label", "--host", "sip")]
    [InlineData("wildcard", "--host", "*.mslync.net")]
    public void A_call_that_cannot_be_used_is_exit_status_2(string said, params string[] options)
    {
        ProgramRun run = CertToolsProgram.Run(["phone", exact, .. options]);
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_answer_is_the_same_in_a_Turkish_culture_and_fits_a_narrow_console()
    {
        string[] arguments = ["phone", wildcard, "--host", "SIP.MSLYNC.NET", "--sign-in", "PIN", "--issued-by", "INTERNAL", "--as-of", Make.AsOf];
        ProgramRun expected = CertToolsProgram.Run(arguments);
        Assert.Equal(expected, CertToolsProgram.RunIn(folder.Path, new Dictionary<string, string> { ["LANG"] = "tr_TR.UTF-8", ["LC_ALL"] = "tr_TR.UTF-8" }, arguments));
        ProgramRun narrow = CertToolsProgram.RunIn(folder.Path, new Dictionary<string, string> { ["COLUMNS"] = "40" }, arguments);
        Assert.All(narrow.Lines(), line => Assert.InRange(line.Length, 0, 40));
    }

    [Theory]
    [InlineData("AccessEdge", "Fail", "EDG-02", "--fqdn", "sip.contoso.com", "--sip-domain", "contoso.com", "--sip-domain", "fabrikam.com")]
    [InlineData("AccessEdge", "Pass", "", "--fqdn", "sip.contoso.com", "--sip-domain", "contoso.com")]
    [InlineData("WebConferencingEdge", "Fail", "OCS-E1", "--fqdn", "webconf.contoso.com")]
    [InlineData("AVAuthentication", "Pass", "")]
    [InlineData("EdgeInternal", "Fail", "OCS-E4", "--fqdn", "webconf.contoso.com")]
    [InlineData("ReverseProxy", "Pass", "", "--fqdn", "webconf.contoso.com")]
    [InlineData("LyncPhone", "Pass", "", "--fqdn", "webconf.contoso.com")]
    public void Test_takes_the_usages_of_Edge_reverse_proxy_and_phones(string usage, string verdict, string rule, params string[] options)
    {
        string certificate = folder.Write("edge.cer", Make.Certificate("CN=sip.contoso.com", "sip.contoso.com", "webconf.contoso.com"));
        JsonElement result = Assert.Single(CertToolsProgram.Run(["test", certificate, "--usage", usage, "--as-of", Make.AsOf, "--format", "json", .. options]).Items());
        Assert.Equal(verdict, result.GetProperty("verdict").GetString());
        string[] failed = [.. result.GetProperty("findings").EnumerateArray().Where(finding => finding.GetProperty("outcome").GetString() == "Fail").Select(finding => finding.GetProperty("rule").GetString()!)];
        Assert.Equal(rule.Length == 0 ? [] : [rule], failed);
    }

    [Theory]
    [InlineData("Give one of: General", "--usage", "Deployment")]
    [InlineData("AccessEdge needs --fqdn", "--usage", "AccessEdge")]
    [InlineData("'certtools phone'", "--usage", "LyncPhone", "--fqdn", "sip.mslync.net", "--url", "im.contoso.com")]
    public void Test_refuses_what_it_cannot_use(string said, params string[] options)
    {
        ProgramRun run = CertToolsProgram.Run(["test", exact, .. options]);
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void One_certificate_for_several_sites_is_reported_once_at_the_end()
    {
        string[] sites = ["im.contoso.com", "im.fabrikam.com"];
        string shared = folder.Write("shared.cer", Make.Certificate("CN=im.contoso.com", [.. sites.SelectMany(site => new[] { site, "as." + site, "download." + site })]));
        string[] arguments = ["test", shared, "--usage", "CwaSsl", "--url", sites[0], "--url", sites[1], "--as-of", Make.AsOf];
        JsonElement[] results = CertToolsProgram.Run([.. arguments, "--format", "json"]).Items();
        Assert.Equal(["CwaSsl", "CwaSsl", "Deployment"], results.Select(result => result.GetProperty("usage").GetString()));
        Assert.Equal("CWA-06", results[2].GetProperty("findings")[0].GetProperty("rule").GetString());
        string table = CertToolsProgram.Run(arguments).Output;
        Assert.Contains("Tested as   the certificates together", table, StringComparison.Ordinal);
        Assert.DoesNotContain("(none)", table, StringComparison.Ordinal);
    }
}
