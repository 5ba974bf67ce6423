using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using CertTools.Tests.Docs;
using Xunit;

namespace CertTools.Tests.Planning;

public sealed class TopologyFileTests : IDisposable
{
    private const string Source = "edge.json";

    private readonly string folder = Path.Combine(Path.GetTempPath(), "certtools-" + Guid.NewGuid().ToString("N"));

    public TopologyFileTests() => Directory.CreateDirectory(folder);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_topology_is_read_whole()
    {
        EdgeTopology topology = Good("""
            {
              "product": "lync2013", "Guidance": "Documented", "ISSUEDBY": "internal", "sipDomains": ["contoso.com", "fabrikam.com"],
              "services": [
                { "service": "Access Edge", "fqdn": "sip.contoso.com", "port": 5061, "address": "203.0.113.11", "server": "EDGE1", "pool": "P", "site": "Oslo" },
                { "Service": "XMPP", "FQDN": "contoso.com" }
              ]
            }
            """);

        Assert.Equal((OcsProduct.Lync2013, Guidance.Documented, IssuerKind.Internal), (topology.Product, topology.Guidance, topology.IssuedBy));
        Assert.Equal(["contoso.com", "fabrikam.com"], topology.SipDomains.Select(domain => domain.Text));
        EdgeEndpoint access = topology.Endpoints[0];
        Assert.Equal((EdgeService.AccessEdge, "sip.contoso.com", 5061, "203.0.113.11", "EDGE1", "P", "Oslo"), (access.Service, access.Fqdn.Text, access.Port, access.Address, access.Server, access.Pool, access.Site));
        Assert.Equal((EdgeService.Xmpp, "contoso.com", 5269), (topology.Endpoints[1].Service, topology.Endpoints[1].Fqdn.Text, topology.Endpoints[1].Port));
        Assert.Equal(["Oslo", ""], EdgeServiceRow.ToTopologies(topology.Endpoints, topology).Select(site => site.Site));
    }

    [Fact]
    public void What_is_left_out_is_as_it_is_without_a_file()
    {
        EdgeTopology topology = Good("""{ "product": null, "services": [{ "service": "Access", "fqdn": "sip.contoso.com", "port": null, "server": null }] }""");

        Assert.Equal((OcsProduct.Ocs2007R2, Guidance.Field, IssuerKind.Unknown), (topology.Product, topology.Guidance, topology.IssuedBy));
        Assert.Empty(topology.SipDomains);
        Assert.Equal((443, ""), (topology.Endpoints[0].Port, topology.Endpoints[0].Server));
    }

    /// <remarks>ConvertTo-Json makes a list of one a single value, and leaves the text of a table's cells text.</remarks>
    [Fact]
    public void What_PowerShell_writes_is_read()
    {
        EdgeTopology topology = Good("""{ "sipDomains": "contoso.com", "services": { "service": "Access", "fqdn": "sip.contoso.com", "port": "5061" } }""");

        Assert.Equal("contoso.com", Assert.Single(topology.SipDomains).Text);
        Assert.Equal(5061, Assert.Single(topology.Endpoints).Port);
    }

