using System.Linq;
using CertTools.Tests.Rules;

namespace CertTools.Tests.Planning;

/// <summary>The Edge of the story: Access, Web Conferencing, A/V, Communicator Web Access and the internal interface.</summary>
internal static class Seed3
{
    public static EdgeEndpoint Endpoint(EdgeService service, string fqdn, int? port = 443, string address = "", string server = "EDGE") => new()
    {
        Service = service,
        Fqdn = DnsName.ParseHost(fqdn, "FQDN"),
        Port = port,
        Address = address,
        Server = server,
    };

    public static EdgeTopology Topology(int conferencingPort = 443, Guidance guidance = Guidance.Field, params EdgeEndpoint[] more) => new()
    {
        Guidance = guidance,
        Endpoints =
        [
            Endpoint(EdgeService.AccessEdge, "sip.contoso.com", address: "203.0.113.1"),
            Endpoint(EdgeService.Cwa, "im.contoso.com", server: "ISA->CWA"),
            Endpoint(EdgeService.WebConferencingEdge, "webconf.contoso.com", conferencingPort, "203.0.113.2"),
            Endpoint(EdgeService.AVEdge, "av.contoso.com", address: "203.0.113.3"),
            Endpoint(EdgeService.EdgeInternal, "ocsedge.contoso.local", null),
            .. more,
        ],
    };

    public static EdgeCertPlan Plan(this EdgeTopology topology) => topology.Plan(new PlanOptions { AsOf = TestFacts.Now });

    public static EdgeCertPlan Plan(this EdgeTopology topology, PlanOptions options) => EdgePlanner.Plan(topology, options);

    public static PlannedCertificate For(this EdgeCertPlan plan, string service) => plan.Certificates.Single(certificate => certificate.Services.Contains(service));
}
