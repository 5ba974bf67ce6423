using System.Collections.Generic;
using System.Linq;

namespace CertTools;

/// <summary>Reads from a topology what certificates are needed for, product by product.</summary>
internal sealed class EdgeUnits
{
    private readonly EdgeTopology topology;
    private readonly CaProfile profile;
    private readonly OcsContext context;
    private readonly bool isOcs;
    private readonly List<PlanConflict> conflicts;

    /// <summary>Prepares the reading.</summary>
    /// <param name="topology">The site.</param>
    /// <param name="options">The CA, and whether anything may be shared.</param>
    /// <param name="conflicts">Takes what cannot be had.</param>
    public EdgeUnits(EdgeTopology topology, PlanOptions options, List<PlanConflict> conflicts)
    {
        this.topology = topology;
        this.conflicts = conflicts;
        profile = options.CaProfile;
        context = new OcsContext(topology.Product, topology.Guidance, topology.IssuedBy == IssuerKind.Unknown ? IssuerKind.Public : topology.IssuedBy);
        isOcs = OcsProducts.Ocs.Includes(topology.Product);
    }

    private bool IsField => context.Guidance == Guidance.Field;

    private IssuerKinds External => context.IssuedBy == IssuerKind.Public ? IssuerKinds.Public : IssuerKinds.Internal;

    /// <summary>The units: external services first, in the order in which they are to share.</summary>
    public IReadOnlyList<PlanUnit> Read()
    {
        IGrouping<string, EdgeEndpoint>[] pools = topology.Endpoints.Where(endpoint => EdgeTopology.IsEdgeService(endpoint.Service)).GroupBy(endpoint => endpoint.Pool, EdgePools.Comparer).ToArray();
        return [.. pools.SelectMany(Outside), .. Sites(), .. Listeners(), .. pools.SelectMany(Inside), .. Servers()];
    }

    private static EdgeEndpoint[] Of(IEnumerable<EdgeEndpoint> endpoints, EdgeService service) => endpoints.Where(endpoint => endpoint.Service == service).ToArray();

    private static IEnumerable<string> ServersOf(IEnumerable<EdgeEndpoint> endpoints) => endpoints.Select(endpoint => endpoint.Server);

    // One row a name: a host that is listed for two servers, or on two ports, is one host.
    private static IEnumerable<IGrouping<DnsName, EdgeEndpoint>> ByName(IEnumerable<EdgeEndpoint> endpoints) => endpoints.GroupBy(endpoint => endpoint.Fqdn);

    /// <summary>Fills the certificate of an Access Edge with the names of SIP domains, beside what shares it.</summary>
    /// <param name="order">A certificate.</param>
    /// <returns>The units of the further Access Edge services that this leaves; none where it is no Access Edge's.</returns>
    public IEnumerable<PlanUnit> Fill(CertificateOrder order)
    {
        foreach (PlanUnit unit in order.Units.Where(unit => unit.Access is not null))
        {
            HashSet<DnsName> names = order.FixedNames();
            foreach (IReadOnlyList<DnsName> domains in unit.Access!.Fill(names, names.Count))
            {
                yield return Further(unit.Endpoints[0], domains);
            }

            conflicts.AddRange(unit.Access.Conflicts);
        }
    }

    private IEnumerable<PlanUnit> Outside(IGrouping<string, EdgeEndpoint> pool)
    {
        EdgeEndpoint[] access = Of(pool, EdgeService.AccessEdge);
        EdgeEndpoint[] conferencing = Of(pool, EdgeService.WebConferencingEdge);
        EdgeEndpoint[] xmpp = Of(pool, EdgeService.Xmpp);
        if (access.Length > 0)
        {
            yield return Access(access, xmpp, new AccessNames(access[0].Fqdn, xmpp.Select(endpoint => endpoint.Fqdn).ToArray(), topology.SipDomains, profile, External == IssuerKinds.Public));
        }
        else
        {
            conflicts.AddRange(xmpp.Select(endpoint => new PlanConflict($"XMPP {endpoint.Fqdn}", string.Empty,
                "The XMPP domain belongs on the certificate of Access Edge, and none was given [L13-XMPP].", Severity.Error, "Give the Access Edge of this pool too.")));
        }

        if (conferencing.Length > 0)
        {
            yield return Conferencing(conferencing);
        }
    }

