using System;
using System.Collections.Generic;
using System.Linq;

namespace CertTools.Tests.Planning.Independent;

/// <summary>
/// Holds a plan against every rule that a plan has to keep, from the facts alone: each broken one is a line that begins
/// with the rule's word.
/// </summary>
internal sealed class PlanChecker
{
    private const int LongestCommonName = 64;

    private readonly Estate estate;
    private readonly Sharing sharing;
    private readonly Scale scale;
    private readonly Sketch sketch;
    private readonly PlanCase given;
    private readonly List<string> broken = [];

    private PlanChecker(PlanCase given, Sketch sketch)
    {
        this.given = given;
        this.sketch = sketch;
        estate = new Estate(given);
        sharing = new Sharing(estate);
        scale = new Scale(estate);
    }

    public static IReadOnlyList<string> Check(PlanCase given, Sketch sketch)
    {
        var checker = new PlanChecker(given, sketch);
        checker.CheckEverything();
        return checker.broken;
    }

    /// <summary>What the certificates of a plan come to, counted from their names; A/V names that are only welcome do not count.</summary>
    public static Score ScoreOf(PlanCase given, Sketch sketch)
    {
        var checker = new PlanChecker(given, sketch);
        int[] sizes = checker.Holders().Select(pair => pair.Key.Names.Count(name => !checker.IsGuest(name, pair.Value))).ToArray();
        decimal cost = sketch.Certificates.Select((certificate, index) => certificate.IsPublic ? checker.scale.PriceOf(sizes[index]) : 0).Sum();
        return new Score(cost, sketch.Certificates.Count, sizes.Sum());
    }

    /// <summary>How many sip. names a plan puts on certificates of further Access Edges.</summary>
    public static int ElsewhereOf(PlanCase given, Sketch sketch) =>
        new PlanChecker(given, sketch).Holders().Where(pair => pair.Value.Count == 0).Sum(pair => pair.Key.Names.Count);

    private void CheckEverything()
    {
        if (sketch.Certificates.Select(certificate => certificate.Label).Distinct().Count() < sketch.Certificates.Count)
        {
            broken.Add("labels: two certificates have one label");
            return;
        }

        CheckLabels();
        CheckPrices();
        Dictionary<SketchCertificate, List<Wish>> groups = Holders();
        CheckTable(groups.Where(pair => pair.Value.Count == 0).Select(pair => pair.Key));
        foreach (SketchCertificate certificate in sketch.Certificates)
        {
            CheckForm(certificate);
            List<Wish> group = groups[certificate];
            if (group.Count == 0)
            {
                CheckFurther(certificate);
            }
            else
            {
                CheckGroup(certificate, group);
            }
        }

        CheckSipNames(groups);
        CheckMerges(groups.Values.Where(group => group.Count > 0).ToArray<IReadOnlyList<Wish>>());
    }

    // A further Access Edge has a row too, on no server yet.
    private void CheckTable(IEnumerable<SketchCertificate> further)
    {
        IEnumerable<string> rows = sketch.Rows.Select(row => FormattableString.Invariant($"{row.Service} {row.Fqdn} {row.Server} {(IsGiven(row) ? row.Port : row.Label)}"));
        IEnumerable<string> expected = given.Topology.Endpoints.Select(row => FormattableString.Invariant($"{row.Service} {row.Fqdn.Normalized} {row.Server} {row.Port}"))
            .Concat(further.Select(certificate => $"{EdgeService.AccessEdge} {certificate.CommonName}  {certificate.Label}"));
        Require(rows.OrderBy(row => row, StringComparer.Ordinal).SequenceEqual(expected.OrderBy(row => row, StringComparer.Ordinal)), "table", "its rows are not the services that were given");
        foreach (SketchRow row in sketch.Rows.Where(row => row.Service == EdgeService.Xmpp))
        {
            Require(sketch.Rows.Any(access => access.Service == EdgeService.AccessEdge && IsGiven(access) && PoolOf(access) == PoolOf(row) && access.Label == row.Label), "table", $"the row of XMPP {row.Fqdn} names '{row.Label}'");
        }

        foreach (SketchRow row in sketch.Rows.Where(row => row.Service == EdgeService.AVEdge))
        {
            SketchCertificate? named = Find(row.Label);
            Require(row.Label.Length == 0 || named is not null && named.Findable.Contains(row.Fqdn), "table", $"the row of A/V Edge {row.Fqdn} names '{row.Label}'");
        }
    }

