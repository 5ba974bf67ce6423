using System;
using System.Linq;
using BenchmarkDotNet.Attributes;

namespace CertTools.Benchmarks;

/// <summary>
/// Planning a site of many SIP domains with a CA that signs 100 names on a certificate. Every figure is for one domain,
/// so that a plan that takes time in proportion has the same figure in every row.
/// </summary>
[MemoryDiagnoser]
public class PlannerBenchmarks
{
    private readonly PlanOptions _options = new()
    {
        AsOf = new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero),
        CaProfile = new CaProfile { MostNames = 100, PricePerCertificate = 100, PricePerName = 10 },
    };

    [Params(OcsProduct.Ocs2007R2, OcsProduct.Lync2013)]
    public OcsProduct Product { get; set; }

    private EdgeTopology[] Sites { get; set; } = [];

    [GlobalSetup]
    public void Setup() => Sites = [Site(10), Site(100), Site(1_000), Site(10_000)];

    [Benchmark(Baseline = true, OperationsPerInvoke = 10)]
    public object Domains10() => EdgePlanner.Plan(Sites[0], _options);

    [Benchmark(OperationsPerInvoke = 100)]
    public object Domains100() => EdgePlanner.Plan(Sites[1], _options);

    [Benchmark(OperationsPerInvoke = 1_000)]
    public object Domains1000() => EdgePlanner.Plan(Sites[2], _options);

    [Benchmark(OperationsPerInvoke = 10_000)]
    public object Domains10000() => EdgePlanner.Plan(Sites[3], _options);

    private EdgeTopology Site(int domains) => new()
    {
        Product = Product,
        SipDomains = Enumerable.Range(1, domains).Select(number => Name($"domain{number}.com")).ToArray(),
        Endpoints =
        [
            Row(EdgeService.AccessEdge, "sip.contoso.com", 443),
            Row(EdgeService.WebConferencingEdge, "webconf.contoso.com", 443),
            Row(EdgeService.AVEdge, "av.contoso.com", 443),
            Row(EdgeService.EdgeInternal, "edge.contoso.local", null),
            Row(EdgeService.ReverseProxy, "web.contoso.com", 443),
        ],
    };

    private static EdgeEndpoint Row(EdgeService service, string fqdn, int? port) => new() { Service = service, Fqdn = Name(fqdn), Port = port };

    private static DnsName Name(string text) => DnsName.ParseHost(text, "FQDN");
}
