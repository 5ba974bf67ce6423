using System.Collections.Generic;
using System.Linq;

namespace CertTools;

/// <summary>Makes the orders of one site.</summary>
internal sealed class PlanBuilder(EdgeTopology topology)
{
    private readonly List<CertificateOrder> orders = [];
    private readonly OcsContext context = new(topology.Product, topology.Guidance, External(topology));

    private bool IsField => topology.Guidance == Guidance.Field;

    public List<CertificateOrder> Build()
    {
        CertificateOrder? access = AddAccess();
        CertificateOrder? conferencing = AddConferencing(access);
        AddWebHosts(access);
        AddAVName(conferencing ?? access);
        AddInternal();
        AddAVAuthentication();
        AddCwaServers();
        return orders.OrderBy(order => order.Issuer == IssuerKind.Public ? 0 : 1).ToList();
    }

    private static IssuerKind External(EdgeTopology topology) => topology.IssuedBy == IssuerKind.Unknown ? IssuerKind.Public : topology.IssuedBy;

    private CertificateOrder? AddAccess()
    {
        CertificateOrder? order = null;
        foreach (EdgeEndpoint access in Of(EdgeService.AccessEdge))
        {
            CertRequirement requirement = OcsEdgeRequirements.AccessEdge(context, access, topology.SipDomains);
            order = (order ?? Order(access.Fqdn)).Add(requirement, access,
                $"{access.Fqdn} is the common name: the Access Edge service takes its FQDN from there [S3].");
            foreach (string name in requirement.SubjectAlternativeNames.Skip(1))
            {
                order.Explain($"{name}: clients of that SIP domain look for it. Below another base domain, the CA of [S3] asks for organisation validation.");
            }
        }

        return order;
    }

    private CertificateOrder? AddConferencing(CertificateOrder? access)
    {
        CertificateOrder? order = null;
        foreach (EdgeEndpoint conferencing in Of(EdgeService.WebConferencingEdge))
        {
            EdgeEndpoint? other = Of(EdgeService.AccessEdge).FirstOrDefault();
            bool mayShare = IsField && topology.Product == OcsProduct.Ocs2007R2;
            if (mayShare && access is not null && other is not null && conferencing.Port is { } port && other.Port is { } otherPort && port != otherPort)
            {
                // One certificate has one common name: the service is renamed to it, which different ports make possible.
                EdgeEndpoint renamed = conferencing with { Fqdn = access.CommonName! };
                access.Add(OcsEdgeRequirements.WebConferencingEdge(context, renamed) with { Endpoint = conferencing }, conferencing,
                    $"Web Conferencing Edge shares it because its port {port} is another than {otherPort}; it then has the name {access.CommonName} instead of {conferencing.Fqdn} [S3].");
                continue;
            }

            order = (order ?? Order(conferencing.Fqdn)).Add(OcsEdgeRequirements.WebConferencingEdge(context, conferencing), conferencing,
                $"{conferencing.Fqdn} is the common name: the Web Conferencing Edge service takes its FQDN from there [S3]"
                + (access is null ? "."
                    : mayShare ? ", so on one port it cannot share the certificate of Access Edge; 443 for both reaches them from hotels and partners, where nothing else is let out."
                    : ", and Microsoft's page asks for a second certificate [OCSR2-EDGE]."));
        }

        return order;
    }

    private void AddWebHosts(CertificateOrder? access)
    {
        DnsName? joined = null;
        foreach (EdgeEndpoint site in Of(EdgeService.Cwa))
        {
            CertRequirement requirement = CwaRequirements.Build(Cwa(site)).Single(candidate => candidate.UsageValue == CertificateUsage.CwaSsl) with { Endpoint = site };
            bool joins = access is not null && IsField && (joined is null || joined.Equals(site.Fqdn));
            joined = joins ? site.Fqdn : joined;
            (joins ? access! : OwnOrder(site.Fqdn, EdgeService.Cwa, context.IssuedBy)).Add(requirement, site, joins
                ? $"{site.Fqdn}, as.{site.Fqdn}, download.{site.Fqdn}: Communicator Web Access takes its names from the SAN, so it shares the certificate [S3]."
                : IsField ? $"{site.Fqdn}: each Communicator Web Access site has a certificate of its own [S1]."
                : $"{site.Fqdn} is the common name, as Microsoft's page has it for a Communicator Web Access site [S1].");
        }

        foreach (EdgeEndpoint host in Of(EdgeService.ReverseProxy))
        {
            CertificateOrder? shared = IsField ? access ?? orders.Find(order => order.Issuer == context.IssuedBy) : null;
            (shared ?? OwnOrder(host.Fqdn, EdgeService.ReverseProxy, context.IssuedBy)).Add(OcsEdgeRequirements.ReverseProxy(context, host), host, shared is null
                ? $"{host.Fqdn}: the reverse proxy has a certificate of its own [OCSR2-SAMPLE]."
                : $"{host.Fqdn}: the reverse proxy takes its names from the SAN, so it shares the certificate [S3].");
        }
    }