    private bool IsGiven(SketchRow row) => EndpointOf(row) is not null;

    private EdgeEndpoint? EndpointOf(SketchRow row) => given.Topology.Endpoints.FirstOrDefault(endpoint => endpoint.Service == row.Service && endpoint.Fqdn.Normalized == row.Fqdn && endpoint.Server == row.Server);

    private string PoolOf(SketchRow row) => EndpointOf(row) is { } endpoint ? estate.PoolOf(endpoint) : string.Empty;

    private void CheckLabels() =>
        Require(sketch.Certificates.All(certificate => certificate.Label.StartsWith(certificate.IsPublic ? "Public-" : "Internal-", StringComparison.Ordinal)), "labels", "a label does not say who issues");

    private void CheckPrices()
    {
        bool hasPrices = estate.Profile.HasPrices;
        foreach (SketchCertificate certificate in sketch.Certificates)
        {
            decimal? price = !hasPrices ? null : certificate.IsPublic ? scale.PriceOf(certificate.Names.Count) : 0;
            Require(certificate.Price == price, "price", $"{certificate.Label} costs {price}, not {certificate.Price}");
        }

        decimal? sum = hasPrices ? sketch.Certificates.Sum(certificate => certificate.Price ?? 0) : null;
        Require(sketch.Price == sum, "price", $"all cost {sum}, not {sketch.Price}");
    }

    private Dictionary<SketchCertificate, List<Wish>> Holders()
    {
        var groups = sketch.Certificates.ToDictionary(certificate => certificate, _ => new List<Wish>());
        foreach (Wish wish in estate.Wishes.OrderBy(wish => wish.Rows.Count == 0))
        {
            string[] labels = wish.Rows.Count == 0 ? ImpliedLabels(wish, groups) : LabelsOf(wish);
            Require(labels.Length == 1, "one certificate", $"{wish} has {labels.Length} certificates");
            if (labels.Length > 0 && Find(labels[0]) is { } holder)
            {
                groups[holder].Add(wish);
            }
            else
            {
                Require(false, "one certificate", $"{wish} has none");
            }
        }

        return groups;
    }

    private string[] LabelsOf(Wish wish) => sketch.Rows
        .Where(row => wish.Rows.Any(endpoint => endpoint.Service == row.Service && endpoint.Fqdn.Normalized == row.Fqdn && endpoint.Server == row.Server && estate.PoolOf(endpoint) == PoolOf(row)))
        .Select(row => row.Label).Distinct().ToArray();

    // A/V Authentication without a row is with its pool, or on a certificate that says so and holds nothing else, or with no other pool.
    private static string[] ImpliedLabels(Wish wish, Dictionary<SketchCertificate, List<Wish>> groups)
    {
        SketchCertificate[] serving = groups.Keys.Where(certificate => certificate.Services.Contains(EdgeService.AVAuthentication)).ToArray();
        SketchCertificate? chosen = Array.Find(serving, certificate => groups[certificate].Exists(other => other.Pool == wish.Pool))
            ?? Array.Find(serving, certificate => groups[certificate].Count == 0)
            ?? Array.Find(serving, certificate => groups[certificate].TrueForAll(other => other.Pool is null));
        return chosen is null ? [] : [chosen.Label];
    }

