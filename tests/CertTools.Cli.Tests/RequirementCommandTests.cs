using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace CertTools.Cli.Tests;

/// <summary>certtools cwa and certtools rules.</summary>
public sealed class RequirementCommandTests
{
    private static readonly string[] Contoso = ["cwa", "--url", "im.contoso.com", "--server-fqdn", "cwa.contoso.com"];

    [Fact]
    public void Cwa_as_json_has_the_named_properties_in_their_order()
    {
        ProgramRun run = CertToolsProgram.Run([.. Contoso, "--format", "json"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        JsonElement[] requirements = run.Items();
        Assert.Equal(["CwaSsl", "CwaMtls"], requirements.Select(requirement => requirement.GetProperty("usage").GetString()));
        JsonElement ssl = requirements[0];
        Assert.Equal(["usage", "product", "subjectName", "names", "issuer", "assignWith"], ssl.EnumerateObject().Select(property => property.Name).Take(6));
        Assert.Equal("im.contoso.com", ssl.GetProperty("subjectName").GetString());
        Assert.Equal("Ocs2007R2", ssl.GetProperty("product").GetString());
        Assert.All(requirements.SelectMany(requirement => requirement.GetProperty("names").EnumerateArray()), name =>
        {
            Assert.Equal(["name", "level", "position", "wildcard", "rule", "why", "symptom", "sources"], name.EnumerateObject().Select(property => property.Name).Take(8));
            Assert.All(name.GetProperty("sources").EnumerateArray(), source =>
                Assert.Equal(["key", "title", "url"], source.EnumerateObject().Select(property => property.Name)));
        });
    }

    [Fact]
    public void Single_is_one_requirement_with_the_server_as_common_name()
    {
        JsonElement only = Assert.Single(CertToolsProgram.Run([.. Contoso, "--layout", "single", "--format", "json"]).Items());
        Assert.Equal("CwaSingle", only.GetProperty("usage").GetString());
        Assert.Equal("cwa.contoso.com", only.GetProperty("subjectName").GetString());
    }

    [Fact]
    public void Documented_guidance_puts_the_site_into_the_common_name()
    {
        JsonElement only = Assert.Single(CertToolsProgram.Run([.. Contoso, "--layout", "SINGLE", "--guidance", "Documented", "--format", "Json"]).Items());
        Assert.Equal("im.contoso.com", only.GetProperty("subjectName").GetString());
    }

    [Fact]
    public void Several_sites_have_an_ssl_certificate_each()
    {
        ProgramRun run = CertToolsProgram.Run([.. Contoso, "--url", "im.fabrikam.com", "--format", "json"]);
        Assert.Equal(["im.contoso.com", "im.fabrikam.com", "cwa.contoso.com"], run.Items().Select(requirement => requirement.GetProperty("subjectName").GetString()));
    }

    [Fact]
    public void Unmanaged_clients_ask_for_a_public_ca()
    {
        ProgramRun run = CertToolsProgram.Run([.. Contoso, "--audience", "unmanaged", "--format", "json"]);
        Assert.Equal("Public", run.Items()[0].GetProperty("issuer").GetString());
    }

    [Fact]
    public void Csv_has_a_row_for_each_name()
    {
        int names = CertToolsProgram.Run([.. Contoso, "--format", "json"]).Items().Sum(requirement => requirement.GetProperty("names").GetArrayLength());
        string output = CertToolsProgram.Run([.. Contoso, "--format", "csv"]).Output;
        Assert.StartsWith("Usage,Product,SubjectName,Name,", output, StringComparison.Ordinal);
        Assert.Equal(names + 1, output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [InlineData("40")]
    [InlineData("80")]
    [InlineData("120")]
    public void Tables_fit_the_width(string columns)
    {
        var environment = new Dictionary<string, string> { ["COLUMNS"] = columns };
        int width = int.Parse(columns, System.Globalization.CultureInfo.InvariantCulture);
        foreach (string[] arguments in new string[][] { Contoso, ["rules"], ["rules", "CWA-03"] })
        {
            ProgramRun run = CertToolsProgram.RunIn(Environment.CurrentDirectory, environment, arguments);
            Assert.Equal(0, run.ExitCode);
            Assert.All(run.Lines(), line => Assert.InRange(line.Length, 0, width));
        }
    }

    [Fact]
    public void What_is_dropped_from_a_url_is_told_when_asked_for()
    {
        string[] arguments = ["cwa", "--url", "https://im.contoso.com:443/cwa/", "--server-fqdn", "cwa.contoso.com", "--format", "json"];
        ProgramRun quiet = CertToolsProgram.Run(arguments);
        ProgramRun verbose = CertToolsProgram.Run([.. arguments, "--verbose"]);
        Assert.Empty(quiet.Error);
        Assert.Contains("https://, :443, /cwa/", verbose.Error, StringComparison.Ordinal);
        Assert.Equal(quiet.Output, verbose.Output);
    }

    [Fact]
    public void Rules_as_json_have_the_named_properties_in_their_order()
    {
        JsonElement[] rules = CertToolsProgram.Run("rules", "--format", "json").Items();
        Assert.Contains(rules, rule => rule.GetProperty("rule").GetString() == "CWA-01");
        Assert.All(rules, rule => Assert.Equal(["rule", "title", "severity", "products", "sources", "page"], rule.EnumerateObject().Select(property => property.Name).Take(6)));
    }

    [Fact]
    public void One_rule_is_found_whatever_the_case_of_its_id()
    {
        JsonElement rule = Assert.Single(CertToolsProgram.Run("rules", "cwa-01", "--format", "json").Items());
        Assert.Equal("docs/rules/CWA-01.md", rule.GetProperty("page").GetString());
        Assert.Equal(JsonValueKind.Array, rule.GetProperty("products").ValueKind);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("cwa", "--help")]
    [InlineData("test", "--help")]
    [InlineData("plan", "--help")]
    [InlineData("phone", "--help")]
    [InlineData("rules", "--help")]
    public void Help_ends_with_examples(params string[] arguments)
    {
        ProgramRun run = CertToolsProgram.Run(arguments);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Examples:", run.Output, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Fact]
    public void Version_is_that_of_the_assembly()
    {
        ProgramRun run = CertToolsProgram.Run("--version");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(typeof(CertRequirement).Assembly.GetName().Version!.ToString(3), run.Output.Trim());
    }

    [Theory]
    [InlineData("Required command was not provided")]
    [InlineData("--url", "cwa", "--server-fqdn", "cwa.contoso.com")]
    [InlineData("--server-fqdn", "cwa", "--url", "im.contoso.com")]
    [InlineData("separate, single", "cwa", "--url", "im.contoso.com", "--server-fqdn", "cwa.contoso.com", "--layout", "1")]
    [InlineData("Ocs2007, Ocs2007R2", "cwa", "--url", "im.contoso.com", "--server-fqdn", "cwa.contoso.com", "--product", "Lync2013")]
    [InlineData("public, internal", "cwa", "--url", "im.contoso.com", "--server-fqdn", "cwa.contoso.com", "--issued-by", "Unknown")]
    [InlineData("table, json, csv", "rules", "--format", "xml")]
    [InlineData("'cwa' is a single label", "cwa", "--url", "im.contoso.com", "--server-fqdn", "cwa")]
    [InlineData("space", "cwa", "--url", "im. contoso.com", "--server-fqdn", "cwa.contoso.com")]
    [InlineData("user information", "cwa", "--url", "https://me@im.contoso.com", "--server-fqdn", "cwa.contoso.com")]
    [InlineData("query", "cwa", "--url", "https://im.contoso.com/?a", "--server-fqdn", "cwa.contoso.com")]
    [InlineData("wildcard", "cwa", "--url", "*.contoso.com", "--server-fqdn", "cwa.contoso.com")]
    [InlineData("IP address", "cwa", "--url", "https://192.0.2.1/", "--server-fqdn", "cwa.contoso.com")]
    [InlineData("No public CA signs", "cwa", "--url", "im.contoso.com", "--server-fqdn", "cwa.ptown.local", "--layout", "single", "--issued-by", "public")]
    [InlineData("certtools rules", "rules", "XYZ-99")]
    [InlineData("nonsense", "nonsense")]
    [InlineData("--nonsense", "rules", "--nonsense")]
    public void A_call_that_cannot_be_used_is_exit_status_2_with_a_message_and_no_output(string said, params string[] arguments)
    {
        ProgramRun run = CertToolsProgram.Run(arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.StartsWith("certtools: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_of_more_than_253_characters_is_refused()
    {
        string name = string.Join('.', Enumerable.Repeat("abcdefghi", 30)) + ".contoso.com";
        ProgramRun run = CertToolsProgram.Run("cwa", "--url", "im.contoso.com", "--server-fqdn", name);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("at most 253", run.Error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_reader_that_leaves_early_is_no_error()
    {
        Skip.If(OperatingSystem.IsWindows(), "needs a POSIX shell");
        ProgramRun run = CertToolsProgram.Start(Environment.CurrentDirectory, new Dictionary<string, string>(), "sh",
            ["-c", $"dotnet '{CertToolsProgram.Path}' rules --format json | head -n 1"]);
        Assert.Equal("[", run.Output.Trim());
        Assert.Empty(run.Error);
    }
}