    [Theory]
    [InlineData("PropertyNotKnown", "colour, line 2: There is no property 'colour'. The properties here are product,", "\n'colour': 1,'services': [R]")]
    [InlineData("PropertyGivenTwice", "Product, line 1", "'product': 'Ocs2007', 'Product': 'Ocs2007', 'services': [R]")]
    [InlineData("PropertyNotUsable", "product, line 1: The property product is 'Lync', which is none of its words. Give one of Ocs2007, ", "'product': 'Lync', 'services': [R]")]
    [InlineData("PropertyNotUsable", "product, line 1: The property product is a number", "'product': 1, 'services': [R]")]
    [InlineData("PropertyNotUsable", "guidance, line 1: The property guidance is a list", "'guidance': ['Field'], 'services': [R]")]
    [InlineData("PropertyNotUsable", "issuedBy, line 1: The property issuedBy is true or false", "'issuedBy': true, 'services': [R]")]
    [InlineData("PropertyNotUsable", "sipDomains[1], line 1: There is a number where text is expected. Give text.", "'sipDomains': ['contoso.com', 1], 'services': [R]")]
    [InlineData("NameNotUsable", "sipDomains[0], line 1: The SIP domain 'contoso' is a single label", "'sipDomains': ['contoso'], 'services': [R]")]
    [InlineData("PropertyNotUsable", "services[1], line 1: There is text where a service with its properties is expected", "'services': [R, 'sip.contoso.com']")]
    [InlineData("PropertyNotKnown", "services[0].name, line 1: There is no property 'name'. The properties here are service, fqdn,", "'services': [{ 'service': 'Access', 'name': 'sip.contoso.com' }]")]
    [InlineData("PropertyGivenTwice", "services[0].FQDN, line 1", "'services': [{ 'service': 'Access', 'fqdn': 'sip.contoso.com', 'FQDN': 'a.contoso.com' }]")]
    [InlineData("PropertyNotUsable", "services[0].port, line 1: There is true or false where text is expected", "'services': [{ 'service': 'Access', 'fqdn': 'sip.contoso.com', 'port': true }]")]
    [InlineData("PortNotUsable", "services[0].port, line 1: The port '443.5' of Access Edge is not a port.", "'services': [{ 'service': 'Access', 'fqdn': 'sip.contoso.com', 'port': 443.5 }]")]
    [InlineData("PortNotUsable", "services[0].fqdn, line 1", "'services': [{ 'service': 'Access', 'fqdn': 'sip.contoso.com:x' }]")]
    [InlineData("ServiceNotKnown", "services[0], line 1: No service is called ''", "'services': [{ 'fqdn': 'sip.contoso.com' }]")]
    [InlineData("ServiceNotKnown", "services[0].service, line 1: No service is called 'Acces'", "'services': [{ 'service': 'Acces', 'fqdn': 'sip.contoso.com' }]")]
    [InlineData("NameNotUsable", "services[0], line 1", "'services': [{ 'service': 'Access' }]")]
    [InlineData("PropertyNotUsable", "services[0].fqdn, line 1: There is a list", "'services': [{ 'service': 'Access', 'fqdn': [] }]")]
    [InlineData("PropertyNotUsable", "services[0].server, line 1: There is a group of properties", "'services': [{ 'service': 'Access', 'fqdn': 'sip.contoso.com', 'server': {} }]")]
    [InlineData("AddressNotUsable", "services[0].address, line 1", "'services': [{ 'service': 'Access', 'fqdn': 'sip.contoso.com', 'address': 'DMZ' }]")]
    public void What_cannot_be_used_is_one_error_that_names_the_place(string errorId, string said, string members)
    {
        TopologyContent content = Read("{" + members.Replace("R", "{ 'service': 'Access', 'fqdn': 'sip.contoso.com' }").Replace('\'', '"') + "}");

        CertToolsException problem = Assert.Single(content.Problems);
        Assert.Null(content.Topology);
        Assert.Equal(errorId, problem.ErrorId);
        Assert.StartsWith($"'{Source}', {said}", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_cannot_be_used_is_told()
    {
        TopologyContent content = Read("""
            {
              "product": "Exchange", "colour": "red",
              "sipDomains": ["contoso", "fabrikam.com", "x y"],
              "services": [
                { "service": "Acces", "fqdn": "sip.contoso.com" },
                { "service": "Access", "fqdn": "sip.contoso.com" },
                { "service": "AV", "fqdn": "av.contoso.com", "port": 70000 },
                { "service": "CWA", "fqdn": 7, "port": [], "colour": "red" }
              ]
            }
            """);

        Assert.Equal(
            ["colour, line 2", "product, line 2", "sipDomains[0], line 3", "sipDomains[2], line 3", "services[0].service, line 5", "services[2].port, line 7", "services[3].colour, line 8", "services[3].fqdn, line 8", "services[3].port, line 8"],
            content.Problems.Select(problem => problem.Message.Substring(Source.Length + 4).Split(':')[0]));
    }

    [Theory]
    [InlineData("is empty", "")]
    [InlineData("is empty", " \r\n ")]
    [InlineData("has no services", "{}")]
    [InlineData("has no services", "{\"services\":[]}")]
    [InlineData("has no services", "{\"services\":null}")]
    [InlineData("holds a list where a topology is expected", "[]")]
    [InlineData("holds nothing where", "null")]
    [InlineData("holds text where", "\"sip.contoso.com\"")]
    [InlineData("is no JSON: on line 1, at character 9, where the text ends, a comma or } is expected", "{\"a\": 1 ")]
    [InlineData("on line 1, at character 10, the name of a property is expected", "{\"a\": 1, }")]
    [InlineData("on line 2, at character 1, a comma or } is expected", "{\"a\": 1\n\"b\": 2}")]
    [InlineData("on line 1, at character 9, something follows", "{\"a\": 1}{}")]
    [InlineData("on line 1, at character 2, the name of a property is expected, in double quotation marks", "{'a': 1}")]
    [InlineData("on line 1, at character 2, the name of a property", "{a: 1}")]
    [InlineData("on line 1, at character 6, : is expected", "{\"a\" 1}")]
    [InlineData("on line 1, at character 1, a value is expected", "// a comment\n{}")]
    [InlineData("a value is expected", "{\"a\": [1,,2]}")]
    [InlineData("a value is expected", "{\"a\": [1,]}")]
    [InlineData("text has to stand in double quotation marks", "{\"a\": contoso}")]
    [InlineData("a comma or } is expected", "{\"a\": true false}")]
    [InlineData("a comma or } is expected", "{\"a\": 1x}")]
    [InlineData("a text has no closing quotation mark", "{\"a\": \"x\n\"}")]
    [InlineData("where the text ends, a text has no closing quotation mark", "{\"a\": \"x")]
    [InlineData("a control character", "{\"a\": \"x\u001by\"}")]
    [InlineData("a backslash stands in a text", "{\"a\": \"C:\\edge\"}")]
    [InlineData("a backslash stands in a text", "{\"a\": \"\\u00g0\"}")]
    [InlineData("this is no number", "{\"a\": 0443}")]
    [InlineData("this is no number", "{\"a\": -}")]
    [InlineData("this is no number", "{\"a\": 1.}")]
    [InlineData("this is no number", "{\"a\": 1e+}")]
    [InlineData("a value is expected", "{\"a\": NaN}")]
    [InlineData("this is no number", "-----BEGIN CERTIFICATE-----")]
    public void A_text_that_is_no_topology_is_one_clear_error(string said, string text)
    {
        CertToolsException problem = Assert.Throws<CertToolsException>(() => Read(text));
        Assert.Equal("TopologyNotUsable", problem.ErrorId);
        Assert.StartsWith($"The file '{Source}' ", problem.Message, StringComparison.Ordinal);
        Assert.Contains(said, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_has_an_end()
    {
        Assert.Contains("more than 16 values", Assert.Throws<CertToolsException>(() => Read(new string('[', 1_000_000))).Message, StringComparison.Ordinal);
        var endless = new Hashtable();
        endless["services"] = endless;
        Assert.Contains("more than 16 values", Assert.Throws<CertToolsException>(() => TopologyFile.FromData(endless, Source)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Escapes_are_read() =>
        Assert.Equal("K\u00fchl \"/\\\" A\\u0009\u00e9", Good("""{ "services": { "service": "Access", "fqdn": "sip.contoso.com", "server": "K\u00FChl \"\/\\\" A\t\u00e9" } }""").Endpoints[0].Server);

    [Fact]
    public void Hostile_text_is_shown_and_does_nothing()
    {
        TopologyContent content = Read("""{ "\u001b[2J": 1, "services": { "service": "\u202eAcces", "fqdn": "sip.contoso.com" } }""");
        Assert.Equal(2, content.Problems.Count);
        Assert.All(content.Problems, problem => Assert.DoesNotContain(problem.Message, c => c is '\u001b' or '\u202e'));
    }

    [Fact]
    public void Data_of_PowerShell_is_the_same_topology()
    {
        EdgeTopology topology = TopologyFile.FromData(new Hashtable
        {
            ["Product"] = "Lync2010",
            ["SIPDOMAINS"] = new object[] { "contoso.com" },
            ["Services"] = new object[] { new Hashtable { ["Service"] = "Access", ["Fqdn"] = "sip.contoso.com", ["Port"] = 5061 } },
        }, Source).Topology!;

        Assert.Equal((OcsProduct.Lync2010, "contoso.com", 5061), (topology.Product, topology.SipDomains[0].Text, topology.Endpoints[0].Port));
    }

    [Fact]
    public void Data_that_cannot_be_used_is_told_in_one_order()
    {
        var data = new Hashtable { [7] = "seven", ["zeta"] = 1, ["Alpha"] = 1, ["services"] = new object[] { new Hashtable { ["service"] = "Access", ["fqdn"] = new Uri("https://sip.contoso.com") } } };

        Assert.Equal(
            ["7: There is no property '7'", "Alpha: There is no property 'Alpha'", "zeta: There is no property 'zeta'", "services[0].fqdn: There is code where text is expected"],
            TopologyFile.FromData(data, Source).Problems.Select(problem => problem.Problem.Substring(Source.Length + 4).TrimEnd('.')));
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("iso-8859-1", false)]
    public void A_file_is_text_in_the_encodings_of_Windows(string name, bool hasMark)
    {
        Encoding encoding = Encoding.GetEncoding(name);
        byte[] content = encoding.GetBytes("""{ "services": { "service": "Access", "fqdn": "sip.contoso.com", "server": "Kühl" } }""");
        Assert.Equal("Kühl", TopologyFile.Read(Write("edge.JSON", hasMark ? [.. encoding.GetPreamble(), .. content] : content)).Topology!.Endpoints[0].Server);
    }

    [Fact]
    public void A_file_that_is_no_text_or_too_large_or_not_there_is_one_clear_error()
    {
        Assert.Equal("TopologyNotUsable", ErrorOf(Write("edge.json", Encoding.Unicode.GetBytes("{}"))));
        Assert.Equal("TopologyNotUsable", ErrorOf(Write("edge.json", [])));
        Assert.Equal("TableNotUsable", ErrorOf(Write("edge.csv", [])));
        Assert.Equal("TopologyFormatNotKnown", ErrorOf(Write("edge.psd1", [])));
        Assert.Equal("TopologyFormatNotKnown", ErrorOf("edge"));
        Assert.Equal("FileNotFound", ErrorOf(Path.Combine(folder, "missing.json")));
        Assert.Equal("FileNotFound", ErrorOf("a\0b.json"));
        Assert.Equal("FileIsFolder", ErrorOf(Directory.CreateDirectory(Path.Combine(folder, "folder.json")).FullName));
        string large = Path.Combine(folder, "large.json");
        using (FileStream file = File.Create(large))
        {
            file.SetLength(TopologyFile.MaximumSize + 1L);
        }

        Assert.Equal("FileTooLarge", ErrorOf(large));
    }

    [Fact]
    public void A_table_is_read_by_its_titles()
    {
        EdgeTopology topology = Table("#TYPE System.Management.Automation.PSCustomObject\r\n\" FQDN \",service,Pool,Owner,Server\r\nsip.contoso.com, Access Edge ,edgepool,me,\"Kühl, \"\"EDGE\"\"\"\r\n,,,,\r\n\r\n contoso.com,XMPP\r\n").Topology!;

        Assert.Equal([("sip.contoso.com", 443, "edgepool", "Kühl, \"EDGE\""), ("contoso.com", (int?)5269, "", "")], topology.Endpoints.Select(row => (row.Fqdn.Text, row.Port, row.Pool, row.Server)));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Each_bad_row_of_a_table_is_told_with_line_and_column(string end)
    {
        TopologyContent content = Table(string.Join(end, "Service,Fqdn,Port", "", "Access,sip.contoso.com,", "\"Web", "conf\",webconf.contoso.com,http", "A/V,av", "A/V,av.contoso.com:0,", "A/V,av.contoso.com,443,EDGE"));

        Assert.Null(content.Topology);
        Assert.Equal(["line 4, column Port", "line 6, column Fqdn", "line 7, column Fqdn", "line 8"], content.Problems.Select(problem => problem.Message.Substring(Source.Length + 4).Split(':')[0]));
    }

    public static TheoryData<string> Samples => ["edge-topology.json", "edge-services.csv"];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Samples_of_the_story_have_its_services(string file)
    {
        EdgeTopology topology = TopologyFile.Read(Path.Combine(RulePages.Folder, "..", "..", "samples", file)).Topology!;

        Assert.Equal(["sip.contoso.com", "im.contoso.com", "webconf.contoso.com", "av.contoso.com", "ocsedge.contoso.local"], topology.Endpoints.Select(row => row.Fqdn.Text));
        Assert.Equal([443, 443, 443, 443, null], topology.Endpoints.Select(row => row.Port));
        Assert.Equal(["EDGE", "ISA->CWA", "EDGE", "EDGE", "EDGE"], topology.Endpoints.Select(row => row.Server));
    }

    [Fact]
    public void The_page_about_topologies_speaks_of_what_is_read()
    {
        string page = File.ReadAllText(Path.Combine(RulePages.Folder, "..", "topology.md")).Replace("\r\n", "\n");
        int json = page.IndexOf("```json", StringComparison.Ordinal) + "```json".Length;

        Assert.Equal(2, Good(page.Substring(json, page.IndexOf("```", json, StringComparison.Ordinal) - json)).Endpoints.Count);
        (Type products, Type known) = (typeof(OcsProduct), typeof(EdgeService));
        Assert.All(Enum.GetNames(products), word => Assert.Contains($"`{word}`", page, StringComparison.Ordinal));

        string[][] services = page.Split('\n').SkipWhile(line => !line.StartsWith("| service |", StringComparison.Ordinal)).Skip(2)
            .TakeWhile(line => line.Length > 0 && line[0] == '|').Select(line => line.Split('|')).ToArray();
        Assert.Equal(Enum.GetNames(known), services.Select(cells => EdgeServices.Parse(cells[1])).OrderBy(service => service).Select(service => service.ToString()));
        Assert.All(services, cells => Assert.All(cells[2].Split(';')[0].Split(','), name => Assert.Equal(EdgeServices.Parse(cells[1]), EdgeServices.Parse(name))));
        Assert.All(services, cells => Assert.Equal(cells[3].Trim(), new EdgeServiceRow { Service = cells[1], Fqdn = "sip.contoso.com" }.ToEndpoint().Port?.ToString(CultureInfo.InvariantCulture) ?? "none"));
    }

    [Fact]
    public void Sample_of_a_Lync_pool_is_read()
    {
        EdgeTopology topology = TopologyFile.Read(Path.Combine(RulePages.Folder, "..", "..", "samples", "lync-edge.json")).Topology!;

        Assert.Equal((OcsProduct.Lync2013, IssuerKind.Public, 2), (topology.Product, topology.IssuedBy, topology.SipDomains.Count));
        IEnumerable<EdgeEndpoint> pool = topology.Endpoints.Where(row => row.Pool == "edgepool");
        Assert.Equal(["EDGE1", "EDGE2"], pool.Select(row => row.Server).Distinct());
        Assert.All(pool.GroupBy(row => row.Service), service => Assert.Single(service.Select(row => (row.Fqdn, row.Address)).Distinct()));
        Assert.Single(topology.Endpoints.Where(row => row.Service == EdgeService.ReverseProxy).Select(row => (row.Server, row.Address, row.Port)).Distinct());
    }

    private static TopologyContent Read(string json) => TopologyFile.ParseJson(json, Source);

    private static EdgeTopology Good(string json)
    {
        TopologyContent content = Read(json);
        Assert.Empty(content.Problems);
        return content.Topology!;
    }

    private static TopologyContent Table(string csv) => ServiceTable.Read(csv, Source);

    private static string ErrorOf(string path) => Assert.Throws<CertToolsException>(() => TopologyFile.Read(path)).ErrorId;

    private string Write(string name, byte[] content)
    {
        string path = Path.Combine(folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }
}