    private PlanUnit Access(EdgeEndpoint[] access, EdgeEndpoint[] xmpp, AccessNames names)
    {
        DnsName fqdn = access[0].Fqdn;
        return new PlanUnit
        {
            Service = EdgeService.AccessEdge,
            Endpoints = [.. access, .. xmpp.Where(endpoint => names.XmppDomains.Contains(endpoint.Fqdn))],
            Servers = ServersOf(access),
            Pool = access[0].Pool,
            BoundName = isOcs ? fqdn : null,
            UsualName = fqdn,
            BoundBy = "S3",
            Access = names,
            Issuers = External,
            AloneBecause = WhyAlone([fqdn]),
            Requirements = _ => access.Select(endpoint => Requirement(endpoint, names.SipDomains, names.XmppDomains)),
            Reasons = _ =>
            [
                isOcs ? $"{fqdn} is the common name: the Access Edge service takes its FQDN from there [S3]."
                    : $"{fqdn}: outside users and partners connect to Access Edge by this name; as common name it is recommended, in the SAN required [L13-EXT].",
                .. SipReason(fqdn, names.SipDomains.Select(AccessNames.SignInName).Where(name => !name.Equals(fqdn)).ToArray()),
                .. names.XmppDomains.Select(domain => $"{domain}: XMPP partners look for the domain itself [L13-XMPP]."),
            ],
        };
    }

    private PlanUnit Further(EdgeEndpoint access, IReadOnlyList<DnsName> domains)
    {
        DnsName fqdn = AccessNames.SignInName(domains[0]);
        EdgeEndpoint endpoint = access with { Fqdn = fqdn, Address = string.Empty, Server = string.Empty, IsProposed = true };
        return new PlanUnit
        {
            Service = EdgeService.AccessEdge,
            Endpoints = [endpoint],
            BoundName = isOcs ? fqdn : null,
            UsualName = fqdn,
            Names = domains.Select(AccessNames.SignInName).ToArray(),
            Issuers = External,
            AloneBecause = "It is for an Access Edge that is yet to be set up.",
            IsFurtherAccess = true,
            Requirements = _ => [Requirement(endpoint, domains, [])],
            Reasons = _ =>
            [
                $"{fqdn} is the common name of a further Access Edge: an Access Edge shows one certificate, and that of {access.Fqdn} has no place for these names.",
                .. SipReason(fqdn, domains.Skip(1).Select(AccessNames.SignInName).ToArray()),
            ],
        };
    }

    private PlanUnit Conferencing(EdgeEndpoint[] conferencing)
    {
        DnsName fqdn = conferencing[0].Fqdn;
        return new PlanUnit
        {
            Service = EdgeService.WebConferencingEdge,
            Endpoints = conferencing,
            Servers = ServersOf(conferencing),
            Pool = conferencing[0].Pool,
            BoundName = isOcs ? fqdn : null,
            UsualName = fqdn,
            BoundBy = "S3",
            Names = [fqdn],
            Issuers = External,
            AloneBecause = WhyAlone([fqdn]),
            Requirements = commonName => conferencing.Select(endpoint => isOcs
                ? OcsEdgeRequirements.WebConferencingEdge(context, endpoint with { Fqdn = commonName! }) with { Endpoint = endpoint }
                : Lync(CertificateUsage.WebConferencingEdge, fqdn, [], []) with { Endpoint = endpoint }),
            Reasons = commonName =>
            [
                !isOcs ? $"{fqdn}: outside users join web conferences by this name [L13-EXT]."
                    : fqdn.Equals(commonName) ? $"{fqdn} is the common name: the Web Conferencing Edge service takes its FQDN from there [S3]."
                    : $"Web Conferencing Edge shares it because its port is another than that of Access Edge; it then has the name {commonName} instead of {fqdn} [S3].",
            ],
        };
    }

