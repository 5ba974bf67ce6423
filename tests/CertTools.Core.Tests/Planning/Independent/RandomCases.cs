using System.Collections.Generic;
using System.Linq;
using CertTools.Tests.Rules;

namespace CertTools.Tests.Planning.Independent;

/// <summary>Small sites of every kind, the same ones for the same seed.</summary>
internal static class RandomCases
{
    private static readonly OcsProduct[] Products =
        [OcsProduct.Ocs2007R2, OcsProduct.Ocs2007R2, OcsProduct.Ocs2007, OcsProduct.Lync2010, OcsProduct.Lync2013, OcsProduct.SfB2015, OcsProduct.SfB2019, OcsProduct.SfBSE];

    private static readonly string[] Bases = ["contoso.com", "contoso.com", "fabrikam.com", "contoso.co.uk"];

    private static readonly string[] Domains = ["contoso.com", "fabrikam.com", "contoso.co.uk", "emea.contoso.com", "asia.contoso.com", "uk.fabrikam.com"];

    private static readonly int[] Ports = [443, 443, 444, 5061];

    public static PlanCase Make(int seed)
    {
        var dice = new Dice((ulong)seed);
        OcsProduct product = dice.Pick(Products);
        bool isOcs = product is OcsProduct.Ocs2007 or OcsProduct.Ocs2007R2;
        string main = dice.Pick(Bases);
        var rows = new List<EdgeEndpoint>();
        int pools = dice.Chance(20) ? 2 : 1;
        for (int pool = 0; pool < pools; pool++)
        {
            rows.AddRange(EdgePool(dice, product, main, pools == 1 && dice.Chance(70) ? string.Empty : "POOL" + (char)('A' + pool), pool == 0 ? string.Empty : "2"));
        }

        if (isOcs)
        {
            rows.AddRange(dice.Some(["im." + main, "chat.contoso.com", "im.fabrikam.com"], dice.Roll(4)).Distinct().Select(site => Row(EdgeService.Cwa, site, dice.Pick(Ports), "ISA")));
            rows.AddRange(dice.Some(["cwa1.contoso.local", "cwa2.contoso.local", "cwa.contoso.com"], dice.Roll(3)).Select(server => Row(EdgeService.CwaServer, server, null, server.Substring(0, 4))));
        }

        rows.AddRange(Listeners(dice, main));
        if (rows.Count == 0)
        {
            rows.Add(Row(EdgeService.AccessEdge, "sip." + main, 443, "EDGE"));
        }

        List<string> domains = dice.Some(Domains, dice.Roll(5));
        if (dice.Chance(10))
        {
            domains.Add("contoso.local");
        }

        var topology = new EdgeTopology
        {
            Product = product,
            Guidance = dice.Chance(75) ? Guidance.Field : Guidance.Documented,
            IssuedBy = dice.Pick((IssuerKind[])[IssuerKind.Unknown, IssuerKind.Unknown, IssuerKind.Public, IssuerKind.Internal]),
            SipDomains = domains.Select(domain => DnsName.ParseHost(domain, "SIP domain")).ToArray(),
            Endpoints = dice.Some(rows.Select(row => dice.Chance(5) ? row with { Fqdn = DnsName.ParseHost(row.Fqdn.Text.ToUpperInvariant(), "FQDN") } : row), rows.Count),
        };
        return new PlanCase(topology, new PlanOptions
        {
            AsOf = TestFacts.Now,
            AllowRenamedService = dice.Chance(50),
            Strategy = dice.Pick((PlanStrategy[])[PlanStrategy.Cheapest, PlanStrategy.Cheapest, PlanStrategy.Fewest, PlanStrategy.Fewest, PlanStrategy.OnePerService]),
            CaProfile = Profile(dice),
        });
    }

