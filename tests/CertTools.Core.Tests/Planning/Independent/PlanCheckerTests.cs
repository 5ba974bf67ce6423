using System;
using System.Collections.Generic;
using System.Linq;
using CertTools.Tests.Rules;
using Xunit;

namespace CertTools.Tests.Planning.Independent;

/// <summary>The checker accepts what brute force finds, and rejects each kind of broken plan by the rule that it breaks.</summary>
public class PlanCheckerTests
{
    private const string Further = "sip.uk.fabrikam.com";

    private static readonly PlanCase Whole = new(
        new EdgeTopology
        {
            SipDomains = Domains("contoso.com", "emea.contoso.com", "fabrikam.com", "uk.fabrikam.com", "contoso.local"),
            Endpoints =
            [
                Seed3.Endpoint(EdgeService.AccessEdge, "sip.contoso.com", server: "EDGE1"),
                Seed3.Endpoint(EdgeService.AccessEdge, "sip.contoso.com", server: "EDGE2"),
                Seed3.Endpoint(EdgeService.WebConferencingEdge, "webconf.contoso.com"),
                Seed3.Endpoint(EdgeService.AVEdge, "av.contoso.com"),
                Seed3.Endpoint(EdgeService.EdgeInternal, "edge.contoso.local", null),
                Seed3.Endpoint(EdgeService.AVAuthentication, "avauth.contoso.local", null),
                Seed3.Endpoint(EdgeService.Cwa, "im.contoso.com", server: "ISA"),
                Seed3.Endpoint(EdgeService.Cwa, "im.fabrikam.com", server: "ISA"),
                Seed3.Endpoint(EdgeService.CwaServer, "cwa.contoso.local", null, server: "CWA"),
            ],
        },
        new PlanOptions { AsOf = TestFacts.Now, CaProfile = new CaProfile { MostNames = 5, OneBaseDomain = true, PricePerCertificate = 100, PricePerName = 10 } });

    private static readonly PlanCase Renamed = new(
        new EdgeTopology
        {
            Endpoints = [Seed3.Endpoint(EdgeService.AccessEdge, "sip.contoso.com"), Seed3.Endpoint(EdgeService.WebConferencingEdge, "webconf.contoso.com", 444)],
        },
        new PlanOptions { AsOf = TestFacts.Now, AllowRenamedService = true });

    private static readonly PlanCase Pools = new(
        new EdgeTopology
        {
            Product = OcsProduct.Lync2013,
            Endpoints =
            [
                Seed3.Endpoint(EdgeService.AccessEdge, "sip1.contoso.com") with { Pool = "A" },
                Seed3.Endpoint(EdgeService.AccessEdge, "sip2.contoso.com") with { Pool = "B" },
                Seed3.Endpoint(EdgeService.WebConferencingEdge, "webconf.contoso.com") with { Pool = "A" },
                Seed3.Endpoint(EdgeService.ReverseProxy, "web.contoso.com", server: "PROXY"),
            ],
        },
        new PlanOptions { AsOf = TestFacts.Now });