    private IEnumerable<PlanUnit> Sites()
    {
        DnsName[] servers = Of(topology.Endpoints, EdgeService.CwaServer).Select(endpoint => endpoint.Fqdn).Distinct().ToArray();
        foreach (IGrouping<DnsName, EdgeEndpoint> site in ByName(Of(topology.Endpoints, EdgeService.Cwa)))
        {
            CertRequirement requirement = CwaRequirements.Build(new CwaDeployment
            {
                Sites = [SiteUrl.Parse(site.Key.Text)],
                Servers = topology.Product == OcsProduct.Ocs2007 ? servers : [],
                Product = topology.Product,
                Guidance = topology.Guidance,
                IssuedBy = Signable(site.Key) ? context.IssuedBy : IssuerKind.Internal,
            }).Single(candidate => candidate.UsageValue == CertificateUsage.CwaSsl);
            DnsName[] rows = requirement.SubjectAlternativeNames.Select(DnsName.Read).ToArray();
            DnsName[] names = rows.Length > 0 ? rows : [site.Key];
            yield return new PlanUnit
            {
                Service = EdgeService.Cwa,
                Endpoints = [.. site],
                Servers = ServersOf(site),
                BoundName = requirement.Names.Any(row => row.LevelValue == NameLevel.Required && row.PositionValue == NamePosition.CommonName) ? site.Key : null,
                BoundBy = IsField ? "OCS07-CWA" : "S1",
                UsualName = site.Key,
                Names = names,
                Issuers = Signable(site.Key) ? External : IssuerKinds.Internal,
                Requirements = _ => [requirement with { Endpoint = site.First() }],
                Reasons = commonName =>
                [
                    $"{List(names)}: "
                        + (!IsField ? "the site is the common name, as Microsoft's page has it for a Communicator Web Access site [S1]."
                        : topology.Product == OcsProduct.Ocs2007 && servers.Length > 1 ? "the site is the common name: several servers stand behind its virtual address [OCS07-CWA]."
                        : topology.Product == OcsProduct.Ocs2007 ? "users open the site by this name [OCS07-CWA]; that it takes it from the SAN of a shared certificate was seen with 2007 R2 [S3]."
                        : site.Key.Equals(commonName) ? "Communicator Web Access takes its names from the SAN [S2, S3]."
                        : "Communicator Web Access takes its names from the SAN, so it shares the certificate [S3]."),
                    .. Signable(site.Key) || External == IssuerKinds.Internal ? [] : (string[])[$"No public CA signs {site.Key}, so it comes from the internal CA; outside users need its root certificate [S1, BR]."],
                ],
            };
        }
    }

    private IEnumerable<PlanUnit> Listeners()
    {
        foreach (List<EdgeEndpoint> listener in ListenerRows.Group(Of(topology.Endpoints, EdgeService.ReverseProxy)))
        {
            ListenerNames divided = new([.. listener.Select(endpoint => endpoint.Fqdn).Distinct()], profile, External == IssuerKinds.Public);
            conflicts.AddRange(divided.Conflicts);
            foreach (IReadOnlyList<DnsName> hosts in divided.Certificates)
            {
                var names = new HashSet<DnsName>(hosts);
                EdgeEndpoint[] endpoints = listener.Where(endpoint => names.Contains(endpoint.Fqdn)).ToArray();
                yield return new PlanUnit
                {
                    Service = EdgeService.ReverseProxy,
                    Endpoints = endpoints,
                    Servers = ServersOf(endpoints),
                    UsualName = hosts[0],
                    Names = hosts,
                    Issuers = External,
                    AloneBecause = WhyAlone(hosts),
                    Requirements = _ => [isOcs ? OcsEdgeRequirements.ReverseProxy(context, endpoints[0], hosts) : LyncNeighbourRequirements.Listener(context, endpoints[0], hosts)],
                    Reasons = commonName =>
                    [
                        $"{List(hosts)}: the reverse proxy takes its names from the SAN {(isOcs ? IsField ? "[S3]" : "[OCSR2-SAMPLE]" : "[L13-RP]")}."
                            + (isOcs || names.Contains(commonName!) ? string.Empty : " Microsoft's page lets the Edge and the reverse proxy share one certificate [L13-RPREQ]."),
                    ],
                };
            }
        }
    }

