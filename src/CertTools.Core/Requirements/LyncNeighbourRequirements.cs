using System;
using System.Collections.Generic;
using System.Linq;
using CertTools.Rules;

namespace CertTools;

/// <summary>
/// What certificates the neighbours of Lync Server 2010 and later need: reverse proxy, Exchange Unified Messaging, Office
/// Web Apps (reference 1.5, 1.7; L13-RP, L13-RPREQ, L13-UM, L13-OWAS).
/// </summary>
internal static class LyncNeighbourRequirements
{
    private const string Key = "RSA, 2048 bits; digitalSignature, keyEncipherment; in LocalMachine\\My with its private key.";

    private static readonly Citation[] Proxy = [Citations.L13Rp, Citations.L13RpReq];

    public static IReadOnlyList<UsageEntry> Entries { get; } =
    [
        new(CertificateUsage.ReverseProxy, OcsProducts.Lync2010AndLater, NameParameters.ExternalWebFqdn, NameParameters.SimpleUrls | NameParameters.OfficeWebAppsFqdn | NameParameters.SipDomain, names => [ReverseProxy(names)]),
        new(CertificateUsage.ExchangeUM, OcsProducts.Lync2010AndLater, NameParameters.ServerFqdn, NameParameters.None, names => names.Servers.Select(server => ExchangeUM(names, server))) { Default = OcsProduct.SfB2019 },
        new(CertificateUsage.OfficeWebApps, OcsProducts.Lync2013AndLater, NameParameters.OfficeWebAppsFqdn, NameParameters.None, names => names.OfficeWebApps.Select(farm => OfficeWebApps(names, farm))) { Default = OcsProduct.SfB2019 },
    ];

    private static CertRequirement ReverseProxy(RoleNames names)
    {
        var rows = new List<RequiredName>();
        rows.AddRange(names.ExternalWeb.Select(name => Rows.WildcardUnsupported(name, EdgeNames.PublishedHostsArePresent,
            "Clients fetch address book, meeting content and phone updates from the external web FQDN of each pool and Director [L13-RP]; the page on wildcards allows them for simple URLs only [L13-WILD].", [.. Proxy, Citations.L13Wild])));
        rows.AddRange(names.Meet.Concat(names.Dialin).Distinct().Select(host => Rows.Wildcard(host, EdgeNames.PublishedHostsArePresent, "Outside users open the simple URLs by these names [L13-RP].", Proxy)));
        rows.AddRange(names.OfficeWebApps.Select(host => Rows.WildcardUnsupported(host, EdgeNames.PublishedHostsArePresent,
            "Outside users see shared documents through Office Web Apps; the optional wildcard replaces the meet and dial-in hosts only [L13-RP].", [.. Proxy, Citations.L13Owas])));

        // Where one host has all simple URLs (layouts 2 and 3), publishing it publishes the admin URL; only a host of its own can be left out.
        rows.AddRange(names.Admin.Except(names.Meet).Except(names.Dialin).Select(host => new RequiredName(NameLevel.MustNot, EdgeNames.AdminIsNotPublished, host)
        {
            Why = "The admin URL is for the inside only [L13-SIMPLE].",
            Sources = [Citations.L13Simple, Citations.L13Rp],
        }));
        if (names.Has(DeploymentFeatures.Mobility))
        {
            bool overHttp = names.Has(DeploymentFeatures.AutodiscoverOverHttp) && EdgeNames.AutodiscoverIsOverHttps.ProductsValue.Includes(names.Product);
            rows.AddRange(names.SipDomains.Select(domain => Rows.Wildcard(Rows.Below("lyncdiscover.", domain), overHttp ? EdgeNames.AutodiscoverIsOverHttps : EdgeNames.PublishedHostsArePresent,
                overHttp ? "Autodiscover over HTTP on port 80 works without this name; supported, not recommended [L13-MOBTECH]." : "Mobile and outside clients look for it over HTTPS [L13-RP].",
                [Citations.L13MobTech, Citations.L13Rp])));
        }

        return Listener(names.Context, names.ExternalWeb[0], rows);
    }

    /// <summary>The listener of an Edge plan, where what each host is for shows in its first label only.</summary>
    public static CertRequirement Listener(OcsContext context, EdgeEndpoint endpoint, IReadOnlyList<DnsName> hosts) => Listener(context, hosts[0], hosts.Select(host =>
        host.Normalized.StartsWith("meet.", StringComparison.Ordinal) || host.Normalized.StartsWith("dialin.", StringComparison.Ordinal) || host.Normalized.StartsWith("lyncdiscover.", StringComparison.Ordinal)
            ? Rows.Wildcard(host, EdgeNames.PublishedHostsArePresent, "Outside users open the simple URLs, and look for autodiscover, by these names [L13-RP].", Proxy)
            : Rows.WildcardUnsupported(host, EdgeNames.PublishedHostsArePresent,
                "Clients fetch address book, meeting content and phone updates from this host [L13-RP]; the page on wildcards allows them for simple URLs only [L13-WILD].", [.. Proxy, Citations.L13Wild]))) with
    { Endpoint = endpoint };

    private static CertRequirement Listener(OcsContext context, DnsName subject, IEnumerable<RequiredName> rows) => new(CertificateUsage.ReverseProxy)
    {
        ProductValue = context.Product,
        Title = $"reverse proxy listener, {subject}",
        SubjectNameValue = subject,
        Names = rows.Select(row => row.LevelValue == NameLevel.Required ? row with { MisplacedRule = EdgeNames.ListenerIsInSan } : row).ToArray(),
        IssuerValue = IssuerRule.Public,
        IssuerWhy = "Outside clients connect to it.",
        IssuedByValue = context.IssuedBy,
        GuidanceValue = context.Guidance,
        Key = Key,
        Port = "443",
        AssignWith = "the listener of the reverse proxy, which itself has to trust the CA of the web services behind it [L13-RPREQ]",
    };

    private static CertRequirement ExchangeUM(RoleNames names, DnsName server) => new(CertificateUsage.ExchangeUM)
    {
        ProductValue = names.Product,
        Title = $"Exchange Unified Messaging, {server}",
        SubjectNameValue = server,
        Names = [Rows.CommonName(server, InternalNames.ExchangeIsCommonName, "The servers call Exchange by the FQDN in the subject name, and the self-signed certificate of the set-up is not enough [L13-UM].", [Citations.L13Um])],
        IssuerWhy = "A CA that the servers trust; not self-signed [L13-UM].",
        IssuedByValue = names.IssuedBy,
        GuidanceValue = names.Guidance,
        Key = Key,
        Port = "5061",
        AssignWith = "Enable-ExchangeCertificate -Services UM on the Exchange server",
    };

    private static CertRequirement OfficeWebApps(RoleNames names, DnsName farm) => new(CertificateUsage.OfficeWebApps)
    {
        ProductValue = names.Product,
        Title = $"Office Web Apps farm, {farm}",
        SubjectNameValue = farm,
        Names = [Rows.Wildcard(farm, InternalNames.FarmIsPresent, "The farm's internal name has to be in subject name or SAN [L13-OWAS].", [Citations.L13Owas])],
        IssuerWhy = "A CA that servers and clients trust.",
        IssuedByValue = names.IssuedBy,
        GuidanceValue = names.Guidance,
        Key = Key,
        Port = "443",
        AssignWith = "Set-OfficeWebAppsFarm -CertificateName, by its friendly name",
    };
}