    private void AddAVName(CertificateOrder? order)
    {
        foreach (EdgeEndpoint av in IsField ? Of(EdgeService.AVEdge) : [])
        {
            order?.AddName(av, $"{av.Fqdn}: the A/V Edge needs no certificate by Microsoft's page [OCSR2-EDGE]; the field report carries its name here all the same, saw no problem with it, and supposes that some situations might want it as common name [S3].");
        }
    }

    private void AddInternal()
    {
        foreach (EdgeEndpoint inside in Of(EdgeService.EdgeInternal).Take(1))
        {
            var order = new CertificateOrder(IssuerKind.Internal, inside.Fqdn);
            foreach (EdgeEndpoint server in Of(EdgeService.EdgeInternal))
            {
                order.Add(OcsEdgeRequirements.EdgeInternal(context, server), server,
                    $"{inside.Fqdn} is the common name: the internal interface accepts no name from a SAN [S3]; the internal CA is usual there.");
            }

            orders.Add(order);
        }
    }

    private void AddAVAuthentication()
    {
        if (Of(EdgeService.AVEdge).FirstOrDefault() is not { } av)
        {
            return;
        }

        DnsName name = IsField ? av.Fqdn : Of(EdgeService.EdgeInternal).FirstOrDefault()?.Fqdn ?? av.Fqdn;
        var order = new CertificateOrder(IssuerKind.Internal, name);
        order.Add(OcsEdgeRequirements.AVAuthentication(context, name, av), null,
            $"A/V Authentication has a certificate of its own, from the internal CA [OCSR2-EDGE]; any subject name will do [PACYK-AV], {(IsField ? "here the A/V name [SCH-EDGE]" : "here the internal FQDN, as in Microsoft's sample [OCSR2-SAMPLE]")}.");
        orders.Add(order);
    }

    private void AddCwaServers()
    {
        foreach (EdgeEndpoint server in Of(EdgeService.CwaServer))
        {
            CertRequirement requirement = CwaRequirements.Build(new CwaDeployment { Sites = [], Servers = [server.Fqdn], Product = topology.Product, Guidance = topology.Guidance }).Single();
            OwnOrder(server.Fqdn, EdgeService.CwaServer, IssuerKind.Internal).Add(requirement with { Endpoint = server }, server,
                $"{server.Fqdn} is the common name: activation compares it with the computer's FQDN [S2]; the CA may be another than the site's.");
        }
    }

    private CwaDeployment Cwa(EdgeEndpoint site) => new()
    {
        Sites = [SiteUrl.Parse(site.Fqdn.Text)],
        Product = topology.Product,
        Guidance = topology.Guidance,
        IssuedBy = context.IssuedBy,
    };

    private CertificateOrder Order(DnsName commonName) => Order(commonName, context.IssuedBy);

    private CertificateOrder Order(DnsName commonName, IssuerKind issuer)
    {
        var order = new CertificateOrder(issuer, commonName);
        orders.Add(order);
        return order;
    }

    // A host that is listed twice, for two ports or two servers, is bought once.
    private CertificateOrder OwnOrder(DnsName commonName, EdgeService service, IssuerKind issuer) =>
        orders.Find(order => order.IsFor(service) && commonName.Equals(order.CommonName)) ?? Order(commonName, issuer);

    private EdgeEndpoint[] Of(EdgeService service) => topology.Endpoints.Where(endpoint => endpoint.Service == service).ToArray();
}
