using System;
using System.Collections.Generic;
using System.Linq;

namespace CertTools;

/// <summary>
/// Groups the services of a site onto certificates. Services that read their name from the common name get one each
/// unless their ports differ; the others join the Access Edge, as S3 does it.
/// </summary>
public static class EdgePlanner
{
    /// <summary>Plans the certificates of one site.</summary>
    /// <param name="topology">The site.</param>
    /// <param name="options">How.</param>
    /// <exception cref="CertToolsException"><c>ProductNotCovered</c>, <c>ServiceGivenTwice</c>, <c>NothingToPlan</c>.</exception>
    public static EdgeCertPlan Plan(EdgeTopology topology, PlanOptions options)
    {
        if (topology is null)
        {
            throw new ArgumentNullException(nameof(topology));
        }

        Check(topology);
        List<CertificateOrder> orders = new PlanBuilder(topology).Build();
        PlannedCertificate[] certificates = orders.Select((order, index) => order.ToCertificate(Label(orders, index), topology.Site)).ToArray();
        PlannedService[] services = topology.Endpoints.Select(endpoint =>
        {
            int index = orders.FindIndex(order => order.Serves(endpoint));
            bool renamed = index >= 0 && endpoint.Service is EdgeService.AccessEdge or EdgeService.WebConferencingEdge;
            return new PlannedService(endpoint, renamed ? orders[index].CommonName!.Text : endpoint.Fqdn.Text, index < 0 ? string.Empty : certificates[index].Label);
        }).ToArray();
        return new EdgeCertPlan(topology, services, certificates, PlanFindings.Of(topology, orders, options.AsOf));
    }

    private static string Label(List<CertificateOrder> orders, int index)
    {
        IssuerKind issuer = orders[index].Issuer;
        int number = 1 + orders.Take(index).Count(order => order.Issuer == issuer);
        return issuer + "-" + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static void Check(EdgeTopology topology)
    {
        if (topology.Product is not (OcsProduct.Ocs2007 or OcsProduct.Ocs2007R2))
        {
            throw new CertToolsException("ProductNotCovered", topology.Product.ToString(), $"Edge plans for {topology.Product.DisplayName()} are not covered yet.", "Give Ocs2007 or Ocs2007R2.");
        }

        if (topology.Endpoints.Count == 0)
        {
            throw new CertToolsException("NothingToPlan", topology.Site, "No service was given, so there is nothing to plan.", "Give the FQDN of a service, or a SIP domain to have names proposed.");
        }

        foreach (IGrouping<EdgeService, EdgeEndpoint> service in topology.Endpoints.GroupBy(endpoint => endpoint.Service))
        {
            bool isCommonNameBound = service.Key is EdgeService.AccessEdge or EdgeService.WebConferencingEdge or EdgeService.EdgeInternal or EdgeService.AVEdge;
            string[] names = service.Select(endpoint => endpoint.Fqdn.Normalized).Distinct().ToArray();
            if (isCommonNameBound && names.Length > 1)
            {
                throw new CertToolsException("ServiceGivenTwice", names[1], $"{service.Key.DisplayName()} was given the names {string.Join(" and ", names)}{(topology.Site.Length == 0 ? string.Empty : " in site " + Printable.Text(topology.Site))}; a site has one.",
                    "Give each site its own name in the column Site, and plan Edge pools by their virtual name.");
            }
        }
    }
}