    private IEnumerable<PlanUnit> Inside(IGrouping<string, EdgeEndpoint> pool)
    {
        EdgeEndpoint[] inside = Of(pool, EdgeService.EdgeInternal);
        if (inside.Length > 0)
        {
            DnsName fqdn = inside[0].Fqdn;
            yield return new PlanUnit
            {
                Service = EdgeService.EdgeInternal,
                Endpoints = inside,
                Servers = ServersOf(inside),
                Pool = pool.Key,
                BoundName = fqdn,
                UsualName = fqdn,
                Issuers = IssuerKinds.Internal,
                AloneBecause = $"The internal interface has the internal FQDN {fqdn} as its common name and a certificate of its own {(isOcs ? "[OCSR2-EDGE, S3]" : "[L13-EXT]")}.",
                Requirements = _ => inside.Select(endpoint => isOcs ? OcsEdgeRequirements.EdgeInternal(context, endpoint) : Lync(CertificateUsage.EdgeInternal, fqdn, [], []) with { Endpoint = endpoint, IssuedByValue = IssuerKind.Internal }),
                Reasons = _ => [isOcs
                    ? $"{fqdn} is the common name: the internal interface accepts no name from a SAN [S3]; the internal CA is usual there."
                    : $"{fqdn} is the common name, the internal FQDN of the Edge or of its virtual address; no SAN is needed [L13-EXT]."],
            };
        }

        EdgeEndpoint[] own = Of(pool, EdgeService.AVAuthentication);
        EdgeEndpoint[] av = Of(pool, EdgeService.AVEdge);
        if (own.Length + av.Length > 0)
        {
            yield return AVAuthentication(own, av, inside.FirstOrDefault());
        }
    }

    private PlanUnit AVAuthentication(EdgeEndpoint[] own, EdgeEndpoint[] av, EdgeEndpoint? inside)
    {
        EdgeEndpoint first = own.Length > 0 ? own[0] : av[0];
        DnsName name = own.Length > 0 ? first.Fqdn : IsField && isOcs || inside is null ? first.Fqdn : inside.Fqdn;
        return new PlanUnit
        {
            Service = EdgeService.AVAuthentication,
            Endpoints = own,
            Servers = ServersOf(own.Length > 0 ? own : av),
            Pool = first.Pool,
            UsualName = name,
            Issuers = isOcs ? IssuerKinds.Internal : IssuerKinds.Any,
            AloneBecause = isOcs ? "Microsoft keeps the key of A/V Authentication apart from those of the Edge services [OCSR2-EDGE]." : string.Empty,
            KeepsItsKey = isOcs,
            Requirements = commonName => [isOcs ? OcsEdgeRequirements.AVAuthentication(context, name, first) : Lync(CertificateUsage.AVAuthentication, commonName ?? name, [], []) with { Endpoint = first }],
            Reasons = commonName => [isOcs
                ? $"A/V Authentication has a certificate of its own, from the internal CA [OCSR2-EDGE]; any subject name will do [PACYK-AV], {(own.Length > 0 ? "here the one it was given" : IsField ? "here the A/V name [SCH-EDGE]" : "here the internal FQDN, as in Microsoft's sample [OCSR2-SAMPLE]")}."
                : name.Equals(commonName) ? "A/V Authentication has a certificate of its own; any name and any CA will do, and apart from the external one it can be replaced with -Roll [L13-EDGEPLAN, L13-ROLL]."
                : "A/V Authentication uses the key only, so it shares the external certificate, as Microsoft's tables have it [L13-EXT]."],
        };
    }

