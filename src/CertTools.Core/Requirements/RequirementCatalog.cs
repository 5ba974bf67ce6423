using System;
using System.Collections.Generic;
using System.Linq;

namespace CertTools;

/// <summary>Finds the requirements of a usage.</summary>
public static class RequirementCatalog
{
    /// <summary>The requirements that the usage and the names come to; one for each site or server named.</summary>
    /// <param name="request">Usage, product and names.</param>
    /// <exception cref="CertToolsException">
    /// A name cannot be used, a name that the usage needs is missing (<c>NameMissing</c>), a name was given that the
    /// usage has no place for (<c>NameNotUsed</c>), or the product does not have the usage (<c>ProductNotCovered</c>).
    /// </exception>
    public static IReadOnlyList<CertRequirement> Build(RequirementRequest request)
    {
        if (request is null)
        {
            throw new ArgumentNullException(nameof(request));
        }

        return request.Usage switch
        {
            CertificateUsage.General => [General(request)],
            CertificateUsage.CwaSsl or CertificateUsage.CwaMtls or CertificateUsage.CwaSingle => Cwa(request),
            CertificateUsage.AccessEdge or CertificateUsage.WebConferencingEdge or CertificateUsage.AVAuthentication or CertificateUsage.EdgeInternal or CertificateUsage.ReverseProxy => Edge(request),
            CertificateUsage.LyncPhone => [Phone(request)],
            _ => throw new CertToolsException("UsageNotCovered", request.Usage.ToString(), $"{request.Usage} is not covered.", "See the list of usages in the help."),
        };
    }

    private static CertRequirement General(RequirementRequest request)
    {
        RefuseNames(request, "no usage was given", "Give the usage too, for example CwaSsl.",
            ("-Url", request.Urls), ("-ServerFqdn", request.ServerFqdns), ("-Fqdn", request.Fqdns), ("-PoolFqdn", request.PoolFqdns), ("-SipDomain", request.SipDomains));
        return CertRequirement.General(request.Product) with { IssuedByValue = request.IssuedBy, GuidanceValue = request.Guidance };
    }

    private static CertRequirement[] Cwa(RequirementRequest request)
    {
        RefuseNames(request, $"{request.Usage} has no place for it", "Communicator Web Access is described by -Url (its sites) and -ServerFqdn (its servers).",
            ("-Fqdn", request.Fqdns), ("-PoolFqdn", request.PoolFqdns), ("-SipDomain", request.SipDomains));
        if (request.Urls.Count == 0 && request.Usage != CertificateUsage.CwaMtls)
        {
            throw Missing(request.Usage, "-Url", "the URL of the site, for example https://im.contoso.com");
        }

        if (request.ServerFqdns.Count == 0 && request.Usage != CertificateUsage.CwaSsl)
        {
            throw Missing(request.Usage, "-ServerFqdn", "the FQDN of the server, for example cwa.contoso.com");
        }

        return CwaRequirements.Build(new CwaDeployment
        {
            Sites = request.Urls.Select(SiteUrl.Parse).ToArray(),
            Servers = request.ServerFqdns.Select(server => DnsName.ParseHost(server, "server FQDN")).ToArray(),
            Layout = request.Usage == CertificateUsage.CwaSingle ? CwaLayout.Single : CwaLayout.Separate,
            Product = request.Product ?? OcsProduct.Ocs2007R2,
            Guidance = request.Guidance,
            IssuedBy = request.IssuedBy,
        }).Where(requirement => requirement.UsageValue == request.Usage).ToArray();
    }

    private static CertRequirement[] Edge(RequirementRequest request)
    {
        OcsProduct product = request.Product ?? OcsProduct.Ocs2007R2;
        if (product is not (OcsProduct.Ocs2007 or OcsProduct.Ocs2007R2))
        {
            throw new CertToolsException("ProductNotCovered", product.ToString(), $"{request.Usage} of {product.DisplayName()} is not covered yet.", "Give Ocs2007 or Ocs2007R2.");
        }

        RefuseNames(request, $"{request.Usage} has no place for it", "An Edge service is described by -Fqdn, the name of the service, and -SipDomain.",
            ("-Url", request.Urls), ("-ServerFqdn", request.ServerFqdns), ("-PoolFqdn", request.PoolFqdns));
        var context = new OcsContext(product, request.Guidance, request.IssuedBy);
        DnsName[] sipDomains = request.SipDomains.Select(domain => DnsName.ParseHost(domain, "SIP domain")).ToArray();
        if (request.Usage == CertificateUsage.AVAuthentication && request.Fqdns.Count == 0)
        {
            return [OcsEdgeRequirements.AVAuthentication(context, null, null)];
        }

        if (request.Fqdns.Count == 0)
        {
            throw Missing(request.Usage, "-Fqdn", "the FQDN of the service, for example sip.contoso.com");
        }

        return request.Fqdns.Select(fqdn => Edge(context, request.Usage, DnsName.ParseHost(fqdn, "FQDN of the service"), sipDomains)).ToArray();
    }

    private static CertRequirement Edge(OcsContext context, CertificateUsage usage, DnsName fqdn, DnsName[] sipDomains) => usage switch
    {
        CertificateUsage.AccessEdge => OcsEdgeRequirements.AccessEdge(context, new EdgeEndpoint { Service = EdgeService.AccessEdge, Fqdn = fqdn }, sipDomains),
        CertificateUsage.WebConferencingEdge => OcsEdgeRequirements.WebConferencingEdge(context, new EdgeEndpoint { Service = EdgeService.WebConferencingEdge, Fqdn = fqdn }),
        CertificateUsage.EdgeInternal => OcsEdgeRequirements.EdgeInternal(context, new EdgeEndpoint { Service = EdgeService.EdgeInternal, Fqdn = fqdn }),
        CertificateUsage.ReverseProxy => OcsEdgeRequirements.ReverseProxy(context, new EdgeEndpoint { Service = EdgeService.ReverseProxy, Fqdn = fqdn }),
        _ => OcsEdgeRequirements.AVAuthentication(context, fqdn, null),
    };

    private static CertRequirement Phone(RequirementRequest request)
    {
        RefuseNames(request, "LyncPhone has no place for it", "Phones are described by -Fqdn, the hosts they contact; Test-LyncPhoneCompatibility takes their firmware too.",
            ("-Url", request.Urls), ("-ServerFqdn", request.ServerFqdns), ("-PoolFqdn", request.PoolFqdns), ("-SipDomain", request.SipDomains));
        return request.Fqdns.Count == 0
            ? throw Missing(request.Usage, "-Fqdn", "the hosts the phones contact, for example sip.contoso.com")
            : PhoneRequirements.Build(new PhoneDeployment { Hosts = request.Fqdns.Select(host => DnsName.ParseHost(host, "host the phones contact")).ToArray() });
    }

    private static void RefuseNames(RequirementRequest request, string why, string remedy, params (string Parameter, IReadOnlyList<string> Names)[] given)
    {
        foreach ((string parameter, IReadOnlyList<string> names) in given)
        {
            if (names.Count > 0)
            {
                throw new CertToolsException("NameNotUsed", names[0], $"{parameter} {Printable.Text(names[0])} was given, but {why}.", remedy);
            }
        }
    }

    private static CertToolsException Missing(CertificateUsage usage, string parameter, string what) =>
        new("NameMissing", usage.ToString(), $"{usage} needs {parameter}.", $"Give {parameter}: {what}.");
}
