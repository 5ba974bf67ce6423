using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CertTools.Tests.Rules;
using Xunit;

namespace CertTools.Tests.Planning.Independent;

/// <summary>
/// The price of a change against every way to group five services and to keep, to reissue or to buy a certificate for each
/// group. None of the planner's code is used.
/// </summary>
public class ChangeAgainstBruteForceTests
{
    private const int Cases = 2000;

    private static readonly Need[] Everything =
    [
        new(EdgeService.AccessEdge, "sip.contoso.com", true, ["sip.contoso.com"]),
        new(EdgeService.WebConferencingEdge, "webconf.contoso.com", true, ["webconf.contoso.com"]),
        new(EdgeService.Cwa, "im.contoso.com", false, ["im.contoso.com", "as.im.contoso.com", "download.im.contoso.com"]),
        new(EdgeService.Cwa, "im.fabrikam.com", false, ["im.fabrikam.com", "as.im.fabrikam.com", "download.im.fabrikam.com"]),
        new(EdgeService.ReverseProxy, "web.contoso.com", false, ["web.contoso.com"]),
    ];

    [Fact]
    public void No_way_to_change_is_cheaper()
    {
        int proven = 0;
        for (int seed = 1; seed <= Cases; seed++)
        {
            var dice = new Random(seed);
            Need[] needs = Everything.Where(_ => dice.Next(4) > 0).ToArray();
            if (needs.Length == 0)
            {
                continue;
            }

            var prices = new CaProfile
            {
                MostNames = dice.Next(2) == 0 ? null : dice.Next(3, 9),
                PricePerCertificate = dice.Next(0, 4) * 50,
                PricePerName = dice.Next(0, 3) * 10,
                PriceOfReissue = dice.Next(2) == 0 ? null : dice.Next(0, 3) * 40,
            };
            There[] there = Enumerable.Range(0, dice.Next(0, 5)).Select(number => Make(number, dice)).ToArray();
            EdgeCertPlan plan = EdgePlanner.Plan(
                new EdgeTopology { Endpoints = needs.Select(need => Seed3.Endpoint(need.Service, need.Name)).ToArray() },
                new PlanOptions { AsOf = TestFacts.Now, CaProfile = prices, Existing = there.Select(certificate => certificate.Facts).ToArray() });
            decimal best = new Brute(needs, there, prices).Best();
            string problem = $"seed {seed}: {plan.PriceOfChange}, where {best} can be had\n{string.Join("\n", plan.Changes)}";
            Assert.True(plan.IsProvenOptimal ? plan.PriceOfChange == best : plan.PriceOfChange >= best, problem);
            proven += plan.IsProvenOptimal ? 1 : 0;
        }

        Assert.InRange(proven, Cases * 9 / 10, Cases);
    }

    private static There Make(int number, Random dice)
    {
        string[] all = Everything.SelectMany(need => need.Names).ToArray();
        string commonName = all[dice.Next(all.Length)];
        bool isWhole = dice.Next(2) == 0;
        string[] names = [commonName, .. isWhole ? Everything.Where(_ => dice.Next(3) == 0).SelectMany(need => need.Names) : all.Where(_ => dice.Next(3) == 0)];
        names = names.Distinct().ToArray();
        return new There(commonName, names, TestFacts.Of(commonName, names) with { RawData = Encoding.ASCII.GetBytes("certificate " + number) });
    }

    private sealed record Need(EdgeService Service, string Name, bool IsBound, string[] Names);

    private sealed record There(string CommonName, string[] Names, CertificateFacts Facts);

    private sealed class Brute(Need[] needs, There[] there, CaProfile prices)
    {
        private readonly List<List<Need>> groups = [];
        private decimal best = decimal.MaxValue;

        public decimal Best()
        {
            Place(0);
            return best;
        }

        private void Place(int index)
        {
            if (index == needs.Length)
            {
                Choose(0, 0, there.Select(_ => new List<List<Need>>()).ToArray(), new bool[there.Length]);
                return;
            }

            for (int i = 0; i <= groups.Count; i++)
            {
                if (i == groups.Count)
                {
                    groups.Add([]);
                }

                groups[i].Add(needs[index]);
                if (IsAllowed(groups[i]))
                {
                    Place(index + 1);
                }

                groups[i].RemoveAt(groups[i].Count - 1);
                if (groups[i].Count == 0)
                {
                    groups.RemoveAt(i);
                    break;
                }
            }
        }

        private bool IsAllowed(List<Need> group) => group.Count == 1
            || group.Count(need => need.IsBound) < 2 && group.Count(need => need.Service == EdgeService.Cwa) < 2 && (prices.MostNames is not { } most || NamesOf(group).Length <= most);

        private static string[] NamesOf(List<Need> group) => group.SelectMany(need => need.Names).ToArray();

        private static string CommonNameOf(List<Need> group) => (group.Find(need => need.IsBound) ?? group[0]).Name;

        private void Choose(int index, decimal cost, List<List<Need>>[] kept, bool[] reissued)
        {
            if (index == groups.Count)
            {
                best = Math.Min(best, cost);
                return;
            }

            List<Need> group = groups[index];
            string[] names = NamesOf(group);
            Choose(index + 1, cost + New(names.Length), kept, reissued);
            for (int i = 0; i < there.Length; i++)
            {
                if (reissued[i])
                {
                    continue;
                }

                if (Serves(there[i], group) && kept[i].TrueForAll(other => !(HasSite(other) && HasSite(group))))
                {
                    kept[i].Add(group);
                    Choose(index + 1, cost, kept, reissued);
                    kept[i].Remove(group);
                }

                if (kept[i].Count == 0 && there[i].CommonName == CommonNameOf(group))
                {
                    reissued[i] = true;
                    int added = names.Count(name => !there[i].Names.Contains(name));
                    Choose(index + 1, cost + (prices.PriceOfReissue is { } price ? price + prices.PricePerName!.Value * added : New(names.Length)), kept, reissued);
                    reissued[i] = false;
                }
            }
        }

        private decimal New(int names) => prices.PricePerCertificate!.Value + prices.PricePerName!.Value * names;

        private static bool HasSite(List<Need> group) => group.Exists(need => need.Service == EdgeService.Cwa);

        private static bool Serves(There certificate, List<Need> group) =>
            group.TrueForAll(need => (!need.IsBound || certificate.CommonName == need.Name) && need.Names.All(certificate.Names.Contains));
    }
}
