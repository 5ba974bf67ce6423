using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CertTools.Rules;

namespace CertTools;

/// <summary>
/// Groups the services of a site onto certificates: of all groupings that the hard rules allow, the one that counts least
/// by the strategy. The names of the SIP domains fill the certificates of Access Edge first.
/// </summary>
public static class EdgePlanner
{
    // Far above any price, and far enough below what a sum of prices can be.
    private const decimal HighestPrice = 1_000_000_000_000;

    /// <summary>Plans the certificates of one site.</summary>
    /// <param name="topology">The site.</param>
    /// <param name="options">How.</param>
    /// <exception cref="CertToolsException">
    /// <c>ServiceNotOfProduct</c>, <c>ServiceGivenTwice</c>, <c>NothingToPlan</c>, <c>CaProfileNotUsable</c>, <c>ExistingNotUsable</c>;
    /// <c>NameNotUsable</c>, <c>UrlNotUsable</c>: a name that follows from another one, as sip. from a SIP domain, is too long.
    /// </exception>
    public static EdgeCertPlan Plan(EdgeTopology topology, PlanOptions options) => PlanAll([topology], options)[0];

    /// <summary>Plans the certificates of several sites. They share nothing, but the certificates that there are.</summary>
    /// <param name="topologies">The sites.</param>
    /// <param name="options">How.</param>
    /// <exception cref="CertToolsException">As <see cref="Plan"/>.</exception>
    public static IReadOnlyList<EdgeCertPlan> PlanAll(IReadOnlyList<EdgeTopology> topologies, PlanOptions options)
    {
        if (topologies is null)
        {
            throw new ArgumentNullException(nameof(topologies));
        }

        Check(options);
        var existing = new ExistingCertificates(options);
        var plans = new List<EdgeCertPlan>();
        foreach (EdgeTopology topology in topologies)
        {
            Check(topology);
            plans.Add(PlanSite(topology, options, existing));
        }

        if (plans.Count > 0)
        {
            var names = new HashSet<string>(plans.SelectMany(plan => plan.Certificates).SelectMany(certificate => certificate.SubjectAlternativeNames.Append(certificate.SubjectName)).Select(name => DnsName.Read(name).Normalized), StringComparer.Ordinal);
            plans[plans.Count - 1].Add(existing.Retire(names));
        }

        return plans;
    }

    private static EdgeCertPlan PlanSite(EdgeTopology topology, PlanOptions options, ExistingCertificates existing)
    {
        var conflicts = new List<PlanConflict>();
        var reader = new EdgeUnits(topology, options, conflicts);
        IReadOnlyList<PlanUnit> units = reader.Read();
        var rules = new SharingRules(topology, options);

        // The names of the SIP domains are placed without regard to what there is: it is for them to be fitted, or not.
        var asIfNew = new ExistingCertificates(options with { Existing = null });
        units = [.. units, .. new Grouping(units, rules, options, asIfNew).Best().Orders.SelectMany(reader.Fill)];
        (IReadOnlyList<CertificateOrder> found, bool isProven, BarredChanges barred) = new Grouping(units, rules, options, existing).Best();
        found = found.Select(new AVNames(topology, options).AddTo).ToArray();

        var places = units.Select((unit, index) => (unit, index)).ToDictionary(pair => pair.unit, pair => pair.index);
        CertificateOrder[] orders = found.OrderBy(order => order.Issuer == IssuerKind.Public ? 0 : 1).ThenBy(order => places[order.Units[0]]).ToArray();
        string[] labels = Labels(orders);
        var pricing = new Pricing(options);
        PlannedCertificate[] certificates = orders.Select((order, index) => order.ToCertificate(labels[index], topology.Site, pricing.New(order.Issuer, order.SubjectAlternativeNames.Count))).ToArray();
        conflicts.AddRange(PlanConflicts.Between(orders, rules, options));
        conflicts.AddRange(orders.Where(order => order.Issuer == IssuerKind.Internal && order.CommonName?.Text.Length > CertificateOrder.LongestCommonName).Select(PlanConflicts.TooLong));
        IReadOnlyList<PlannedChange> changes = existing.Assign(topology.Site, orders, labels, barred);
        return new EdgeCertPlan(topology, options, Services(topology, orders, labels), certificates, PlanFindings.Of(topology, orders, options))
        {
            IsProvenOptimal = isProven && existing.IsAsCounted,
            Conflicts = conflicts.OrderBy(conflict => conflict.Severity switch { nameof(Severity.Error) => 0, nameof(Severity.Warning) => 1, _ => 2 }).ToArray(),
            RenewalsPerYear = RenewalSchedule.Count(options.AsOf, Enumerable.Range(0, orders.Length).Where(index => orders[index].Issuer == IssuerKind.Public)
                .Select(index => changes.Count == 0 ? null : existing.EndOf(changes[index]))),
            Changes = changes,
        };
    }

