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
    public void Services_are_known_by_the_words_of_a_table(string text, EdgeService service) => Assert.Equal(service, EdgeServices.Parse(text));

    [Theory]
    [InlineData("Access", "sip.contoso.com", "", "", 443)]
    [InlineData("Access", "sip.contoso.com:5061", "", "", 5061)]
    [InlineData("Access", "sip.contoso.com", "444", "203.0.113.1", 444)]
    [InlineData("CWA", "https://im.contoso.com/cwa", "", "2001:DB8::1", 443)]
    [InlineData("CWA", "https://im.contoso.com:444/cwa", "", "", 444)]
    [InlineData("CWA", "im.contoso.com:444", "445", "", 445)]
    [InlineData("Internal", "edge.contoso.local", "", "", null)]
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
    [InlineData("CWA", "im contoso.com", "", "", "UrlNotUsable")]
    public void A_row_that_cannot_be_used_is_one_clear_error(string service, string fqdn, string port, string address, string errorId) =>
        Assert.Equal(errorId, Assert.Throws<CertToolsException>(() => new EdgeServiceRow { Service = service, Fqdn = fqdn, Port = port, Address = address }.ToEndpoint()).ErrorId);
}
