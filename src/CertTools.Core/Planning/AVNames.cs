using System.Collections.Generic;
using System.Linq;

namespace CertTools;

/// <summary>
/// Puts the A/V name of OCS where the field report has it [S3], once a plan stands: nothing needs it, so it is never a
/// reason for another certificate (decision 0009).
/// </summary>
internal sealed class AVNames(EdgeTopology topology, PlanOptions options)
{
    private readonly CaProfile profile = options.CaProfile;
    private readonly bool isWanted = options.Strategy != PlanStrategy.OnePerService && topology.Guidance == Guidance.Field && OcsProducts.Ocs.Includes(topology.Product);

    /// <summary>The order with the A/V name of its pool, where that is wanted and the CA takes it beside the others.</summary>
    /// <param name="order">A certificate with all its names.</param>
    public CertificateOrder AddTo(CertificateOrder order)
    {
        PlanUnit? unit = isWanted ? order.Units.FirstOrDefault(HasAVName) : null;
        EdgeEndpoint[] av = unit is null ? [] : Rows(EdgeService.AVEdge, unit.Pool).ToArray();
        return av.Length > 0 && Takes(order, av[0].Fqdn) ? new CertificateOrder(order.Units, av) : order;
    }

    private bool HasAVName(PlanUnit unit) => unit.Service == EdgeService.WebConferencingEdge
        || unit.Service == EdgeService.AccessEdge && !unit.IsFurtherAccess && !Rows(EdgeService.WebConferencingEdge, unit.Pool).Any();

    private bool Takes(CertificateOrder order, DnsName name)
    {
        HashSet<DnsName> names = [.. order.SubjectAlternativeNames.Select(DnsName.Read)];
        return order.Issuer == IssuerKind.Internal || names.Contains(name)
            || SignableNames.Contains(name)
                && (profile.MostNames is not { } most || names.Count < most)
                && (!profile.OneBaseDomain || names.All(other => BaseDomains.Of(other) == BaseDomains.Of(name)));
    }

    private IEnumerable<EdgeEndpoint> Rows(EdgeService service, string pool) =>
        topology.Endpoints.Where(endpoint => endpoint.Service == service && EdgePools.AreSame(endpoint.Pool, pool));
}
