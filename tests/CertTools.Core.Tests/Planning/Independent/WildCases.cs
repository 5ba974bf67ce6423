using System.Linq;
using CertTools.Tests.Rules;

namespace CertTools.Tests.Planning.Independent;

/// <summary>Sites that make little sense, or none: any service with any name, port, server and pool, for any product.</summary>
internal static class WildCases
{
    private static readonly EdgeService[] Services =
    [
        EdgeService.AccessEdge, EdgeService.WebConferencingEdge, EdgeService.AVEdge, EdgeService.Cwa, EdgeService.CwaServer, EdgeService.ReverseProxy,
        EdgeService.EdgeInternal, EdgeService.AVAuthentication, EdgeService.Xmpp,
    ];

    private static readonly string[] Names =
    [
        "sip.contoso.com", "SIP.Contoso.com", "webconf.contoso.com", "av.contoso.com", "im.contoso.com", "as.im.contoso.com", "sip.fabrikam.com", "edge.contoso.local",
        "contoso.com", "contoso.co.uk", "co.uk", "xn--bcher-kva.fabrikam.com",
        new string('a', 60) + ".contoso.com", new string('b', 63) + "." + new string('c', 63) + ".fabrikam.com",
    ];

    public static PlanCase Make(int seed)
    {
        var dice = new Dice((ulong)seed + 1_000_000);
        EdgeEndpoint[] rows = Enumerable.Range(0, dice.Roll(9)).Select(_ => Row(dice)).ToArray();
        return new PlanCase(
            new EdgeTopology
            {
                Product = (OcsProduct)dice.Roll(7),
                Guidance = (Guidance)dice.Roll(2),
                IssuedBy = (IssuerKind)dice.Roll(3),
                SipDomains = dice.Some(Names, dice.Roll(5)).Where(name => name.Length < 200).Select(Name).ToArray(),
                Endpoints = [.. rows, .. dice.Some(rows, dice.Roll(2))],
            },
            new PlanOptions
            {
                AsOf = TestFacts.Now,
                AllowRenamedService = dice.Chance(50),
                Strategy = (PlanStrategy)dice.Roll(3),
                CaProfile = new CaProfile
                {
                    MostNames = dice.Pick((int?[])[null, 1, 2, 3, 100]),
                    OneBaseDomain = dice.Chance(50),
                    PricePerCertificate = dice.Pick((decimal?[])[null, 0, 100]),
                    PricePerName = dice.Pick((decimal?[])[null, 0, 10]),
                    PriceOfReissue = dice.Pick((decimal?[])[null, 5]),
                },
            });
    }

    private static EdgeEndpoint Row(Dice dice) => new()
    {
        Service = dice.Pick(Services),
        Fqdn = Name(dice.Pick(Names)),
        Port = dice.Pick((int?[])[null, 443, 444]),
        Server = dice.Pick((string[])[string.Empty, "A", "B"]),
        Pool = dice.Pick((string[])[string.Empty, string.Empty, "P", "Q"]),
        Address = dice.Pick((string[])[string.Empty, "203.0.113.1", "203.0.113.2"]),
    };

    private static DnsName Name(string text) => DnsName.ParseHost(text, "FQDN");
}