    private static readonly Dictionary<string, (PlanCase Case, string Rule, Func<Sketch, Sketch> Break)> Broken = new(StringComparer.Ordinal)
    {
        ["a row is missing"] = (Whole, "table", plan => plan with { Rows = plan.Rows.Skip(1).ToArray() }),
        ["A/V Edge is said to be on a certificate without its name"] = (Whole, "table", plan => Assign(plan, EdgeService.AVEdge, "av.contoso.com", Holder(plan, EdgeService.AccessEdge, "sip.contoso.com"))),
        ["two certificates have one label"] = (Whole, "labels", plan => plan with { Certificates = [.. plan.Certificates, plan.Certificates[0]] }),
        ["a public certificate is called internal"] = (Renamed, "labels", plan => Relabel(plan, "Public-1", "Internal-1")),
        ["a certificate costs too much"] = (Whole, "price", plan => plan.With("Public-1", certificate => certificate with { Price = certificate.Price + 1 })),
        ["the sum is wrong"] = (Whole, "price", plan => plan with { Price = plan.Price + 1 }),
        ["there is a price without prices"] = (Renamed, "price", plan => plan with { Price = 0 }),
        ["a service has no certificate"] = (Whole, "one certificate", plan => Assign(plan, EdgeService.CwaServer, "cwa.contoso.local", string.Empty)),
        ["the servers of a pool have different certificates"] = (Whole, "one certificate", plan => plan with { Rows = [plan.Rows[0] with { Label = Holder(plan, EdgeService.Cwa, "im.fabrikam.com") }, .. plan.Rows.Skip(1)] }),
        ["two common names on one certificate"] = (Whole, "sharing", plan => Assign(plan, EdgeService.WebConferencingEdge, "webconf.contoso.com", Holder(plan, EdgeService.AccessEdge, "sip.contoso.com"))),
        ["one common name on one port"] = (Renamed with { Topology = Renamed.Topology with { Endpoints = [Renamed.Topology.Endpoints[0], Renamed.Topology.Endpoints[1] with { Port = 443 }] } }, "sharing",
            plan => Assign(plan, EdgeService.WebConferencingEdge, "webconf.contoso.com", Holder(plan, EdgeService.AccessEdge, "sip.contoso.com"))),
        ["a service is renamed without leave"] = (Renamed with { Options = new PlanOptions { AsOf = TestFacts.Now } }, "sharing", plan => Assign(plan, EdgeService.WebConferencingEdge, "webconf.contoso.com", Holder(plan, EdgeService.AccessEdge, "sip.contoso.com"))),
        ["two sites of Communicator Web Access share"] = (Whole, "sharing", plan => Assign(plan, EdgeService.Cwa, "im.fabrikam.com", Holder(plan, EdgeService.Cwa, "im.contoso.com"))),
        ["A/V Authentication shares with the internal interface"] = (Whole, "sharing", plan => Assign(plan, EdgeService.AVAuthentication, "avauth.contoso.local", Holder(plan, EdgeService.EdgeInternal, "edge.contoso.local"))),
        ["the CWA server shares with the internal interface"] = (Whole, "sharing", plan => Assign(plan, EdgeService.CwaServer, "cwa.contoso.local", Holder(plan, EdgeService.EdgeInternal, "edge.contoso.local"))),
        ["two pools share"] = (Pools, "sharing", plan => Assign(plan, EdgeService.AccessEdge, "sip2.contoso.com", Holder(plan, EdgeService.AccessEdge, "sip1.contoso.com"))),
        ["Documented shares"] = (Renamed with { Topology = Renamed.Topology with { Guidance = Guidance.Documented } }, "sharing", plan => Assign(plan, EdgeService.WebConferencingEdge, "webconf.contoso.com", "Public-1")),
        ["the internal interface is bought"] = (Whole, "issuer", plan => plan.With(Holder(plan, EdgeService.EdgeInternal, "edge.contoso.local"), certificate => certificate with { IsPublic = true })),
        ["a name is missing"] = (Whole, "names", plan => plan.With(Holder(plan, EdgeService.Cwa, "im.fabrikam.com"), certificate => certificate with { Names = certificate.Names.Where(name => name != "as.im.fabrikam.com").ToArray() })),
        ["a name is there twice"] = (Whole, "names once", plan => plan.With("Public-1", certificate => certificate with { Names = [.. certificate.Names, certificate.Names[0]] })),
        ["a name is there for nothing"] = (Whole, "needed", plan => plan.With(Holder(plan, EdgeService.Cwa, "im.fabrikam.com"), certificate => certificate with { Names = [.. certificate.Names, "www.fabrikam.com"] })),
        ["a certificate is there for nothing"] = (Whole, "needed", plan => plan with { Certificates = [.. plan.Certificates, plan.Certificates[0] with { Label = "Public-9" }] }),
        ["a further Access Edge carries more"] = (Whole, "needed", plan => plan.With(HolderOfFurther(plan), certificate => certificate with { Names = [.. certificate.Names, "www.fabrikam.com"] })),
        ["more names than the CA signs"] = (Whole, "CA", plan => plan.With(Holder(plan, EdgeService.AccessEdge, "sip.contoso.com"), certificate => certificate with { Names = [.. certificate.Names, "a.contoso.com", "b.contoso.com", "c.contoso.com", "d.contoso.com"] })),
        ["two base domains"] = (Whole, "CA", plan => plan.With(Holder(plan, EdgeService.WebConferencingEdge, "webconf.contoso.com"), certificate => certificate with { Names = [.. certificate.Names, "a.fabrikam.com"] })),
        ["a name that no public CA signs"] = (Renamed, "CA", plan => plan.With("Public-1", certificate => certificate with { Names = [.. certificate.Names, "edge.contoso.local"] })),
        ["another common name"] = (Whole, "bound", plan => plan.With(Holder(plan, EdgeService.AccessEdge, "sip.contoso.com"), certificate => certificate with { CommonName = "sip.emea.contoso.com" })),
        ["a common name that is not in the SAN"] = (Pools, "common name", plan => plan.With("Public-1", certificate => certificate with { CommonName = "edge.contoso.com" })),
        ["a common name of 65 characters"] = (Whole, "common name", plan => plan.With("Internal-1", certificate => certificate with { CommonName = new string('a', 51) + ".contoso.local" })),
        ["a public certificate without a SAN"] = (Renamed, "common name", plan => plan.With("Public-1", certificate => certificate with { Names = [] })),
        ["a server is not named"] = (Whole, "servers", plan => plan.With(Holder(plan, EdgeService.AccessEdge, "sip.contoso.com"), certificate => certificate with { Servers = ["EDGE1"] })),
        ["a key that has to travel stays"] = (Whole, "exportable", plan => plan.With(Holder(plan, EdgeService.AccessEdge, "sip.contoso.com"), certificate => certificate with { KeyExportable = false })),
        ["a certificate claims another service"] = (Whole, "services", plan => plan.With("Public-1", certificate => certificate with { Services = [.. certificate.Services, EdgeService.ReverseProxy] })),
        ["nothing is explained"] = (Whole, "reasons", plan => plan.With("Public-1", certificate => certificate with { Reasons = [] })),
        ["a name is not explained"] = (Whole, "reasons", plan => plan.With("Public-1", certificate => certificate with { Reasons = ["it is needed"] })),
        ["the table hides the new name"] = (Renamed, "renamed", plan => plan with { Rows = plan.Rows.Select(row => row with { Effective = row.Fqdn }).ToArray() }),
        ["the table invents a new name"] = (Pools, "renamed", plan => plan with { Rows = plan.Rows.Select(row => row with { Effective = "sip1.contoso.com" }).ToArray() }),
        ["a SIP domain is forgotten"] = (Whole, "SIP domains", plan => plan.With(HolderOfFurther(plan), certificate => certificate with { Names = certificate.Names.Where(name => name != Further).ToArray() })),
        ["a further Access Edge too many"] = (Whole, "SIP domains", plan => SplitFurther(plan)),
        ["a name on no certificate goes unsaid"] = (Whole, "SIP domains", plan => plan with { LeftOut = [] }),
        ["what could be one is two"] = (Renamed, "merge", plan => Split(plan)),
    };

