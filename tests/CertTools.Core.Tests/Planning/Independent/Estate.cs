using System;
using System.Collections.Generic;
using System.Linq;

namespace CertTools.Tests.Planning.Independent;

/// <summary>What a site wants certificates for, by the reference alone (1.2, 1.4, 1.6, 1.7, conflict 20 of 1.9, 4.2).</summary>
internal sealed class Estate
{
    private readonly PlanCase given;
    private readonly string[] pools;

    public Estate(PlanCase given)
    {
        this.given = given;
        pools = given.Topology.Endpoints.Where(IsOfPool).Select(row => row.Pool).Where(pool => pool.Length > 0).Distinct().ToArray();
        SipNames = given.Topology.SipDomains.Select(domain => "sip." + domain.Normalized).Distinct().ToArray();
        Wishes =
        [
            .. OfPools(WishKind.Access, EdgeService.AccessEdge),
            .. OfPools(WishKind.Conferencing, EdgeService.WebConferencingEdge),
            .. OfPools(WishKind.Internal, EdgeService.EdgeInternal),
            .. AVAuthentications(),
            .. ByName(WishKind.Site, EdgeService.Cwa, SiteNames),
            .. ByName(WishKind.SiteServer, EdgeService.CwaServer, name => [name]),
            .. Listeners(),
        ];
    }

    public IReadOnlyList<Wish> Wishes { get; }

    /// <summary>The sip. name of each SIP domain, in the order given.</summary>
    public IReadOnlyList<string> SipNames { get; }

    public bool IsOcs => given.Topology.Product is OcsProduct.Ocs2007 or OcsProduct.Ocs2007R2;

    public bool IsField => given.Topology.Guidance == Guidance.Field;

    public bool BuysOutside => given.Topology.IssuedBy != IssuerKind.Internal;

    public bool SharesNothing => Strategy == PlanStrategy.OnePerService || IsOcs && !IsField;

    public OcsProduct Product => given.Topology.Product;

    public PlanStrategy Strategy => given.Options.Strategy;

    public CaProfile Profile => given.Options.CaProfile;

    public bool MayRename => IsField && given.Options.AllowRenamedService && given.Topology.Product == OcsProduct.Ocs2007R2;

    /// <summary>Whether a public CA would sign these names on one certificate.</summary>
    public bool CanBeBought(IReadOnlyCollection<string> names) =>
        (Profile.MostNames is not { } most || names.Count <= most)
        && names.All(KnownDomains.IsSigned)
        && (!Profile.OneBaseDomain || names.Select(KnownDomains.Of).Distinct().Count() <= 1);

    /// <summary>Whether the CN of its certificate is given by what it is (1.2, 1.4).</summary>
    public bool IsBound(Wish wish) => wish.Kind switch
    {
        WishKind.Internal or WishKind.SiteServer => true,
        WishKind.Access or WishKind.Conferencing => IsOcs,
        WishKind.Site => !IsField || IsBehindLoadBalancer,
        _ => false,
    };

    /// <summary>Whether it is to have a certificate of the internal CA when it has one of its own.</summary>
    public bool IsInside(Wish wish) => !BuysOutside || wish.Kind is WishKind.Internal or WishKind.AVAuthentication or WishKind.SiteServer;

    public string PoolOf(EdgeEndpoint row) => row.Pool.Length > 0 ? row.Pool : pools.Length == 1 ? pools[0] : string.Empty;

    // Several servers of the first release stand behind a virtual address, whose FQDN is the common name (1.2).
    private bool IsBehindLoadBalancer => given.Topology.Product == OcsProduct.Ocs2007 && Rows(EdgeService.CwaServer).Select(row => row.Fqdn.Normalized).Distinct().Count() > 1;

    private static bool IsOfPool(EdgeEndpoint row) => row.Service is not (EdgeService.Cwa or EdgeService.CwaServer or EdgeService.ReverseProxy);

    private IEnumerable<EdgeEndpoint> Rows(EdgeService service) => given.Topology.Endpoints.Where(row => row.Service == service);

    private IEnumerable<Wish> OfPools(WishKind kind, EdgeService service) => Rows(service)
        .GroupBy(row => (Pool: PoolOf(row), Name: row.Fqdn.Normalized))
        .Select(rows => new Wish(kind, rows.Key.Name, rows.Key.Pool, rows.ToArray(), EdgeNames(kind, rows.Key.Name, rows.Key.Pool)));

    private string[] EdgeNames(WishKind kind, string name, string pool)
    {
        var names = new List<string> { name };
        if (kind == WishKind.Access)
        {
            names.AddRange(OfPool(EdgeService.Xmpp, pool));
        }

        return [.. names.Distinct()];
    }

    /// <summary>The A/V names that are welcome beside a wish, though nothing reads them (conflict 20 of 1.9).</summary>
    public IEnumerable<string> Guests(Wish wish) => IsOcs && IsField && Strategy != PlanStrategy.OnePerService && wish.Pool is { } pool
        && (wish.Kind == WishKind.Conferencing || wish.Kind == WishKind.Access && !OfPool(EdgeService.WebConferencingEdge, pool).Any())
            ? OfPool(EdgeService.AVEdge, pool) : [];

    private IEnumerable<string> OfPool(EdgeService service, string pool) => Rows(service).Where(row => PoolOf(row) == pool).Select(row => row.Fqdn.Normalized).Distinct();

    private IEnumerable<Wish> AVAuthentications()
    {
        foreach (IGrouping<string, EdgeEndpoint> pool in given.Topology.Endpoints.Where(row => row.Service is EdgeService.AVEdge or EdgeService.AVAuthentication).GroupBy(PoolOf))
        {
            EdgeEndpoint[] stated = pool.Where(row => row.Service == EdgeService.AVAuthentication).ToArray();
            yield return new Wish(WishKind.AVAuthentication, stated.FirstOrDefault()?.Fqdn.Normalized ?? string.Empty, pool.Key, stated, []);
        }
    }

    private IEnumerable<Wish> ByName(WishKind kind, EdgeService service, Func<string, string[]> names) => Rows(service)
        .GroupBy(row => row.Fqdn.Normalized)
        .Select(rows => new Wish(kind, rows.Key, null, rows.ToArray(), names(rows.Key)));

    private string[] SiteNames(string site) => given.Topology.Product == OcsProduct.Ocs2007 ? [site] : [site, "as." + site, "download." + site];

    /// <summary>A listener shows one certificate, and a host is one service however many listeners publish it.</summary>
    private IEnumerable<Wish> Listeners()
    {
        var listeners = Rows(EdgeService.ReverseProxy).GroupBy(row => (row.Server, row.Address, row.Port)).Select(rows => rows.ToList()).ToList();
        for (int i = 0; i < listeners.Count; i++)
        {
            for (int other = listeners.Count - 1; other > i; other--)
            {
                if (listeners[i].Any(row => listeners[other].Any(its => its.Fqdn.Equals(row.Fqdn))))
                {
                    listeners[i].AddRange(listeners[other]);
                    listeners.RemoveAt(other);
                    other = listeners.Count;
                }
            }
        }

        return listeners.Select(rows => new Wish(WishKind.Listener, rows[0].Fqdn.Normalized, null, rows, rows.Select(row => row.Fqdn.Normalized).Distinct().ToArray()));
    }
}