    /// <summary>A site with more listeners than anybody tries all the groupings of.</summary>
    public static PlanCase MakeLarge(int seed)
    {
        PlanCase small = Make(seed);
        var dice = new Dice((ulong)seed + 2_000_000);
        IEnumerable<EdgeEndpoint> more = Enumerable.Range(1, 8 + dice.Roll(20)).Select(number => Row(EdgeService.ReverseProxy, $"host{number}.{dice.Pick(Bases)}", 443, "FARM" + number));
        return small with { Topology = small.Topology with { Endpoints = [.. small.Topology.Endpoints, .. more] } };
    }

    private static CaProfile Profile(Dice dice)
    {
        decimal? perCertificate = dice.Pick((decimal?[])[null, null, 0, 100, 39.5m]);
        decimal? perName = dice.Pick((decimal?[])[null, null, 0, 10, 60.25m]);
        return new CaProfile
        {
            MostNames = dice.Chance(40) ? null : 3 + dice.Roll(8),
            OneBaseDomain = dice.Chance(30),
            PricePerCertificate = perCertificate,
            PricePerName = perName,
        };
    }

    private static IEnumerable<EdgeEndpoint> EdgePool(Dice dice, OcsProduct product, string main, string pool, string suffix)
    {
        string access = dice.Chance(4) ? $"edge{suffix}.outside.contoso.local" : dice.Pick((string[])[$"sip{suffix}.{main}", $"edge{suffix}.{main}"]);
        string conferencing = dice.Chance(20) ? access : $"webconf{suffix}.{(dice.Chance(80) ? main : dice.Pick(Bases))}";
        var rows = new List<EdgeEndpoint>();
        if (dice.Chance(90))
        {
            rows.Add(Row(EdgeService.AccessEdge, access, dice.Pick(Ports)));
            if (product is OcsProduct.Lync2013 or OcsProduct.SfB2015 && dice.Chance(30))
            {
                rows.AddRange(dice.Some(["contoso.com", "fabrikam.com"], 1 + dice.Roll(2)).Select(domain => Row(EdgeService.Xmpp, domain, null)));
            }
        }

        if (dice.Chance(80))
        {
            rows.Add(Row(EdgeService.WebConferencingEdge, conferencing, dice.Pick(Ports)));
        }

        if (dice.Chance(60))
        {
            rows.Add(Row(EdgeService.AVEdge, dice.Chance(85) ? $"av{suffix}.{main}" : $"av{suffix}.fabrikam.com", dice.Pick(Ports)));
        }

        if (dice.Chance(75))
        {
            rows.Add(Row(EdgeService.EdgeInternal, $"edge{suffix}.contoso.local", null));
        }

        if (dice.Chance(25))
        {
            rows.Add(Row(EdgeService.AVAuthentication, $"avauth{suffix}.contoso.local", null));
        }

        int servers = dice.Chance(20) ? 2 : 1;
        return Enumerable.Range(1, servers).SelectMany(server => rows.Select(row => row with { Pool = pool, Server = $"EDGE{suffix}{server}" }));
    }

    private static IEnumerable<EdgeEndpoint> Listeners(Dice dice, string main)
    {
        int listeners = 1 + dice.Roll(2);
        List<string> hosts = dice.Some(["web." + main, "meet.contoso.com", "meet.fabrikam.com", "dialin." + main], dice.Roll(4)).Distinct().ToList();
        EdgeEndpoint[] rows = hosts.Select((host, i) => Row(EdgeService.ReverseProxy, host, dice.Chance(90) ? 443 : null, "PROXY" + i % listeners)).ToArray();
        return dice.Chance(20) ? rows.Concat(rows.Select(row => row with { Server = "ARRAY" + row.Server })) : rows;
    }

    private static EdgeEndpoint Row(EdgeService service, string fqdn, int? port, string server = "") => new()
    {
        Service = service,
        Fqdn = DnsName.ParseHost(fqdn, "FQDN"),
        Port = port,
        Server = server,
    };
}
