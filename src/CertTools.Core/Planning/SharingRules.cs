using System.Linq;

namespace CertTools;

/// <summary>Says why two services cannot have one certificate: every hard rule that concerns two of them.</summary>
internal sealed class SharingRules(EdgeTopology topology, PlanOptions options)
{
    private const string TwoBaseDomains = "The CA signs names below one base domain only, and theirs are two [S3].";

    private readonly bool isOcs = OcsProducts.Ocs.Includes(topology.Product);
    private readonly int sites = topology.Endpoints.Where(endpoint => endpoint.Service == EdgeService.Cwa).Select(endpoint => endpoint.Fqdn).Distinct().Count();
    private readonly int servers = topology.Endpoints.Where(endpoint => endpoint.Service == EdgeService.CwaServer).Select(endpoint => endpoint.Fqdn).Distinct().Count();

    /// <summary>The reason, with its source; null when nothing is against it.</summary>
    public string? WhyNot(PlanUnit left, PlanUnit right) =>
        WhyAlone(left) ?? WhyAlone(right)
        ?? ByPage()
        ?? ByPool(left, right)
        ?? ByIssuer(left, right)
        ?? ByServer(left, right) ?? ByServer(right, left)
        ?? ByCommonName(left, right)
        ?? BySite(left, right)
        ?? ByBaseDomain(left, right);

    /// <summary>The reason that shows only in what a whole certificate serves; null when nothing is against it.</summary>
    public string? WhyNot(CertificateOrder order)
    {
        if (order.Units.Count > 1 && order.Units.Any(unit => unit.Service == EdgeService.AVAuthentication)
            && !order.Units.Any(unit => unit.Service is EdgeService.AccessEdge or EdgeService.WebConferencingEdge))
        {
            return "A/V Authentication shares the external certificate of its Edge server, and no other [L13-EXT].";
        }

        if (!options.CaProfile.OneBaseDomain || order.Issuer != IssuerKind.Public)
        {
            return null;
        }

        string[] domains = order.Units.Where(unit => !unit.IsRenamedBy(order.CommonName)).Select(unit => unit.BaseDomain).OfType<string>().Distinct().ToArray();
        return domains.Length > 1 ? TwoBaseDomains : null;
    }

    private static string? WhyAlone(PlanUnit unit) => unit.AloneBecause.Length > 0 ? unit.AloneBecause : null;

    private string? ByPage() => isOcs && topology.Guidance == Guidance.Documented
        ? "Microsoft's pages give each service a certificate of its own [OCSR2-EDGE, OCSR2-SAMPLE, S1]." : null;

    private static string? ByPool(PlanUnit left, PlanUnit right) =>
        left.Pool.Length > 0 && right.Pool.Length > 0 && !EdgePools.AreSame(left.Pool, right.Pool)
            ? "The servers of one Edge pool have one certificate with one key [SFB947, OCSR2-EDGE]; it is planned for that pool alone." : null;

    private static string? ByIssuer(PlanUnit left, PlanUnit right) => (left.Issuers & right.Issuers) != IssuerKinds.None ? null
        : $"{(left.Issuers == IssuerKinds.Internal ? left : right).Title} has its certificate from the internal CA, the other from a public one.";

    private string? ByServer(PlanUnit server, PlanUnit other)
    {
        if (server.Service != EdgeService.CwaServer || other.Service == EdgeService.CwaServer)
        {
            return null;
        }

        return other.Service != EdgeService.Cwa ? "The certificate of a Communicator Web Access server was seen to serve its own site too, and nothing else [S2]."
            : topology.Product != OcsProduct.Ocs2007R2 ? "One certificate for SSL and MTLS is described for Office Communications Server 2007 R2 only [S1, S2]."
            : sites != 1 || servers != 1 ? "One certificate for SSL and MTLS is for one site on one server [S1]." : null;
    }

    private string? ByCommonName(PlanUnit left, PlanUnit right)
    {
        if (left.BoundName is not { } leftName || right.BoundName is not { } rightName)
        {
            return null;
        }

        bool areAccessAndConferencing = left.Service == EdgeService.AccessEdge && right.Service == EdgeService.WebConferencingEdge
            || left.Service == EdgeService.WebConferencingEdge && right.Service == EdgeService.AccessEdge;
        return areAccessAndConferencing ? ByPorts(left, right)
            : leftName.Equals(rightName) ? null
            : $"A certificate has one common name, and both services read theirs from there [{string.Join(", ", new[] { left.BoundBy, right.BoundBy }.Distinct())}].";
    }

    private string? ByPorts(PlanUnit left, PlanUnit right)
    {
        (PlanUnit access, PlanUnit conferencing) = left.Service == EdgeService.AccessEdge ? (left, right) : (right, left);
        const string Why = "Both services take their FQDN from the common name of their certificate";
        if (topology.Product != OcsProduct.Ocs2007R2)
        {
            return $"{Why}, and one certificate for both, on different ports, is known from Office Communications Server 2007 R2 only [OCSR2-EDGE, S3].";
        }

        if (access.Endpoints.Concat(conferencing.Endpoints).Any(endpoint => endpoint.Port is null))
        {
            return $"{Why}, and one certificate for both takes different ports; not all ports were stated [S3].";
        }

        int?[] shared = access.Endpoints.Select(endpoint => endpoint.Port).Intersect(conferencing.Endpoints.Select(endpoint => endpoint.Port)).ToArray();
        return shared.Length > 0
            ? $"{Why}, so on one port, {string.Join(", ", shared)}, they cannot share one; 443 for both reaches them from hotels and partners, where nothing else is let out [S3]."
            : access.BoundName!.Equals(conferencing.BoundName) || options.AllowRenamedService ? null
            : $"{Why}. On different ports one certificate would do, with Web Conferencing Edge called {access.BoundName} instead of {conferencing.BoundName}: give -AllowRenamedService to have that [S3].";
    }

    private static string? BySite(PlanUnit left, PlanUnit right) => left.Service == EdgeService.Cwa && right.Service == EdgeService.Cwa
        ? "Each Communicator Web Access site has a certificate of its own [S1]." : null;

    // A service that can be renamed gives its own base domain up, so only the whole certificate shows whether there are two.
    private string? ByBaseDomain(PlanUnit left, PlanUnit right) =>
        options.CaProfile.OneBaseDomain && (left.Issuers & right.Issuers) == IssuerKinds.Public && !CanBeRenamed(left) && !CanBeRenamed(right)
            && left.BaseDomain is { } leftDomain && right.BaseDomain is { } rightDomain && !string.Equals(leftDomain, rightDomain, System.StringComparison.Ordinal)
            ? TwoBaseDomains : null;

    private bool CanBeRenamed(PlanUnit unit) =>
        unit.Service == EdgeService.WebConferencingEdge && options.AllowRenamedService && topology.Product == OcsProduct.Ocs2007R2;
}
