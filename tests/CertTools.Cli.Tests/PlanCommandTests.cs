using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using Xunit;

namespace CertTools.Cli.Tests;

/// <summary>certtools plan.</summary>
public sealed class PlanCommandTests : IDisposable
{
    private static readonly string[] Contoso =
    [
        "plan", "--access", "sip.contoso.com:443", "--webconf", "webconf.contoso.com:443", "--av", "av.contoso.com", "--internal", "edge.contoso.local", "--cwa", "https://im.contoso.com/",
        "--as-of", Make.AsOf,
    ];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Json_of_one_site_is_one_object_with_the_named_properties_in_their_order()
    {
        JsonElement plan = Plan(Contoso);
        Assert.Equal(["services", "certificates", "findings"], Names(plan).Take(3));
        JsonElement[] services = [.. plan.GetProperty("services").EnumerateArray()];
        Assert.All(services, service => Assert.Equal(["service", "fqdn", "effectiveFqdn", "port", "certificate"], Names(service).Take(5)));
        Assert.Equal(["Access Edge", "Communicator Web Access", "Web Conferencing Edge", "A/V Edge", "Edge internal interface"], services.Select(service => Text(service, "service")));
        Assert.Equal(["Public-1", "Public-1", "Public-2", "Public-2", "Internal-1"], services.Select(service => Text(service, "certificate")));
        Assert.Equal(443, services[0].GetProperty("port").GetInt32());
        Assert.Equal(JsonValueKind.Null, services[4].GetProperty("port").ValueKind);

        JsonElement[] certificates = [.. plan.GetProperty("certificates").EnumerateArray()];
        Assert.All(certificates, certificate => Assert.Equal(["label", "issuer", "subjectName", "subjectAlternativeNames", "services", "reasons"], Names(certificate).Take(6)));
        Assert.Equal(["Public", "Public", "Internal", "Internal"], certificates.Select(certificate => Text(certificate, "issuer")));
        Assert.Equal(["sip.contoso.com", "webconf.contoso.com", "edge.contoso.local", "av.contoso.com"], certificates.Select(certificate => Text(certificate, "subjectName")));
        Assert.Equal(["sip.contoso.com", "im.contoso.com", "as.im.contoso.com", "download.im.contoso.com"], certificates[0].GetProperty("subjectAlternativeNames").EnumerateArray().Select(name => name.GetString()));
        Assert.All(certificates, certificate => Assert.NotEmpty(certificate.GetProperty("reasons").EnumerateArray()));
        Assert.All(plan.GetProperty("findings").EnumerateArray(), finding =>
            Assert.Equal(["rule", "severity", "outcome", "message", "expected", "actual", "remedy", "symptom", "sources"], Names(finding)));
    }

