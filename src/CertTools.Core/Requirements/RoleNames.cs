using System.Collections.Generic;
using System.Linq;
using CertTools.Rules;

namespace CertTools;

/// <summary>The names of a request, read: what the builders of requirements work from.</summary>
internal sealed class RoleNames
{
    private readonly RequirementRequest request;

    private RoleNames(RequirementRequest request, OcsProduct product)
    {
        this.request = request;
        Product = product;
        Sites = request.Urls.Select(SiteUrl.Parse).ToArray();
        Servers = Hosts(request.ServerFqdns, "server FQDN");
        Fqdns = Hosts(request.Fqdns, "FQDN of the service");
        Pools = Hosts(request.PoolFqdns, "pool FQDN");
        SipDomains = Hosts(request.SipDomains, "SIP domain");
        WebConferencing = Hosts(request.WebConferencingFqdns, "FQDN of Web Conferencing Edge");
        InternalWeb = Hosts(request.InternalWebFqdns, "internal web FQDN");
        ExternalWeb = Hosts(request.ExternalWebFqdns, "external web FQDN");
        Meet = Urls(request.MeetUrls);
        Dialin = Urls(request.DialinUrls);
        Admin = Urls(request.AdminUrls);
        OfficeWebApps = Hosts(request.OfficeWebAppsFqdns, "FQDN of Office Web Apps");
        XmppDomains = Hosts(request.XmppDomains, "XMPP domain");
    }

    public CertificateUsage Usage => request.Usage;

    public OcsProduct Product { get; }

    public Guidance Guidance => request.Guidance;

    public IssuerKind IssuedBy => request.IssuedBy;

    public SiteUrl[] Sites { get; }

    public DnsName[] Servers { get; }

    public DnsName[] Fqdns { get; }

    public DnsName[] Pools { get; }

    public DnsName[] SipDomains { get; }

    public DnsName[] WebConferencing { get; }

    public DnsName[] InternalWeb { get; }

    public DnsName[] ExternalWeb { get; }

    public DnsName[] Meet { get; }

    public DnsName[] Dialin { get; }

    public DnsName[] Admin { get; }

    public DnsName[] OfficeWebApps { get; }

    public DnsName[] XmppDomains { get; }

    public OcsContext Context => new(Product, Guidance, IssuedBy);

    public static RoleNames Read(RequirementRequest request, OcsProduct product) => new(request, product);

    public bool Has(DeploymentFeatures feature) => (request.Features & feature) != 0;

    /// <summary>The extended key usages of an external Edge certificate: with AOL the client's too, where there is AOL.</summary>
    public string[] ExternalEdgePurposes() => Has(DeploymentFeatures.AolConnectivity) && AolFindsClientAuthentication.Products.Includes(Product)
        ? [Oids.Describe(Oids.ServerAuthentication), Oids.Describe(Oids.ClientAuthentication)]
        : [Oids.Describe(Oids.ServerAuthentication)];

    /// <summary>The servers, or the pool where it is all there is: a role that needs one of them.</summary>
    /// <exception cref="CertToolsException"><c>NameMissing</c>: neither was given.</exception>
    public DnsName[] ServersOfPool() => Servers.Length > 0 ? Servers
        : Pools.Length > 0 ? [Pools[0]]
        : throw new CertToolsException("NameMissing", Usage.ToString(), $"{Usage} needs -PoolFqdn or -ServerFqdn.", "Give the pool and its server, or the server alone for Standard Edition.");

    private static DnsName[] Hosts(IReadOnlyList<string> texts, string what) =>
        texts.Select(text => DnsName.ParseHost(text, what)).Distinct().ToArray();

    private static DnsName[] Urls(IReadOnlyList<string> texts) => texts.Select(text => SiteUrl.Parse(text).Host).Distinct().ToArray();
}
