using System.Collections.Generic;
using System.CommandLine;
using System.Linq;

namespace CertTools.Cli;

/// <summary>The options that say what is wanted: product, names, and what else is true of the deployment.</summary>
internal sealed class RequestOptions
{
    private readonly Option<OcsProduct?> product = WordOption.Create<OcsProduct>("--product", "The product.");
    private readonly Option<string[]> serverFqdn = SharedOptions.Names("--server-fqdn", "FQDN", "The FQDN of a server. Give it once for each.");
    private readonly Option<string[]> poolFqdn = SharedOptions.Names("--pool-fqdn", "FQDN", "The FQDN of a pool.");
    private readonly Option<string[]> fqdn = SharedOptions.Names("--fqdn", "FQDN", "The FQDN of the service itself; for LyncPhone a host the phones contact.");
    private readonly Option<string[]> url = SharedOptions.Names("--url", "URL", "The URL or host of a Communicator Web Access site.");
    private readonly Option<string[]> webConferencingFqdn = SharedOptions.Names("--webconf", "FQDN", "The FQDN of Web Conferencing Edge, where one certificate serves the whole Edge.");
    private readonly Option<string[]> internalWebFqdn = SharedOptions.Names("--internal-web-fqdn", "FQDN", "The FQDN of the internal web services, or of the web farm.");
    private readonly Option<string[]> externalWebFqdn = SharedOptions.Names("--external-web-fqdn", "FQDN", "The FQDN of external web services. Give it once for each.");
    private readonly Option<string[]> meetUrl = SharedOptions.Names("--meet-url", "URL", "The simple URL for meetings, or its host. Give it once for each SIP domain.");
    private readonly Option<string[]> dialinUrl = SharedOptions.Names("--dialin-url", "URL", "The simple URL for dial-in, or its host.");
    private readonly Option<string[]> adminUrl = SharedOptions.Names("--admin-url", "URL", "The simple URL for administration, or its host; inside only.");
    private readonly Option<string[]> officeWebAppsFqdn = SharedOptions.Names("--office-web-apps-fqdn", "FQDN", "The FQDN of the Office Web Apps farm.");
    private readonly Option<string[]> sipDomain = SharedOptions.Names("--sip-domain", "DOMAIN", "A SIP domain. Give it once for each.");
    private readonly Option<string[]> xmppDomain = SharedOptions.Names("--xmpp-domain", "DOMAIN", "An XMPP domain that is federated with. Give it once for each.");
    private readonly (Option<bool> Option, DeploymentFeatures Feature)[] features =
    [
        (new Option<bool>("--automatic-sign-in") { Description = "Clients sign in here automatically: sip.<domain> is needed." }, DeploymentFeatures.AutomaticSignIn),
        (new Option<bool>("--mobility") { Description = "Mobile clients and autodiscover are used: lyncdiscover names are needed." }, DeploymentFeatures.Mobility),
        (new Option<bool>("--autodiscover-over-http") { Description = "The first autodiscover request comes over HTTP, so the reverse proxy needs no lyncdiscover name." }, DeploymentFeatures.AutodiscoverOverHttp),
        (new Option<bool>("--sip-hosts-in-dns") { Description = "sipinternal.<domain> and sipexternal.<domain> are in DNS." }, DeploymentFeatures.SipHostsInDns),
        (new Option<bool>("--external-web-conferencing") { Description = "Outside users take part in web conferences (OCS)." }, DeploymentFeatures.ExternalWebConferencing),
        (new Option<bool>("--aol-connectivity") { Description = "Public IM connectivity with AOL is used: the client EKU is needed." }, DeploymentFeatures.AolConnectivity),
        (new Option<bool>("--published-by-isa2004") { Description = "ISA Server 2004 publishes the web server." }, DeploymentFeatures.PublishedByIsa2004),
        (new Option<bool>("--published-by-isa2006") { Description = "ISA Server 2006 publishes the web server." }, DeploymentFeatures.PublishedByIsa2006),
    ];

    private readonly Option<Guidance?> guidance = SharedOptions.Guidance();

    /// <summary>The options.</summary>
    public IEnumerable<Option> All =>
    [
        product, serverFqdn, poolFqdn, fqdn, url, webConferencingFqdn, internalWebFqdn, externalWebFqdn, meetUrl, dialinUrl, adminUrl, officeWebAppsFqdn, sipDomain, xmppDomain,
        .. features.Select(feature => feature.Option), guidance,
    ];

    /// <summary>What the options say, without a usage.</summary>
    public RequirementRequest Read(ParseResult parse, IssuerKind issuedBy) => new()
    {
        Product = parse.GetValue(product),
        Guidance = parse.GetValue(guidance) ?? Guidance.Field,
        IssuedBy = issuedBy,
        ServerFqdns = parse.GetValue(serverFqdn)!,
        PoolFqdns = parse.GetValue(poolFqdn)!,
        Fqdns = parse.GetValue(fqdn)!,
        Urls = parse.GetValue(url)!,
        WebConferencingFqdns = parse.GetValue(webConferencingFqdn)!,
        InternalWebFqdns = parse.GetValue(internalWebFqdn)!,
        ExternalWebFqdns = parse.GetValue(externalWebFqdn)!,
        MeetUrls = parse.GetValue(meetUrl)!,
        DialinUrls = parse.GetValue(dialinUrl)!,
        AdminUrls = parse.GetValue(adminUrl)!,
        OfficeWebAppsFqdns = parse.GetValue(officeWebAppsFqdn)!,
        SipDomains = parse.GetValue(sipDomain)!,
        XmppDomains = parse.GetValue(xmppDomain)!,
        Features = features.Where(feature => parse.GetValue(feature.Option)).Aggregate(DeploymentFeatures.None, (all, feature) => all | feature.Feature),
    };
}