    public static TheoryData<string> Kinds => [.. Broken.Keys];

    [Fact]
    public void What_brute_force_finds_is_accepted()
    {
        foreach (PlanCase given in Untroubled(3000))
        {
            Sketch model = ModelPlan.Of(given);
            IReadOnlyList<string> broken = PlanChecker.Check(given, model);
            Assert.True(broken.Count == 0, string.Join("\n", broken) + given);
            Assert.Equal(new BruteForce(new Estate(given)).Best().Score, PlanChecker.ScoreOf(given, model));
        }
    }

    [Fact]
    public void The_random_cases_hold_what_there_is_to_decide()
    {
        PlanCase[] cases = Untroubled(3000).ToArray();
        Sketch[] plans = cases.Select(ModelPlan.Of).ToArray();
        Assert.InRange(cases.Length, 2000, 3000);
        Assert.All((int[])[
            plans.Count(plan => plan.Rows.Any(row => row.Fqdn != row.Effective)),
            plans.Count(plan => plan.LeftOut.Count > 0),
            plans.Count(plan => plan.Rows.Any(row => row.Service == EdgeService.AccessEdge && row.Server.Length == 0)),
            plans.Count(plan => plan.Certificates.Any(certificate => certificate.IsPublic && plan.Rows.Where(row => row.Label == certificate.Label).Select(row => row.Service).Distinct().Count() > 2)),
            cases.Count(given => given.Topology.Endpoints.Select(row => row.Pool).Distinct().Count() > 2),
            .. cases.GroupBy(given => given.Topology.Product).Select(product => product.Count()),
            .. cases.GroupBy(given => given.Options.Strategy).Select(strategy => strategy.Count()),
        ], count => Assert.InRange(count, 50, 3000));
    }