    private void CheckForm(SketchCertificate certificate)
    {
        Require(certificate.Names.Distinct().Count() == certificate.Names.Count, "names once", $"{certificate.Label} has a name twice");
        Require(certificate.CommonName.Length is > 0 and <= LongestCommonName, "common name", $"that of {certificate.Label} has {certificate.CommonName.Length} characters");
        Require(certificate.Names.Count == 0 ? !certificate.IsPublic : certificate.Names[0] == certificate.CommonName, "common name", $"that of {certificate.Label} is not the first name of its SAN");
        Require(certificate.Servers.Count < 2 || certificate.KeyExportable, "exportable", $"several servers carry {certificate.Label}");
        string[] silent = certificate.Names.Where(name => !certificate.Reasons.Any(reason => reason.Contains(name))).ToArray();
        Require(certificate.Reasons.Count > 0 && silent.Length == 0, "reasons", $"{certificate.Label} has none for {string.Join(", ", silent)}");
    }

    private void CheckFurther(SketchCertificate certificate)
    {
        Require(certificate.IsPublic && certificate.Services.SequenceEqual([EdgeService.AccessEdge]), "needed", $"{certificate.Label} serves nothing that was given");
        Require(certificate.Names.Count > 0 && certificate.Names.All(estate.SipNames.Contains), "needed", $"{certificate.Label} has names that are none of a SIP domain");
        Require(estate.CanBeBought(certificate.Names.ToArray()), "CA", $"no CA signs {certificate.Label}");
    }

    private void CheckGroup(SketchCertificate certificate, List<Wish> group)
    {
        if (sharing.Objection(group) is { } objection)
        {
            Require(false, "sharing", $"{certificate.Label} is for {string.Join(", ", group)}: {objection}");
        }

        Require(certificate.IsPublic == sharing.IsPublic(group), "issuer", $"{certificate.Label} is for {string.Join(", ", group)}");
        IReadOnlyCollection<string> needed = sharing.Names(group);
        Require(certificate.Names.Count > 0 || !Sharing.HasSan(group), "common name", $"{certificate.Label} has no SAN");
        Require(needed.All(certificate.Findable.Contains), "names", $"{certificate.Label} lacks {string.Join(", ", needed.Except(certificate.Findable))}");
        bool isForSip = group.Exists(wish => wish.Kind == WishKind.Access);
        string[] extra = certificate.Names.Except(needed).Where(name => !(isForSip && estate.SipNames.Contains(name)) && !IsGuest(name, group)).ToArray();
        Require(extra.Length == 0 || needed.Count == 0 && certificate.Names.Count == 1, "needed", $"{certificate.Label} has {string.Join(", ", extra)} for nothing");
        Require(!certificate.IsPublic || estate.CanBeBought(certificate.Names.ToArray()), "CA", $"no CA signs {certificate.Label}: {string.Join(", ", certificate.Names)}");
        CheckGuests(certificate, group);
        foreach (Wish wish in group.Where(estate.IsBound))
        {
            Require(certificate.CommonName == sharing.CommonName(group), "bound", $"{wish} has CN={certificate.CommonName}");
        }

        HashSet<string> servers = [.. group.SelectMany(wish => wish.Rows).Select(row => row.Server).Where(server => server.Length > 0)];
        Require(servers.IsSubsetOf(certificate.Servers), "servers", $"{certificate.Label} is for {string.Join(", ", servers)}");
        SketchRow[] rows = sketch.Rows.Where(row => row.Label == certificate.Label).ToArray();
        IEnumerable<EdgeService> services = rows.Select(row => row.Service).Concat(group.Exists(wish => wish.Kind == WishKind.AVAuthentication) ? [EdgeService.AVAuthentication] : []);
        Require(new HashSet<EdgeService>(services.Where(IsServed)).SetEquals(certificate.Services.Where(IsServed)), "services", $"{certificate.Label} says {string.Join(", ", certificate.Services)}");
        foreach (SketchRow row in rows)
        {
            bool isRenamed = estate.IsOcs && row.Service == EdgeService.WebConferencingEdge;
            Require(row.Effective == (isRenamed ? certificate.CommonName : row.Fqdn), "renamed", $"{row.Service} {row.Fqdn} is to become {row.Effective}");
        }
    }