    private static PlannedService[] Services(EdgeTopology topology, CertificateOrder[] orders, string[] labels)
    {
        IEnumerable<EdgeEndpoint> further = orders.SelectMany(order => order.Units).Where(unit => unit.IsFurtherAccess).SelectMany(unit => unit.Endpoints);
        var certificateOf = new Dictionary<EdgeEndpoint, int>();
        for (int index = orders.Length - 1; index >= 0; index--)
        {
            foreach (EdgeEndpoint endpoint in orders[index].Endpoints)
            {
                certificateOf[endpoint] = index;
            }
        }

        return topology.Endpoints.Concat(further).Select(endpoint =>
        {
            int index = certificateOf.TryGetValue(endpoint, out int found) ? found : -1;
            bool isRenamed = index >= 0 && orders[index].Units.Any(unit => unit.Service == endpoint.Service && unit.IsRenamedBy(orders[index].CommonName));
            return new PlannedService(endpoint, isRenamed ? orders[index].CommonName!.Text : endpoint.Fqdn.Text, index < 0 ? string.Empty : labels[index]);
        }).ToArray();
    }

    private static string[] Labels(CertificateOrder[] orders)
    {
        int isPublic = 0;
        int isInternal = 0;
        return orders.Select(order => $"{order.Issuer}-{(order.Issuer == IssuerKind.Public ? ++isPublic : ++isInternal).ToString(CultureInfo.InvariantCulture)}").ToArray();
    }

    /// <summary>Says whether the options can be planned with.</summary>
    /// <param name="options">How.</param>
    /// <exception cref="CertToolsException"><c>CaProfileNotUsable</c>, <c>ExistingNotUsable</c>.</exception>
    public static void Check(PlanOptions options)
    {
        CaProfile profile = (options ?? throw new ArgumentNullException(nameof(options))).CaProfile;
        if (profile.MostNames is <= 0)
        {
            throw NotUsable("The limit of names", profile.MostNames.Value, "a CA signs one name at least");
        }

        foreach ((string name, decimal? price) in new[] { ("The price of a certificate", profile.PricePerCertificate), ("The price of a name", profile.PricePerName), ("The price of a reissue", profile.PriceOfReissue) })
        {
            if (price is < 0 or > HighestPrice)
            {
                throw NotUsable(name, price.Value, price < 0 ? "a price is not negative" : $"a price is {HighestPrice.ToString(CultureInfo.InvariantCulture)} at most");
            }
        }

        if (options.Existing?.FirstOrDefault(facts => facts.Form == CertificateForm.Request) is { } request)
        {
            throw new CertToolsException("ExistingNotUsable", request.Source, $"{Printable.Text(request.Source.Length > 0 ? request.Source : request.Subject)} is a request, no certificate that there is.", "Give the certificate that was issued for it, or leave it out.");
        }
    }

    private static CertToolsException NotUsable(string name, decimal value, string why)
    {
        string text = value.ToString(CultureInfo.InvariantCulture);
        return new CertToolsException("CaProfileNotUsable", text, $"{name} of the CA profile is {text}, and {why}.", "Give another number, or leave it out.");
    }

    /// <summary>Says whether a site can be planned.</summary>
    /// <param name="topology">The site.</param>
    /// <exception cref="CertToolsException"><c>ServiceNotOfProduct</c>, <c>ServiceGivenTwice</c>, <c>NothingToPlan</c>.</exception>
    public static void Check(EdgeTopology topology)
    {
        if ((topology ?? throw new ArgumentNullException(nameof(topology))).Endpoints.Count == 0)
        {
            throw new CertToolsException("NothingToPlan", topology.Site, "No service was given, so there is nothing to plan.", "Give the FQDN of a service, or a SIP domain to have names proposed.");
        }

        foreach (EdgeEndpoint endpoint in topology.Endpoints)
        {
            OcsProducts products = endpoint.Service switch
            {
                EdgeService.Cwa or EdgeService.CwaServer => OcsProducts.Ocs,
                EdgeService.Xmpp => EdgeNames.XmppDomainIsPresent.ProductsValue,
                _ => OcsProducts.All,
            };
            if (!products.Includes(topology.Product))
            {
                throw new CertToolsException("ServiceNotOfProduct", endpoint.Fqdn.Text, $"{endpoint.Service.DisplayName()} {endpoint.Fqdn} is no service of {topology.Product.DisplayName()} that CertTools knows of.",
                    endpoint.Service == EdgeService.Xmpp ? "The XMPP proxy is part of the Edge from Lync Server 2013 to Skype for Business Server 2015: leave the row out, or give that product." : "Communicator Web Access is part of Office Communications Server 2007 and 2007 R2: plan it apart, with that product.");
            }
        }

        foreach (IGrouping<(EdgeService Service, string Pool), EdgeEndpoint> service in topology.Endpoints.Where(endpoint => EdgeTopology.IsEdgeService(endpoint.Service) && endpoint.Service != EdgeService.Xmpp)
            .GroupBy(endpoint => (endpoint.Service, endpoint.Pool.ToUpperInvariant())))
        {
            string[] names = service.Select(endpoint => endpoint.Fqdn.Normalized).Distinct().ToArray();
            if (names.Length > 1)
            {
                string pool = service.First().Pool;
                throw new CertToolsException("ServiceGivenTwice", names[1], $"{service.Key.Service.DisplayName()} was given the names {string.Join(" and ", names)}{(topology.Site.Length == 0 ? string.Empty : " in site " + Printable.Text(topology.Site))}{(pool.Length == 0 ? string.Empty : " in pool " + Printable.Text(pool))}; an Edge server or Edge pool has one.",
                    "Plan an Edge pool by its virtual name, and tell several Edge servers or pools apart by the column Pool, sites by the column Site.");
            }
        }
    }
}
