using System;
using System.Collections.Generic;
using System.Linq;

namespace CertTools;

/// <summary>The services of one site for which certificates are planned.</summary>
public sealed record EdgeTopology
{
    private const int HttpsPort = 443;

    /// <summary>The site's name; empty for the only one.</summary>
    public string Site { get; init; } = string.Empty;

    /// <summary>The services, in the order given.</summary>
    public required IReadOnlyList<EdgeEndpoint> Endpoints { get; init; }

    /// <summary>The SIP domains.</summary>
    public IReadOnlyList<DnsName> SipDomains { get; init; } = [];

    /// <summary>The product of the Edge servers.</summary>
    public OcsProduct Product { get; init; } = OcsProduct.Ocs2007R2;

    /// <summary>Which side is followed where sources disagree.</summary>
    public Guidance Guidance { get; init; }

    /// <summary>Who issues the certificates of the external services; a public CA when not stated.</summary>
    public IssuerKind IssuedBy { get; init; }

    /// <summary>Whether a service runs on the Edge servers themselves, and so belongs to their pool.</summary>
    internal static bool IsEdgeService(EdgeService service) => service is not (EdgeService.Cwa or EdgeService.CwaServer or EdgeService.ReverseProxy);

    /// <summary>
    /// The names an Edge server of a SIP domain usually gets: sip., webconf., av. and, where there is Communicator Web
    /// Access, im. below the first domain, all on port 443 (S3 and the calculators of its day).
    /// </summary>
    /// <param name="sipDomain">The first SIP domain.</param>
    /// <param name="product">The product.</param>
    public static IReadOnlyList<EdgeEndpoint> Propose(DnsName sipDomain, OcsProduct product = OcsProduct.Ocs2007R2)
    {
        if (sipDomain is null)
        {
            throw new ArgumentNullException(nameof(sipDomain));
        }

        (EdgeService Service, string Prefix)[] usual =
            [(EdgeService.AccessEdge, "sip."), (EdgeService.WebConferencingEdge, "webconf."), (EdgeService.AVEdge, "av."), (EdgeService.Cwa, "im.")];
        return usual.Where(service => service.Service != EdgeService.Cwa || OcsProducts.Ocs.Includes(product)).Select(service => new EdgeEndpoint
        {
            Service = service.Service,
            Fqdn = DnsName.ParseHost(service.Prefix + sipDomain.Text, "proposed name of " + service.Service.DisplayName()),
            Port = HttpsPort,
            IsProposed = true,
        }).ToArray();
    }
}
