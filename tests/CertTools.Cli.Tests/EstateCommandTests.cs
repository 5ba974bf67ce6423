using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace CertTools.Cli.Tests;

/// <summary>certtools require, names, find, and rules by their symptom.</summary>
public sealed class EstateCommandTests
{
    private static readonly string[] FrontEnd =
        ["require", "--product", "Lync2013", "--usage", "FrontEnd", "--server-fqdn", "fe01.contoso.com", "--pool-fqdn", "pool01.contoso.com", "--sip-domain", "contoso.com"];

    private static readonly string[] Names = ["names", "--sip-domain", "contoso.com", "--client", "lync2013"];

    private static readonly string[] Find =
    [
        "find", Sample("contoso-ssl.cer"), Sample("contoso-mtls.cer"), "--usage", "CwaSsl", "--usage", "CwaMtls", "--url", "im.contoso.com",
        "--server-fqdn", "cwaserver.contoso.com", "--as-of", "2026-11-20",
    ];

    [Fact]
    public void Require_as_json_has_the_properties_that_cwa_has()
    {
        JsonElement required = Assert.Single(CertToolsProgram.Run([.. FrontEnd, "--automatic-sign-in", "--format", "json"]).Items());
        JsonElement cwa = CertToolsProgram.Run("cwa", "--url", "im.contoso.com", "--server-fqdn", "cwa.contoso.com", "--format", "json").Items()[0];

        Assert.Equal(cwa.EnumerateObject().Select(property => property.Name), required.EnumerateObject().Select(property => property.Name));
        Assert.Equal("pool01.contoso.com", required.GetProperty("subjectName").GetString());
        Assert.Contains("sip.contoso.com", required.GetProperty("subjectAlternativeNames").EnumerateArray().Select(name => name.GetString()));
    }

    [Fact]
    public void A_feature_that_is_not_stated_adds_no_name()
    {
        JsonElement required = Assert.Single(CertToolsProgram.Run([.. FrontEnd, "--format", "json"]).Items());
        Assert.DoesNotContain("sip.contoso.com", required.GetProperty("subjectAlternativeNames").EnumerateArray().Select(name => name.GetString()));
    }