    private void CheckSipNames(Dictionary<SketchCertificate, List<Wish>> groups)
    {
        List<string> waiting = [];
        int forced = 0;
        foreach (KeyValuePair<SketchCertificate, List<Wish>> holder in groups.Where(pair => pair.Value.Exists(wish => wish.Kind == WishKind.Access)))
        {
            waiting.AddRange(estate.SipNames.Except(holder.Key.Findable).Where(name => !holder.Key.IsPublic || KnownDomains.IsSigned(name)));
            forced += scale.Further(holder.Value);
        }

        SketchCertificate[] further = groups.Where(pair => pair.Value.Count == 0).Select(pair => pair.Key).ToArray();
        Require(waiting.OrderBy(name => name, StringComparer.Ordinal).SequenceEqual(further.SelectMany(certificate => certificate.Names).OrderBy(name => name, StringComparer.Ordinal)),
            "SIP domains", $"{string.Join(", ", waiting)} should be on further certificates");
        Require(further.Length == forced, "SIP domains", $"{further.Length} further certificates where {forced} do");
        if (estate.BuysOutside && estate.Wishes.Any(wish => wish.Kind == WishKind.Access))
        {
            foreach (string name in estate.SipNames.Where(name => !KnownDomains.IsSigned(name)))
            {
                Require(sketch.LeftOut.Contains(name), "SIP domains", $"{name} is on no certificate, and nothing says so");
            }
        }
    }

    private bool IsGuest(string name, IReadOnlyList<Wish> group) =>
        group.Any(wish => estate.Guests(wish).Contains(name)) && !sharing.Names(group).Contains(name) && !(group.Any(wish => wish.Kind == WishKind.Access) && estate.SipNames.Contains(name));

    // The A/V name is where it is welcome, unless the CA does not take it there.
    private void CheckGuests(SketchCertificate certificate, List<Wish> group)
    {
        foreach ((Wish wish, string name) in group.SelectMany(wish => estate.Guests(wish).Select(name => (wish, name))))
        {
            bool isThere = certificate.Names.Contains(name);
            Require(isThere || certificate.IsPublic && !estate.CanBeBought([.. certificate.Names, name]), "A/V name", $"{certificate.Label} could carry {name}");
            foreach (SketchRow row in sketch.Rows.Where(row => row.Service == EdgeService.AVEdge && row.Fqdn == name && PoolOf(row) == wish.Pool))
            {
                Require(row.Label == (isThere ? certificate.Label : string.Empty), "table", $"the row of A/V Edge {name} names '{row.Label}'");
            }
        }
    }

    private void CheckMerges(IReadOnlyList<Wish>[] groups)
    {
        Grouping now = scale.Try(groups);
        for (int i = 0; i < groups.Length; i++)
        {
            for (int other = 0; other < i; other++)
            {
                IReadOnlyList<Wish> merged = [.. groups[other], .. groups[i]];
                IReadOnlyList<Wish>[] then = [.. groups.Where(group => group != groups[i] && group != groups[other]), merged];
                if (sharing.Objection(merged) is null && scale.Try(then).CompareFor(estate.Strategy, now) < 0)
                {
                    Require(false, "merge", $"{string.Join(", ", merged)} could have one certificate");
                }
            }
        }
    }

    // XMPP is a name of Access Edge, said or not.
    private static bool IsServed(EdgeService service) => service != EdgeService.Xmpp;

    private SketchCertificate? Find(string label) => sketch.Certificates.FirstOrDefault(certificate => certificate.Label == label);

    private void Require(bool holds, string rule, string what)
    {
        if (!holds)
        {
            broken.Add($"{rule}: {what}");
        }
    }
}
