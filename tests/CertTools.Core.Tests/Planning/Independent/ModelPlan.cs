using System.Collections.Generic;
using System.Linq;

namespace CertTools.Tests.Planning.Independent;

/// <summary>The plan that brute force finds, as plainly as it can be written down: what the checker has to accept.</summary>
internal sealed class ModelPlan
{
    private readonly Estate estate;
    private readonly Sharing sharing;
    private readonly PlanCase given;
    private readonly List<SketchCertificate> certificates = [];
    private readonly List<SketchRow> rowsOfFurther = [];
    private readonly Dictionary<EdgeEndpoint, SketchCertificate> holders = [];

    private ModelPlan(PlanCase given)
    {
        this.given = given;
        estate = new Estate(given);
        sharing = new Sharing(estate);
    }

    public static Sketch Of(PlanCase given) => new ModelPlan(given).Make();

    private Sketch Make()
    {
        foreach (IReadOnlyList<Wish> group in new BruteForce(estate).Best().Groups)
        {
            Add(group);
        }

        bool hasAccess = estate.BuysOutside && estate.Wishes.Any(wish => wish.Kind == WishKind.Access);
        SketchRow[] rows = [.. given.Topology.Endpoints.Select(Row), .. rowsOfFurther];
        return new Sketch(rows, certificates.Select(certificate => certificate with { Services = [.. certificate.Services.Union(rows.Where(row => row.Label == certificate.Label).Select(row => row.Service))] }).ToArray())
        {
            Price = estate.Profile.HasPrices ? certificates.Sum(certificate => certificate.Price) : null,
            LeftOut = hasAccess ? estate.SipNames.Where(name => !KnownDomains.IsSigned(name)).ToArray() : [],
        };
    }

    private void Add(IReadOnlyList<Wish> group)
    {
        bool isPublic = sharing.IsPublic(group);
        List<string> names = [.. sharing.Names(group)];
        string common = sharing.CommonName(group) ?? names.FirstOrDefault() ?? "avauth.contoso.local";
        names.Remove(common);
        names.Insert(0, common);
        var waiting = group.Any(wish => wish.Kind == WishKind.Access) ? estate.SipNames.Except(names).Where(name => !isPublic || KnownDomains.IsSigned(name)).ToList() : [];
        Fill(names, waiting, isPublic);
        foreach (string name in group.SelectMany(estate.Guests).Distinct().Where(name => !names.Contains(name) && (!isPublic || estate.CanBeBought([.. names, name]))))
        {
            names.Add(name);
        }

        SketchCertificate holder = Add(isPublic, names, Sharing.HasSan(group), group.SelectMany(ServicesOf), group.SelectMany(wish => wish.Rows));
        foreach (EdgeEndpoint row in group.SelectMany(wish => wish.Rows))
        {
            holders[row] = holder;
        }

        while (waiting.Count > 0)
        {
            List<string> further = [];
            Fill(further, waiting, isPublic);
            SketchCertificate made = Add(isPublic, further, true, [EdgeService.AccessEdge], []);
            EdgeEndpoint access = group.First(wish => wish.Kind == WishKind.Access).Rows[0];
            rowsOfFurther.Add(new SketchRow(EdgeService.AccessEdge, made.CommonName, made.CommonName, access.Port, string.Empty, access.Pool, made.Label));
        }
    }

    private void Fill(List<string> names, List<string> waiting, bool isPublic)
    {
        foreach (string name in waiting.ToArray())
        {
            if (!isPublic || estate.CanBeBought([.. names, name]))
            {
                names.Add(name);
                waiting.Remove(name);
            }
        }
    }

    private SketchCertificate Add(bool isPublic, List<string> names, bool hasSan, IEnumerable<EdgeService> services, IEnumerable<EdgeEndpoint> rows)
    {
        string[] servers = rows.Select(row => row.Server).Where(server => server.Length > 0).Distinct().ToArray();
        string label = (isPublic ? "Public-" : "Internal-") + (certificates.Count(certificate => certificate.IsPublic == isPublic) + 1);
        string[] san = hasSan || names.Count > 1 ? [.. names] : [];
        var made = new SketchCertificate(label, isPublic, names[0], san)
        {
            Services = services.Distinct().ToArray(),
            Servers = servers,
            KeyExportable = servers.Length > 1,
            Price = !estate.Profile.HasPrices ? null : isPublic ? new Scale(estate).PriceOf(san.Length) : 0,
            Reasons = ["it is needed", .. names],
        };
        certificates.Add(made);
        return made;
    }

    private static IEnumerable<EdgeService> ServicesOf(Wish wish) => wish.Rows.Count > 0 ? wish.Rows.Select(row => row.Service) : [EdgeService.AVAuthentication];

    private SketchRow Row(EdgeEndpoint endpoint)
    {
        string name = endpoint.Fqdn.Normalized;
        SketchCertificate? holder = holders.TryGetValue(endpoint, out SketchCertificate? its) ? its
            : holders.Where(pair => estate.PoolOf(pair.Key) == estate.PoolOf(endpoint) && pair.Value.Names.Contains(name)).Select(pair => pair.Value).FirstOrDefault();
        bool isRenamed = estate.IsOcs && endpoint.Service == EdgeService.WebConferencingEdge;
        return new SketchRow(endpoint.Service, name, isRenamed ? holder!.CommonName : name, endpoint.Port, endpoint.Server, endpoint.Pool, holder?.Label ?? string.Empty);
    }
}