    [Fact]
    public void Require_without_a_usage_lists_every_usage_that_the_names_suffice_for()
    {
        ProgramRun run = CertToolsProgram.Run("require", "--product", "Lync2010", "--external-web-fqdn", "webext.contoso.com", "--meet-url", "https://meet.contoso.com", "--format", "csv");
        Assert.Equal(0, run.ExitCode);
        Assert.All(run.Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1), row => Assert.StartsWith("ReverseProxy,Lync2010,", row, StringComparison.Ordinal));
    }

    [Fact]
    public void Names_come_in_the_order_of_the_client_with_their_sources()
    {
        JsonElement[] names = CertToolsProgram.Run([.. Names, "--format", "json"]).Items();

        Assert.Equal(["order", "kind", "record", "client", "certificate", "sources"], names[0].EnumerateObject().Select(property => property.Name).Take(6));
        Assert.Equal(Enumerable.Range(1, names.Length), names.Select(name => name.GetProperty("order").GetInt32()));
        Assert.Equal("lyncdiscoverinternal.contoso.com", names[0].GetProperty("record").GetString());
        Assert.All(names, name => Assert.NotEqual(0, name.GetProperty("sources").GetArrayLength()));
    }

    [Fact]
    public void Names_are_those_of_every_client_when_none_is_given()
    {
        JsonElement[] names = CertToolsProgram.Run("names", "--sip-domain", "contoso.com", "--format", "json").Items();
        Assert.Equal(Enum.GetNames<SignInClient>(), names.Select(name => name.GetProperty("client").GetString()).Distinct());
    }

    [Fact]
    public void Find_says_of_each_certificate_and_usage_whether_it_will_do()
    {
        ProgramRun run = CertToolsProgram.Run([.. Find, "--format", "json"]);
        Assert.Equal(0, run.ExitCode);
        JsonElement[] matches = run.Items();

        Assert.Equal(["source", "subject", "thumbprint", "usage", "satisfied", "lacks", "rules", "problems"], matches[0].EnumerateObject().Select(property => property.Name).Take(8));
        Assert.Equal(["CwaSsl True", "CwaSsl False", "CwaMtls True", "CwaMtls False"], matches.Select(match => $"{match.GetProperty("usage").GetString()} {match.GetProperty("satisfied").GetBoolean()}"));
        Assert.Contains("im.contoso.com", matches[1].GetProperty("lacks").EnumerateArray().Select(name => name.GetString()));
    }

    [Fact]
    public void Best_is_one_for_each_usage() =>
        Assert.Equal(["CwaSsl", "CwaMtls"], CertToolsProgram.Run([.. Find, "--best", "--format", "json"]).Items().Select(match => match.GetProperty("usage").GetString()));

    [Fact]
    public void A_usage_without_a_certificate_is_exit_status_1()
    {
        ProgramRun run = CertToolsProgram.Run("find", Sample("contoso-ssl.cer"), "--usage", "CwaMtls", "--server-fqdn", "cwa.contoso.com", "--as-of", "2026-11-20");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("none will do; nearest", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_exit_status_2_and_the_others_are_judged()
    {
        ProgramRun run = CertToolsProgram.Run([.. Find, Sample("nothing.cer"), "--best"]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("nothing.cer", run.Error, StringComparison.Ordinal);
        Assert.Contains("contoso-ssl.cer", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Chain_root_and_names_of_the_ca_are_stated_as_files_and_a_number()
    {
        string[] call = ["test", Sample("contoso-ssl.cer"), "--usage", "CwaSsl", "--url", "im.contoso.com", "--server-fqdn", "cwa.contoso.com", "--as-of", "2026-11-20", "--format", "json"];
        string ca = Sample("sample-ca.cer");

        Assert.Contains("--chain and --root", CertToolsProgram.Run(call).Items()[0].GetProperty("notEvaluated").GetString(), StringComparison.Ordinal);
        Assert.Equal("Pass", OutcomeOf(CertToolsProgram.Run([.. call, "--chain", ca, "--root", ca]), "GEN-12"));
        Assert.Equal("Fail", OutcomeOf(CertToolsProgram.Run([.. call, "--max-names", "1", "--issued-by", "public"]), "PUB-10"));
        Assert.Equal(2, CertToolsProgram.Run([.. call, "--root", Sample("nothing.cer")]).ExitCode);
    }

    [Theory]
    [InlineData("Fail", "--tls-version", "tls12")]
    [InlineData("Pass", "--tls-version", "Tls10", "--tls-version", "Tls12")]
    [InlineData("NotEvaluated")]
    public void Phones_are_judged_by_the_versions_of_tls(string outcome, params string[] options) =>
        Assert.Equal(outcome, OutcomeOf(CertToolsProgram.Run(["phone", Sample("contoso-ssl.cer"), "--host", "im.contoso.com", "--format", "json", .. options]), "LPE-08"));

    [Fact]
    public void Every_option_that_a_rule_needs_is_there()
    {
        string help = CertToolsProgram.Run("test", "--help").Output + CertToolsProgram.Run("phone", "--help").Output;
        string[] needs = CertToolsProgram.Run("rules", "--format", "json").Items().Select(rule => rule.GetProperty("needs").GetString()!).Where(need => need.Length > 0).ToArray();

        Assert.NotEmpty(needs);
        Assert.All(needs.SelectMany(need => Regex.Matches(need, @"(?<![\w-])--?[A-Za-z][\w-]+").Select(found => found.Value)), option => Assert.Contains(option + " ", help, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("The subject of the certificate you selected doesn't match the current computer's FQDN.", "CWA-01")]
    [InlineData("36885", "STO-05")]
    public void Rules_are_found_from_the_message_on_the_screen(string symptom, string rule)
    {
        JsonElement[] rules = CertToolsProgram.Run("rules", "--symptom", symptom, "--format", "json").Items();
        Assert.Contains(rule, rules.Select(found => found.GetProperty("rule").GetString()));
        Assert.All(rules, found => Assert.NotEqual(0, found.GetProperty("symptoms").GetArrayLength()));
    }

    [Fact]
    public void A_symptom_that_nothing_explains_is_said()
    {
        ProgramRun run = CertToolsProgram.Run("rules", "--symptom", "the printer is on fire", "--format", "json");
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Items());
        Assert.Contains("no rule", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_of_an_area_are_all_of_it() =>
        Assert.All(CertToolsProgram.Run("rules", "--area", "publicca", "--format", "json").Items(), rule => Assert.Equal("PublicCa", rule.GetProperty("area").GetString()));

    [Fact]
    public void Every_rule_has_its_sources()
    {
        JsonElement[] rules = CertToolsProgram.Run("rules", "--format", "json").Items();
        Assert.Equal(RuleCatalog.All.Select(rule => rule.Rule), rules.Select(rule => rule.GetProperty("rule").GetString()));
        Assert.All(rules, rule => Assert.NotEqual(0, rule.GetProperty("sources").GetArrayLength()));
    }

    [Theory]
    [InlineData("80")]
    [InlineData("120")]
    public void Tables_fit_the_width(string columns)
    {
        var environment = new Dictionary<string, string> { ["COLUMNS"] = columns };
        int width = int.Parse(columns, System.Globalization.CultureInfo.InvariantCulture);
        foreach (string[] arguments in new string[][] { FrontEnd, Names, ["rules", "--symptom", "certificate"] })
        {
            ProgramRun run = CertToolsProgram.RunIn(Environment.CurrentDirectory, environment, arguments);
            Assert.Equal(0, run.ExitCode);
            Assert.All(run.Lines(), line => Assert.InRange(line.Length, 0, width));
        }
    }

    [Theory]
    [InlineData("require")]
    [InlineData("names")]
    [InlineData("find")]
    public void Help_ends_with_examples(string command) =>
        Assert.Contains("Examples:", CertToolsProgram.Run(command, "--help").Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("--product", "require", "--server-fqdn", "fe01.contoso.com")]
    [InlineData("--usage", "require", "--product", "Lync2013", "--fqdn", "sip.contoso.com")]
    [InlineData("--external-web-fqdn", "require", "--product", "Lync2013", "--usage", "ReverseProxy")]
    [InlineData("FrontEnd", "require", "--product", "Lync2013", "--usage", "Backend")]
    [InlineData("--sip-domain", "names")]
    [InlineData("LyncPhone", "names", "--sip-domain", "contoso.com", "--client", "Teams")]
    [InlineData("single label", "names", "--sip-domain", "contoso")]
    [InlineData("WebAccess", "rules", "--area", "Roof")]
    public void A_call_that_cannot_be_used_is_exit_status_2_with_a_message(string said, params string[] arguments)
    {
        ProgramRun run = CertToolsProgram.Run(arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
    }

    private static string? OutcomeOf(ProgramRun run, string rule) => run.Items()[0].GetProperty("findings").EnumerateArray()
        .Single(finding => finding.GetProperty("rule").GetString() == rule).GetProperty("outcome").GetString();

    private static string Sample(string name) => Path.Combine(Repository.Root, "samples", name);
}