    [Theory]
    [InlineData(443, Guidance.Field, false, null, 250, 4, 5)]
    [InlineData(443, Guidance.Field, true, null, 250, 4, 5)]
    [InlineData(444, Guidance.Field, false, null, 250, 4, 5)]
    [InlineData(444, Guidance.Field, true, null, 140, 3, 4)]
    [InlineData(444, Guidance.Field, true, 3, 240, 4, 4)]
    [InlineData(443, Guidance.Field, false, 3, 350, 5, 5)]
    [InlineData(443, Guidance.Documented, true, null, 350, 5, 5)]
    public void Brute_force_agrees_with_what_was_worked_out_by_hand(int port, Guidance guidance, bool mayRename, int? most, int cost, int certificates, int names)
    {
        var given = new PlanCase(Seed3.Topology(port, guidance), new PlanOptions
        {
            AsOf = TestFacts.Now,
            AllowRenamedService = mayRename,
            CaProfile = new CaProfile { MostNames = most, PricePerCertificate = 100, PricePerName = 10 },
        });
        Assert.Equal(new Score(cost, certificates, names), new BruteForce(new Estate(given)).Best().Score);
    }

    [Fact]
    public void A_name_that_is_taken_away_is_missed_and_one_that_is_added_is_noticed()
    {
        foreach (PlanCase given in Untroubled(300))
        {
            Sketch whole = ModelPlan.Of(given);
            foreach (SketchCertificate certificate in whole.Certificates)
            {
                foreach (string name in certificate.Names)
                {
                    Assert.NotEmpty(PlanChecker.Check(given, whole.With(certificate.Label, its => its with { Names = its.Names.Where(other => other != name).ToArray() })));
                }

                Assert.NotEmpty(PlanChecker.Check(given, whole.With(certificate.Label, its => its with { Names = [.. its.Names, "other.contoso.com"] })));
            }
        }
    }

    [Fact]
    public void A_service_that_is_moved_to_another_certificate_is_noticed()
    {
        foreach (PlanCase given in Untroubled(300))
        {
            Sketch whole = ModelPlan.Of(given);
            foreach (SketchRow row in whole.Rows.Where(row => row.Label.Length > 0))
            {
                foreach (SketchCertificate other in whole.Certificates.Where(other => other.Label != row.Label))
                {
                    Sketch moved = whole with { Rows = whole.Rows.Select(its => its == row ? its with { Label = other.Label } : its).ToArray() };
                    Assert.True(PlanChecker.Check(given, moved).Count > 0, $"{row} to {other.Label}{given}");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_broken_plan_is_rejected(string kind)
    {
        (PlanCase given, string rule, Func<Sketch, Sketch> change) = Broken[kind];
        Sketch whole = ModelPlan.Of(given);
        Assert.Empty(PlanChecker.Check(given, whole));
        Assert.Contains(PlanChecker.Check(given, change(whole)), line => line.StartsWith(rule + ":", StringComparison.Ordinal));
    }

    private static IEnumerable<PlanCase> Untroubled(int seeds) => Enumerable.Range(1, seeds).Select(RandomCases.Make).Where(given => Troubles.Of(given).Count == 0);

    private static DnsName[] Domains(params string[] names) => names.Select(name => DnsName.ParseHost(name, "SIP domain")).ToArray();

    private static string Holder(Sketch plan, EdgeService service, string fqdn) => plan.Rows.First(row => row.Service == service && row.Fqdn == fqdn).Label;

    private static string HolderOfFurther(Sketch plan) => plan.Certificates.Single(certificate => certificate.Names.Contains(Further)).Label;

    private static Sketch Assign(Sketch plan, EdgeService service, string fqdn, string label) =>
        plan with { Rows = plan.Rows.Select(row => row.Service == service && row.Fqdn == fqdn ? row with { Label = label } : row).ToArray() };

    private static Sketch Relabel(Sketch plan, string old, string label) => plan.With(old, certificate => certificate with { Label = label }) with
    {
        Rows = plan.Rows.Select(row => row.Label == old ? row with { Label = label } : row).ToArray(),
    };

    private static Sketch SplitFurther(Sketch plan)
    {
        SketchCertificate whole = plan.Certificates.Single(certificate => certificate.Names.Contains(Further));
        SketchCertificate[] parts = whole.Names.Select((name, i) => whole with { Label = $"Public-{i + 8}", CommonName = name, Names = [name] }).ToArray();
        return plan with { Certificates = [.. plan.Certificates.Where(certificate => certificate != whole), .. parts] };
    }

    private static Sketch Split(Sketch plan) => Assign(plan, EdgeService.WebConferencingEdge, "webconf.contoso.com", "Public-2") with
    {
        Certificates = [.. plan.Certificates, new SketchCertificate("Public-2", true, "webconf.contoso.com", ["webconf.contoso.com"])],
    };
}
