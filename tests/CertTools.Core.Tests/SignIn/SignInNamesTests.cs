using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace CertTools.Tests.SignIn;

public class SignInNamesTests
{
    private static readonly DnsName Contoso = DnsName.ParseHost("contoso.com", "SIP domain");

    public static TheoryData<SignInClient> Clients => new(Enumerable.Range(0, (int)SignInClient.XmppPartner + 1).Select(number => (SignInClient)number));

    [Fact]
    public void Communicator_2007_asks_for_services_and_then_for_hosts() => Expect(SignInClient.Communicator2007,
        "SRV _sipinternaltls._tcp", "SRV _sipinternal._tcp", "SRV _sip._tls", "SRV _sip._tcp", "A sipinternal", "A sip", "A sipexternal");

    [Fact]
    public void Communicator_2007_R2_asks_for_sip_first() => Expect(SignInClient.Communicator2007R2,
        "SRV _sipinternaltls._tcp", "SRV _sipinternal._tcp", "SRV _sip._tls", "SRV _sip._tcp", "A sip", "A sipinternal");

    [Theory]
    [InlineData(SignInClient.Lync2010)]
    [InlineData(SignInClient.Lync2013)]
    public void Lync_begins_with_autodiscover(SignInClient client) => Expect(client,
        "A lyncdiscoverinternal", "A lyncdiscover", "SRV _sipinternaltls._tcp", "SRV _sipinternal._tcp", "SRV _sip._tls", "A sipinternal", "A sip", "A sipexternal");

    [Fact]
    public void Skype_for_Business_no_longer_asks_for_TCP() => Expect(SignInClient.SfB2015,
        "A lyncdiscoverinternal", "A lyncdiscover", "SRV _sipinternaltls._tcp", "SRV _sip._tls", "A sipinternal", "A sip", "A sipexternal");

    [Theory]
    [InlineData(SignInClient.LyncMobile)]
    [InlineData(SignInClient.LyncStoreApp)]
    public void Some_clients_know_autodiscover_only(SignInClient client) => Expect(client, "A lyncdiscoverinternal", "A lyncdiscover");

    [Fact]
    public void Phones_ask_DHCP_and_DNS()
    {
        IReadOnlyList<SignInName> names = SignInNames.Of(Contoso, SignInClient.LyncPhone);
        Assert.Equal(["DHCP option 120", "DHCP option 43", "SRV _sipinternaltls._tcp.contoso.com", "A ucupdates-r2.contoso.com", "SRV _ntp._udp.contoso.com"], names.Select(name => name.ToString()));
        Assert.Contains("first FQDN from DHCP wins", names[0].Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Partners_ask_for_one_record()
    {
        SignInName federation = Assert.Single(SignInNames.Of(Contoso, SignInClient.FederationPartner));
        Assert.Equal(("SRV _sipfederationtls._tcp.contoso.com", 5061), (federation.ToString(), federation.Port));
        SignInName xmpp = Assert.Single(SignInNames.Of(Contoso, SignInClient.XmppPartner));
        Assert.Equal(("SRV _xmpp-server._tcp.contoso.com", 5269, "contoso.com"), (xmpp.ToString(), xmpp.Port, xmpp.Host));
        Assert.All([federation, xmpp], name => Assert.Equal(["AccessEdge"], name.CertificateUsages));
    }

    [Theory]
    [MemberData(nameof(Clients))]
    public void Every_look_up_says_which_certificate_and_whence(SignInClient client)
    {
        IReadOnlyList<SignInName> names = SignInNames.Of(Contoso, client);
        Assert.Equal(Enumerable.Range(1, names.Count), names.Select(name => name.Order));
        Assert.All(names, name =>
        {
            Assert.Equal((client.ToString(), "contoso.com"), (name.Client, name.SipDomain));
            Assert.NotEmpty(name.Certificate);
            Assert.NotEmpty(name.Sources);
            Assert.Contains(name.Confidence, new[] { "High", "Medium", "Low" });
            Assert.Equal(name.Kind == "A", name.Host == name.Name);
        });
    }

    private static void Expect(SignInClient client, params string[] order) =>
        Assert.Equal(order.Select(name => name + ".contoso.com"), SignInNames.Of(Contoso, client).Select(name => name.ToString()));
}
