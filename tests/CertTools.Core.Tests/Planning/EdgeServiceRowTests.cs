using System.Linq;
using Xunit;

namespace CertTools.Tests.Planning;

public class EdgeServiceRowTests
{
    [Theory]
    [InlineData("Access Edge", EdgeService.AccessEdge)]
    [InlineData("ACCESS", EdgeService.AccessEdge)]
    [InlineData("Client Web Access", EdgeService.Cwa)]
    [InlineData("Web Conferencing Edge", EdgeService.WebConferencingEdge)]
    [InlineData("webconf", EdgeService.WebConferencingEdge)]
    [InlineData("A/V Edge", EdgeService.AVEdge)]
    [InlineData("Reverse proxy", EdgeService.ReverseProxy)]
    [InlineData("Edge internal", EdgeService.EdgeInternal)]
    [InlineData("A/V Authentication", EdgeService.AVAuthentication)]
    [InlineData("XMPP", EdgeService.Xmpp)]
    public void Services_are_known_by_the_words_of_a_table(string text, EdgeService service) => Assert.Equal(service, EdgeServices.Parse(text));

    [Theory]
    [InlineData("Access", "sip.contoso.com", "", "", 443)]
    [InlineData("Access", "sip.contoso.com:5061", "", "", 5061)]
    [InlineData("Access", "sip.contoso.com", "444", "203.0.113.1", 444)]
    [InlineData("CWA", "https://im.contoso.com/cwa", "", "2001:DB8::1", 443)]
    [InlineData("CWA", "https://im.contoso.com:444/cwa", "", "", 444)]
    [InlineData("CWA", "im.contoso.com:444", "444", "", 444)]
    [InlineData("Access", "sip.contoso.com:0444", "444", "", 444)]
    [InlineData("Internal", "edge.contoso.local", "", "", null)]
    [InlineData("CWA server", "cwa.contoso.local", "", "", null)]
    [InlineData("A/V Authentication", "av.contoso.local", "", "", null)]
    [InlineData("A/V Authentication", "av.contoso.local", "5062", "", 5062)]
    [InlineData("XMPP", "contoso.com", "", "", 5269)]
    public void A_row_becomes_a_service(string service, string fqdn, string port, string address, int? expected) =>
        Assert.Equal(expected, new EdgeServiceRow { Service = service, Fqdn = fqdn, Port = port, Address = address }.ToEndpoint().Port);

    [Theory]
    [InlineData("Acces", "sip.contoso.com", "", "", "ServiceNotKnown")]
    [InlineData("", "sip.contoso.com", "", "", "ServiceNotKnown")]
    [InlineData("Access", "sip", "", "", "NameNotUsable")]
    [InlineData("Access", "", "", "", "NameNotUsable")]
    [InlineData("Access", "*.contoso.com", "", "", "NameNotUsable")]
    [InlineData("Access", "sip.contoso.com", "0", "", "PortNotUsable")]
    [InlineData("Access", "sip.contoso.com:https", "", "", "PortNotUsable")]
    [InlineData("Access", "sip.contoso.com", "65536", "", "PortNotUsable")]
    [InlineData("Access", "sip.contoso.com", "443", "DMZ", "AddressNotUsable")]
    [InlineData("Access", "sip.contoso.com", "443", "443", "AddressNotUsable")]
    [InlineData("Access", "sip.contoso.com", "443", "203.0.113", "AddressNotUsable")]
    [InlineData("Access", "sip.contoso.com", "443", "203.0.113.010", "AddressNotUsable")]
    [InlineData("Access", "sip.contoso.com", "443", "[2001:db8::1]:443", "AddressNotUsable")]
    [InlineData("Access", "sip.contoso.com:444", "443", "", "PortNotUsable")]
    [InlineData("CWA", "im.contoso.com:444", "445", "", "PortNotUsable")]
    [InlineData("Access", "2001:db8::1", "", "", "NameNotUsable")]
    [InlineData("Access", "https://sip.contoso.com", "", "", "NameNotUsable")]
    [InlineData("CWA", "im contoso.com", "", "", "UrlNotUsable")]
    public void A_row_that_cannot_be_used_is_one_clear_error(string service, string fqdn, string port, string address, string errorId) =>
        Assert.Equal(errorId, Assert.Throws<CertToolsException>(() => new EdgeServiceRow { Service = service, Fqdn = fqdn, Port = port, Address = address }.ToEndpoint()).ErrorId);

    [Fact]
    public void A_site_is_one_however_its_name_is_spelled()
    {
        EdgeEndpoint[] rows = [Row("Access", "Berlin"), Row("Webconf", "BERLIN"), Row("Access", "Oslo")];
        var sites = EdgeServiceRow.ToTopologies(rows, new EdgeTopology { Endpoints = [] });
        Assert.Equal(["Berlin", "Oslo"], sites.Select(site => site.Site));
        Assert.Equal(2, sites[0].Plan().Findings.Count(finding => finding.Rule == "OCS-E3" && finding.Is(Severity.Error)));

        static EdgeEndpoint Row(string service, string site) =>
            new EdgeServiceRow { Service = service, Fqdn = "sip.contoso.com", Address = "203.0.113.1", Site = site }.ToEndpoint();
    }
}