    [Fact]
    public void Different_ports_rename_web_conferencing_and_only_warn()
    {
        string[] arguments = ["plan", "--access", "sip.contoso.com", "--webconf", "webconf.contoso.com:444", "--allow-renamed-service"];
        JsonElement plan = Plan(arguments);
        JsonElement conferencing = plan.GetProperty("services")[1];
        Assert.Equal(("webconf.contoso.com", "sip.contoso.com", 444), (Text(conferencing, "fqdn"), Text(conferencing, "effectiveFqdn"), conferencing.GetProperty("port").GetInt32()));
        Assert.Contains(plan.GetProperty("findings").EnumerateArray(), finding => Text(finding, "rule") == "OCS-E2" && Text(finding, "severity") == "Warning");
        Assert.Contains("webconf.contoso.com (becomes", CertToolsProgram.Run(arguments).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_given_twice_is_exit_status_1()
    {
        ProgramRun run = CertToolsProgram.Run([.. Contoso, "--access-address", "203.0.113.1", "--webconf-address", "203.0.113.2", "--av-address", "203.0.113.1"]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("OCS-E3 Error: Access Edge, A/V Edge share the address 203.0.113.1:443.", run.Output.ReplaceLineEndings(" ").Replace("   ", " ", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void An_external_name_that_is_internal_fails_with_a_public_CA_only()
    {
        Assert.Equal(1, CertToolsProgram.Run("plan", "--access", "sip.contoso.local").ExitCode);
        Assert.Equal(0, CertToolsProgram.Run("plan", "--access", "sip.contoso.local", "--issued-by", "internal").ExitCode);
    }

    [Fact]
    public void With_a_SIP_domain_alone_names_are_proposed_and_marked()
    {
        string[] arguments = ["plan", "--sip-domain", "contoso.com", "--sip-domain", "fabrikam.com"];
        JsonElement plan = Plan(arguments);
        Assert.Equal(["sip.contoso.com", "webconf.contoso.com", "av.contoso.com", "im.contoso.com"], plan.GetProperty("services").EnumerateArray().Select(service => Text(service, "fqdn")));
        Assert.All(plan.GetProperty("services").EnumerateArray(), service => Assert.True(service.GetProperty("proposed").GetBoolean()));
        Assert.Contains("sip.fabrikam.com", plan.GetProperty("certificates")[0].GetProperty("subjectAlternativeNames").EnumerateArray().Select(name => name.GetString()));
        Assert.Contains("sip.contoso.com (proposed)", CertToolsProgram.Run(arguments).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_beside_a_SIP_domain_are_not_proposed() =>
        Assert.Equal("access.contoso.com", Text(Assert.Single(Plan("plan", "--access", "access.contoso.com", "--sip-domain", "contoso.com").GetProperty("services").EnumerateArray()), "fqdn"));

    [Fact]
    public void Guidance_decides_the_name_of_AV_authentication() =>
        Assert.Equal("edge.contoso.local", Text(Plan([.. Contoso, "--guidance", "documented"]).GetProperty("certificates").EnumerateArray().Last(), "subjectName"));

    [Fact]
    public void Servers_and_published_hosts_have_their_certificates()
    {
        JsonElement plan = Plan([.. Contoso, "--cwa-server", "cwa1.contoso.local", "--cwa-server", "cwa2.contoso.local", "--reverse-proxy", "ocsweb.contoso.com"]);
        string?[] names = [.. plan.GetProperty("certificates").EnumerateArray().Select(certificate => Text(certificate, "subjectName"))];
        Assert.Contains("cwa1.contoso.local", names);
        Assert.Contains("cwa2.contoso.local", names);
        Assert.Contains(plan.GetProperty("services").EnumerateArray(), service => Text(service, "service") == "Reverse proxy");
    }

    [Fact]
    public void The_table_has_services_then_orders_then_findings()
    {
        ProgramRun run = CertToolsProgram.Run(Contoso);
        Assert.Equal(0, run.ExitCode);
        string[] lines = run.Lines();
        Assert.Matches("^SERVICE +FQDN +PORT +SERVER +CERTIFICATE$", lines[0]);
        Assert.Contains(lines, line => line.StartsWith("A/V Authentication ", StringComparison.Ordinal) && line.EndsWith("Internal-2", StringComparison.Ordinal));
        int order = Array.FindIndex(lines, line => line == "Public-2: CN=webconf.contoso.com");
        Assert.InRange(order, 7, Array.FindIndex(lines, line => line.StartsWith("  OCS-E3 Information", StringComparison.Ordinal)));
        Assert.Contains("[OCSR2-EDGE] Microsoft", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("30")]
    [InlineData("40")]
    [InlineData("60")]
    [InlineData("80")]
    [InlineData("120")]
    public void The_table_fits_the_width_and_loses_no_word(string columns)
    {
        static IEnumerable<char> Letters(string output) => output.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant).Order();
        string[] arguments = [.. Contoso, "--reverse-proxy", "a-very-long-name-of-a-published-host.of-the-headquarters.europe.contoso.com"];
        int width = int.Parse(columns, System.Globalization.CultureInfo.InvariantCulture);
        ProgramRun wide = CertToolsProgram.RunIn(folder.Path, new Dictionary<string, string> { ["COLUMNS"] = "500" }, arguments);
        ProgramRun run = CertToolsProgram.RunIn(folder.Path, new Dictionary<string, string> { ["COLUMNS"] = columns }, arguments);
        Assert.All(run.Lines(), line => Assert.InRange(line.Length, 0, width));
        if (width >= 60)
        {
            Assert.Equal(string.Concat(Letters(wide.Output)), string.Concat(Letters(run.Output)));
        }
        else
        {
            Assert.Contains("A/V Authentication", run.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Csv_has_a_row_for_each_service()
    {
        string[] rows = CertToolsProgram.Run([.. Contoso, "--format", "csv"]).Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("Site,Service,Fqdn,EffectiveFqdn,Port,Address,Server,Proposed,Certificate,Issuer,SubjectName,SubjectAlternativeNames,AssignWith,Problems,Pool,Price,Currency,Action,PriceOfChange", rows[0]);
        Assert.Equal(7, rows.Length);
        Assert.StartsWith(",Access Edge,sip.contoso.com,sip.contoso.com,443,,,False,Public-1,Public,sip.contoso.com,sip.contoso.com; im.contoso.com;", rows[1], StringComparison.Ordinal);
        Assert.StartsWith(",A/V Authentication,,,,,,,Internal-2,Internal,av.contoso.com,", rows[6], StringComparison.Ordinal);
    }

    [Fact]
    public void Prices_are_on_every_certificate_and_in_all()
    {
        string[] priced = [.. Contoso, "--ca-profile", "price-per-certificate=199.50", "price-per-name=12", "currency=EUR"];
        JsonElement plan = Plan(priced);
        Assert.Equal([247.5m, 223.5m, 0, 0], plan.GetProperty("certificates").EnumerateArray().Select(certificate => certificate.GetProperty("price").GetDecimal()));
        Assert.Equal(471, plan.GetProperty("price").GetDecimal());
        Assert.Equal(("EUR", "Cheapest", true), (Text(plan, "currency"), Text(plan, "strategy"), plan.GetProperty("isProvenOptimal").GetBoolean()));
        string[] lines = CertToolsProgram.Run(priced).Lines();
        Assert.Contains("  Price       247.50 EUR", lines);
        Assert.Contains("  Price       471.00 EUR", lines);
        Assert.Contains("  Strategy    Cheapest. No allowed grouping is cheaper.", lines);
        string[][] rows = [.. CertToolsProgram.Run([.. priced, "--format", "csv"]).Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(row => row.Split(','))];
        Assert.Equal(["247.50", "", "223.50", "", "0.00", "0.00"], rows.Select(row => row[^4]));
    }

    [Fact]
    public void Without_prices_and_certificates_that_there_are_nothing_is_said_of_them()
    {
        JsonElement plan = Plan(Contoso);
        Assert.Equal(JsonValueKind.Null, plan.GetProperty("price").ValueKind);
        Assert.Empty(plan.GetProperty("changes").EnumerateArray());
        string output = CertToolsProgram.Run(Contoso).Output;
        Assert.DoesNotContain("  Price ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("ACTION", output, StringComparison.Ordinal);
        Assert.DoesNotContain("POOL", output, StringComparison.Ordinal);
        Assert.Contains("No allowed grouping has fewer public certificates.", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Renewals_are_one_line_and_each_year_in_json()
    {
        JsonElement[] years = [.. Plan(Contoso).GetProperty("renewalsPerYear").EnumerateArray()];
        Assert.Equal([2026, 2027, 2028, 2029, 2030], years.Select(year => year.GetProperty("year").GetInt32()));
        Assert.All(years, year => Assert.True(year.GetProperty("renewals").GetInt32() >= 0));
        Assert.Single(CertToolsProgram.Run(Contoso).Lines(), line => line.StartsWith("  Renewals    202", StringComparison.Ordinal) && line.EndsWith(", for 2 public certificates", StringComparison.Ordinal));
    }

    [Fact]
    public void Certificates_that_there_are_give_a_table_of_changes()
    {
        folder.Write("access.cer", Make.Certificate("CN=sip.contoso.com", "sip.contoso.com"));
        folder.Write("old.cer", Make.Certificate("CN=old.contoso.com", "old.contoso.com"));
        string[] arguments = ["plan", "--access", "sip.contoso.com", "--sip-domain", "contoso.com", "--sip-domain", "fabrikam.com", "--as-of", Make.AsOf, "--existing", Path.Combine(folder.Path, "*.cer"), "--ca-profile", "price-of-reissue=25"];
        JsonElement plan = Plan(arguments);
        JsonElement[] changes = [.. plan.GetProperty("changes").EnumerateArray()];
        Assert.Equal(["Reissue", "Retire"], changes.Select(change => Text(change, "action")));
        Assert.Equal(["sip.fabrikam.com"], changes[0].GetProperty("addedNames").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal(25, plan.GetProperty("priceOfChange").GetDecimal());
        string[] lines = CertToolsProgram.Run(arguments).Lines();
        Assert.Contains(lines, line => System.Text.RegularExpressions.Regex.IsMatch(line, @"^Reissue +Public-1 +sip\.contoso\.com .*25\.00 +\+sip\.fabrikam\.com$"));
        Assert.Contains(lines, line => line.StartsWith("Retire ", StringComparison.Ordinal) && line.Contains("No service of the plan", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_on_no_certificate_is_a_conflict_with_its_remedy()
    {
        string[] arguments = ["plan", "--access", "sip.contoso.com", "--webconf", "webconf.contoso.com:444", "--sip-domain", "contoso.local"];
        ProgramRun run = CertToolsProgram.Run(arguments);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("  Error: SIP domain contoso.local: No public CA signs sip.contoso.local [BR].", run.Lines());
        Assert.Contains("    Remedy ", run.Output, StringComparison.Ordinal);
        Assert.Contains("--allow-renamed-service", run.Output, StringComparison.Ordinal);
        Assert.Equal(["Error", "Information"], Plan(arguments).GetProperty("conflicts").EnumerateArray().Select(conflict => Text(conflict, "severity")));
        Assert.Contains("No public CA signs", CertToolsProgram.Run([.. arguments, "--format", "csv"]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_lists_are_whole_in_json_only()
    {
        string[] arguments = ["plan", "--access", "sip.contoso.com", .. Enumerable.Range(0, 300).SelectMany(index => new[] { "--sip-domain", $"d{index}.contoso.com" })];
        string[] lines = CertToolsProgram.Run(arguments).Lines();
        Assert.InRange(lines.Length, 20, 80);
        Assert.Contains(lines, line => line.Trim() == "and 281 more (--format json has all)");
        Assert.Equal(301, Plan(arguments).GetProperty("certificates")[0].GetProperty("subjectAlternativeNames").GetArrayLength());
    }

    [Fact]
    public void A_table_gives_the_plan_that_the_options_give()
    {
        string table = Write("service,FQDN,port,Owner\r\nAccess Edge,sip.contoso.com,443,me\r\nClient Web Access,https://im.contoso.com/,,\r\nWeb Conferencing Edge,webconf.contoso.com:443,,\r\n\r\nA/V Edge,\"av.contoso.com\",443,\r\nEdge internal,edge.contoso.local,,\r\n,,,\r\n");
        Assert.Equal(CertToolsProgram.Run(Contoso), CertToolsProgram.Run("plan", "--csv", table, "--as-of", Make.AsOf));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_table_may_have_a_byte_order_mark(string encoding)
    {
        Encoding chosen = Encoding.GetEncoding(encoding);
        string table = folder.Write("services.csv", [.. chosen.GetPreamble(), .. chosen.GetBytes("Service,Fqdn,Server\r\nAccess,sip.contoso.com,\"Kühl, \"\"EDGE\"\"\"\r\n")]);
        Assert.Equal("Kühl, \"EDGE\"", Text(Plan("plan", "--csv", table).GetProperty("services")[0], "server"));
    }

    [Fact]
    public void Several_sites_are_an_array_and_each_has_its_plan()
    {
        string table = Write("Service,Fqdn,Site\nAccess,sip.contoso.com,Berlin\nAccess,sip.fabrikam.com,Oslo\nInternal,edge.contoso.local,BERLIN\n");
        JsonElement[] plans = CertToolsProgram.Run("plan", "--csv", table, "--format", "json").Items();
        Assert.Equal(["Berlin", "Oslo"], plans.Select(plan => Text(plan, "site")));
        Assert.Equal([2, 1], plans.Select(plan => plan.GetProperty("services").GetArrayLength()));
        Assert.Contains("Site Oslo", CertToolsProgram.Run("plan", "--csv", table).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_bad_row_is_one_error_with_line_and_column_and_there_is_no_plan()
    {
        string table = Write("Service,Fqdn,Port,Address\n\nAccess Edge,sip.contoso.com,443,\nAcces,sip.contoso.com,443,\n\"Web\nConferencing\",webconf.contoso.com,http,\nA/V,,443,\nCWA,im contoso.com,,\nA/V,av.contoso.com:0,,\nInternal,edge.contoso.local,,DMZ\nAccess,sip.contoso.com,443,,EDGE\n");
        ProgramRun run = CertToolsProgram.Run("plan", "--csv", table);
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        string[] messages = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] places = ["line 4, column Service:", "line 5, column Port:", "line 7, column Fqdn:", "line 8, column Fqdn:", "line 9, column Fqdn:", "line 10, column Address:", "line 11:"];
        Assert.Equal(places.Length, messages.Length);
        Assert.All(messages.Zip(places), pair => Assert.StartsWith($"certtools: '{table}', {pair.Second} ", pair.First, StringComparison.Ordinal));
        Assert.Contains("Give a number from 1 to 65535.", messages[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("is empty", "")]
    [InlineData("is empty", "\n \n")]
    [InlineData("no services below its header", "Service,Fqdn\n,\n")]
    [InlineData("no column Service", "Service;Fqdn\nAccess;sip.contoso.com\n")]
    [InlineData("no column Service", "Access,sip.contoso.com\n")]
    [InlineData("the column Fqdn twice", "Service,Fqdn,FQDN\nAccess,sip.contoso.com,sip.contoso.com\n")]
    [InlineData("quotation mark out of place on line 2", "Service,Fqdn\nAccess,\"sip\"x\n")]
    [InlineData("quotation mark out of place on line 2", "Service,Fqdn\nAccess,\"sip.contoso.com\nInternal,edge.contoso.local\n")]
    public void A_file_that_is_no_table_is_exit_status_2(string said, string content)
    {
        string table = Write(content);
        ProgramRun run = CertToolsProgram.Run("plan", "--csv", table);
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.StartsWith($"certtools: The table '{table}' ", run.Error, StringComparison.Ordinal);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void A_folder_a_missing_file_and_a_certificate_are_no_tables()
    {
        string certificate = folder.Write("edge.cer", Make.Certificate("CN=sip.contoso.com", "sip.contoso.com"));
        string missing = Path.Combine(folder.Path, "missing.csv");
        foreach ((string path, string said) in new[] { (folder.Path, $"'{folder.Path}' is a folder."), (missing, $"There is no file '{missing}'."), (certificate, $"The file '{certificate}' is no text") })
        {
            ProgramRun run = CertToolsProgram.Run("plan", "--csv", path);
            Assert.Equal(2, run.ExitCode);
            Assert.Empty(run.Output);
            Assert.StartsWith("certtools: " + said, run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_table_and_names_together_are_refused()
    {
        string table = Write("Service,Fqdn\nAccess,sip.contoso.com\n");
        ProgramRun run = CertToolsProgram.Run("plan", "--csv", table, "--cwa", "im.contoso.com");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("im.contoso.com beside it", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, CertToolsProgram.Run("plan", "--csv", table, "--sip-domain", "contoso.com").ExitCode);
        Assert.Contains("beside it", CertToolsProgram.Run("plan", "--csv", table, "--topology", table).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_topology_gives_the_plan_that_the_table_gives()
    {
        string samples = Path.Combine(Repository.Root, "samples");
        ProgramRun table = CertToolsProgram.RunIn(samples, new Dictionary<string, string>(), "plan", "--csv", "edge-services.csv", "--sip-domain", "contoso.com", "--issued-by", "public", "--as-of", Make.AsOf);
        Assert.Equal(0, table.ExitCode);
        Assert.Equal(table, CertToolsProgram.RunIn(samples, new Dictionary<string, string>(), "plan", "--topology", "edge-topology.json", "--as-of", Make.AsOf));
        Assert.Equal(table, CertToolsProgram.RunIn(samples, new Dictionary<string, string>(), "plan", "--topology", "edge-services.csv", "--sip-domain", "contoso.com", "--issued-by", "public", "--as-of", Make.AsOf));
    }

    [Fact]
    public void What_is_given_beside_a_topology_wins()
    {
        string topology = WriteTopology("""{ "sipDomains": "contoso.com", "guidance": "Field", "issuedBy": "Internal", "services": [{ "service": "Access", "fqdn": "sip.contoso.com" }, { "service": "AV", "fqdn": "av.contoso.com" }] }""");
        JsonElement[] certificates = [.. Plan("plan", "--topology", topology, "--sip-domain", "fabrikam.com", "--issued-by", "public").GetProperty("certificates").EnumerateArray()];
        Assert.Equal("Public", Text(certificates[0], "issuer"));
        string?[] names = [.. certificates[0].GetProperty("subjectAlternativeNames").EnumerateArray().Select(name => name.GetString())];
        Assert.Contains("sip.fabrikam.com", names);
        Assert.Equal("Internal", Text(Plan("plan", "--topology", topology).GetProperty("certificates")[0], "issuer"));
    }

    [Fact]
    public void Each_problem_of_a_topology_is_one_error_with_its_place_and_there_is_no_plan()
    {
        string topology = WriteTopology("{ \"colour\": 1, \"services\": [\n{ \"service\": \"Access\", \"fqdn\": \"sip.contoso.com\" },\n{ \"service\": \"AV\", \"fqdn\": \"av.contoso.com\", \"port\": 0 }] }");
        ProgramRun run = CertToolsProgram.Run("plan", "--topology", topology);
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        string[] messages = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, messages.Length);
        Assert.StartsWith($"certtools: '{topology}', colour, line 1: ", messages[0], StringComparison.Ordinal);
        Assert.StartsWith($"certtools: '{topology}', services[1].port, line 3: The port '0' of A/V Edge is not a port.", messages[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("edge.json", "is no JSON: on line 1, at character 2", "{services}")]
    [InlineData("edge.json", "has no services", "{}")]
    [InlineData("edge.psd1", "only PowerShell reads. Give it to New-EdgeCertPlan -Path", "@{}")]
    [InlineData("edge.txt", "is none of .json, .psd1 and .csv", "{}")]
    public void A_file_that_is_no_topology_is_exit_status_2(string name, string said, string content)
    {
        ProgramRun run = CertToolsProgram.Run("plan", "--topology", folder.Write(name, Encoding.UTF8.GetBytes(content)));
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void AV_authentication_and_XMPP_have_options()
    {
        JsonElement[] services = [.. Plan("plan", "--access", "sip.contoso.com", "--av-auth", "avauth.contoso.local", "--xmpp", "contoso.com", "--xmpp", "fabrikam.com", "--product", "Lync2013").GetProperty("services").EnumerateArray()];
        Assert.Equal(["Access Edge", "A/V Authentication", "XMPP", "XMPP"], services.Select(service => Text(service, "service")));
        Assert.Equal(JsonValueKind.Null, services[1].GetProperty("port").ValueKind);
        Assert.Equal(5269, services[2].GetProperty("port").GetInt32());
    }

    [Theory]
    [InlineData("nothing to plan")]
    [InlineData("single argument", "--access", "sip.contoso.com", "--access", "sip.fabrikam.com")]
    [InlineData("a single label", "--access", "sip")]
    [InlineData("is not a port", "--access", "sip.contoso.com:70000")]
    [InlineData("no host name has", "--access", "https://sip.contoso.com")]
    [InlineData("is not an IP address", "--access", "sip.contoso.com", "--access-address", "DMZ")]
    [InlineData("without --webconf", "--access", "sip.contoso.com", "--webconf-address", "203.0.113.1")]
    [InlineData("'Lync2020' is not a value of --product", "--access", "sip.contoso.com", "--product", "Lync2020")]
    [InlineData("is no service of Lync Server 2013", "--cwa", "im.contoso.com", "--product", "Lync2013")]
    [InlineData("'price-per-cert=1' cannot be used", "--access", "sip.contoso.com", "--ca-profile", "price-per-cert=1")]
    [InlineData("'price-per-name=199,50' cannot be used", "--access", "sip.contoso.com", "--ca-profile", "price-per-name=199,50")]
    [InlineData("a price is not negative", "--access", "sip.contoso.com", "--ca-profile", "price-per-name=-1")]
    [InlineData("one name at least", "--access", "sip.contoso.com", "--ca-profile", "most-names=0")]
    [InlineData("was given twice", "--access", "sip.contoso.com", "--ca-profile", "most-names=5", "most-names=6")]
    [InlineData("missing.cer", "--access", "sip.contoso.com", "--existing", "missing.cer")]
    [InlineData("SIP domain", "--sip-domain", "contoso")]
    [InlineData("wildcard", "--reverse-proxy", "*.contoso.com")]
    public void A_call_that_cannot_be_used_is_exit_status_2(string said, params string[] options)
    {
        ProgramRun run = CertToolsProgram.Run(["plan", .. options]);
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.StartsWith("certtools: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_answer_is_the_same_in_a_Turkish_culture()
    {
        string table = Write("SERVICE,FQDN,PORT,SITE\nACCESS EDGE,SIP.CONTOSO.COM,443,I\nWEB CONFERENCING EDGE,WEBCONF.CONTOSO.COM,443,i\nEDGE INTERNAL INTERFACE,EDGE.CONTOSO.LOCAL,,I\n");
        string[] arguments = ["plan", "--csv", table, "--product", "OCS2007R2", "--issued-by", "INTERNAL", "--guidance", "FIELD"];
        ProgramRun expected = CertToolsProgram.Run(arguments);
        Assert.Equal(0, expected.ExitCode);
        Assert.Equal(expected, CertToolsProgram.RunIn(folder.Path, new Dictionary<string, string> { ["LANG"] = "tr_TR.UTF-8", ["LC_ALL"] = "tr_TR.UTF-8" }, arguments));
    }

    [Fact]
    public void Hostile_text_of_a_table_is_shown_and_does_nothing()
    {
        string table = Write("Service,Fqdn,Server,Site\nAccess,sip.contoso.com,=cmd\u001b[2J,\u202eBerlin\n");
        foreach (string format in new[] { "table", "json", "csv" })
        {
            string output = CertToolsProgram.Run("plan", "--csv", table, "--format", format).Output;
            Assert.DoesNotContain('\u001b', output);
            Assert.DoesNotContain('\u202e', output);
        }

        Assert.Contains(",'=cmd", CertToolsProgram.Run("plan", "--csv", table, "--format", "csv").Output, StringComparison.Ordinal);
    }

    private static JsonElement Plan(params string[] arguments)
    {
        ProgramRun run = CertToolsProgram.Run([.. arguments, "--format", "json"]);
        Assert.Empty(run.Error);
        using JsonDocument document = JsonDocument.Parse(run.Output);
        return document.RootElement.Clone();
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(property => property.Name);

    private static string? Text(JsonElement element, string property) => element.GetProperty(property).GetString();

    private string WriteTopology(string content) => folder.Write("topology.json", Encoding.UTF8.GetBytes(content));

    private string Write(string content) => folder.Write("services.csv", Encoding.UTF8.GetBytes(content));
}