    private IEnumerable<PlanUnit> Servers()
    {
        foreach (IGrouping<DnsName, EdgeEndpoint> server in ByName(Of(topology.Endpoints, EdgeService.CwaServer)))
        {
            CertRequirement requirement = CwaRequirements.Build(new CwaDeployment { Sites = [], Servers = [server.Key], Product = topology.Product, Guidance = topology.Guidance }).Single();
            bool canBePublic = topology.Product == OcsProduct.Ocs2007R2 && External == IssuerKinds.Public && Signable(server.Key);
            yield return new PlanUnit
            {
                Service = EdgeService.CwaServer,
                Endpoints = [.. server],
                Servers = ServersOf(server),
                BoundName = server.Key,
                BoundBy = topology.Product == OcsProduct.Ocs2007 ? "OCS07-CWA" : "S2",
                UsualName = server.Key,
                Issuers = canBePublic ? IssuerKinds.Any : IssuerKinds.Internal,
                Requirements = _ => [requirement with { Endpoint = server.First() }],
                Reasons = _ => [$"{server.Key} is the common name: " + (topology.Product == OcsProduct.Ocs2007
                    ? "the connection to the pool takes the computer's FQDN there, and the CA of the servers' own certificates [OCS07-CWA]."
                    : "activation compares it with the computer's FQDN [S2]; the CA may be another than the site's.")],
            };
        }
    }

    private CertRequirement Requirement(EdgeEndpoint access, IReadOnlyList<DnsName> sipDomains, IReadOnlyList<DnsName> xmppDomains) => isOcs
        ? OcsEdgeRequirements.AccessEdge(context, access, sipDomains)
        : Lync(CertificateUsage.AccessEdge, access.Fqdn, sipDomains, xmppDomains) with { Endpoint = access };

    private CertRequirement Lync(CertificateUsage usage, DnsName fqdn, IReadOnlyList<DnsName> sipDomains, IReadOnlyList<DnsName> xmppDomains) => RequirementCatalog.Build(new RequirementRequest
    {
        Usage = usage,
        Product = topology.Product,
        Guidance = topology.Guidance,
        IssuedBy = context.IssuedBy,
        Fqdns = [fqdn.Text],
        SipDomains = sipDomains.Select(domain => domain.Text).ToArray(),
        XmppDomains = xmppDomains.Select(domain => domain.Text).ToArray(),
    }).Single();

    private static string List(IEnumerable<DnsName> names) => string.Join(", ", names.Select(name => name.Text));

    private IEnumerable<string> SipReason(DnsName access, DnsName[] names)
    {
        if (names.Length == 0)
        {
            yield break;
        }

        string further = names.Length == 1 ? "clients of that SIP domain look for this host" : "clients of these SIP domains look for these hosts";
        bool takesValidation = External == IssuerKinds.Public && names.Any(name => BaseDomains.Of(name) != BaseDomains.Of(access));
        yield return $"{List(names)}: {further} {(isOcs ? "[OCSR2-EDGE]" : "[L13-EXT]")}.{(takesValidation ? " For names below another base domain the CA of [S3] asks for organisation validation." : string.Empty)}";
    }

    private bool Signable(DnsName name) => External == IssuerKinds.Internal || SignableNames.Contains(name);

    private string WhyAlone(IReadOnlyList<DnsName> names) => names.All(Signable) ? string.Empty
        : $"No public CA signs {List(names.Where(name => !Signable(name)))}, and what shared the certificate could not be bought either [BR].";
}
