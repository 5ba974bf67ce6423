using System;
using System.Linq;
using CertTools.Tests.Rules;
using Xunit;

namespace CertTools.Tests.Planning;

public class StrategyTests
{
    private static readonly PlanOptions Options = new() { AsOf = TestFacts.Now };

    private static readonly CaProfile Prices = new() { PricePerCertificate = 200, PricePerName = 10, PriceOfReissue = 0, Currency = "EUR" };

    [Fact]
    public void Without_the_switch_different_ports_change_nothing_and_the_plan_says_what_the_switch_would_do()
    {
        EdgeCertPlan plan = Seed3.Topology(444).Plan();
        Assert.Equal(2, plan.Certificates.Count(certificate => certificate.Issuer == "Public"));
        PlanConflict conflict = plan.Conflicts.Single(candidate => candidate.Item == "Access Edge sip.contoso.com" && candidate.Other == "Web Conferencing Edge webconf.contoso.com");
        Assert.Contains("-AllowRenamedService", conflict.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_sites_one_joins_each_external_certificate()
    {
        EdgeCertPlan plan = Seed3.Topology(443, Guidance.Field, Seed3.Endpoint(EdgeService.Cwa, "im.fabrikam.com")).Plan();
        Assert.Equal(2, plan.Certificates.Count(certificate => certificate.Issuer == "Public"));
        Assert.Contains("im.contoso.com", plan.For("Access Edge").SubjectAlternativeNames);
        Assert.Contains("im.fabrikam.com", plan.For("Web Conferencing Edge").SubjectAlternativeNames);
        Assert.True(plan.IsProvenOptimal);
    }

    [Fact]
    public void One_per_service_shares_nothing()
    {
        EdgeCertPlan plan = Seed3.Topology().Plan(Options with { Strategy = PlanStrategy.OnePerService });
        Assert.Equal(["sip.contoso.com", "webconf.contoso.com", "im.contoso.com"], plan.Certificates.Where(certificate => certificate.Issuer == "Public").Select(certificate => certificate.SubjectName));
        Assert.DoesNotContain(plan.Certificates, certificate => certificate.SubjectAlternativeNames.Contains("av.contoso.com"));
        Assert.Contains(plan.Conflicts, conflict => Says(conflict, "shares nothing"));
    }

    [Fact]
    public void Prices_add_up_and_the_internal_CA_costs_nothing()
    {
        EdgeCertPlan plan = Seed3.Topology().Plan(Options with { CaProfile = Prices });
        Assert.Equal([240m, 220m, 0m, 0m], plan.Certificates.Select(certificate => certificate.Price));
        Assert.Equal((460m, "EUR"), (plan.Price, plan.Currency));
        Assert.Null(Seed3.Topology().Plan().Price);
    }

    [Fact]
    public void The_limit_of_the_CA_keeps_services_apart_and_says_so()
    {
        EdgeCertPlan plan = Seed3.Topology().Plan(Options with { CaProfile = new CaProfile { MostNames = 3 } });
        Assert.All(plan.Certificates, certificate => Assert.InRange(certificate.SubjectAlternativeNames.Count, 0, 3));
        Assert.Contains(plan.Conflicts, conflict => Says(conflict, "the CA signs 3"));
    }

    [Fact]
    public void With_one_base_domain_the_others_have_certificates_of_their_own()
    {
        EdgeTopology topology = Seed3.Topology(443, Guidance.Field, Seed3.Endpoint(EdgeService.Cwa, "im.fabrikam.co.uk")) with { SipDomains = Domains("contoso.com", "fabrikam.co.uk", "eu.fabrikam.co.uk", "litware.com") };
        EdgeCertPlan plan = topology.Plan(Options with { CaProfile = new CaProfile { OneBaseDomain = true } });
        Assert.Equal(
            ["sip.contoso.com", "webconf.contoso.com", "im.fabrikam.co.uk", "sip.fabrikam.co.uk", "sip.litware.com"],
            plan.Certificates.Where(certificate => certificate.Issuer == "Public").Select(certificate => certificate.SubjectName));
        Assert.Equal(["sip.fabrikam.co.uk", "sip.eu.fabrikam.co.uk"], plan.Certificates[3].SubjectAlternativeNames);
        Assert.Equal("Warning", plan.Conflicts[0].Severity);
    }

    [Fact]
    public void SIP_domains_fill_the_certificate_of_Access_Edge_first()
    {
        EdgeTopology topology = Seed3.Topology() with { SipDomains = Domains([.. Enumerable.Range(1, 250).Select(number => $"d{number}.com")]) };
        EdgeCertPlan plan = topology.Plan(Options with { CaProfile = new CaProfile { MostNames = 100 } });
        Assert.Equal([100, 5, 100, 51], plan.Certificates.Where(certificate => certificate.Issuer == "Public").Select(certificate => certificate.SubjectAlternativeNames.Count));
        Assert.Equal(2, plan.Services.Count(service => service.Service == "Access Edge" && service.Proposed));
        Assert.DoesNotContain(plan.Findings, finding => finding.Is(Outcome.Fail) && finding.Is(Severity.Error));
    }

    [Fact]
    public void A_SIP_domain_that_no_public_CA_signs_is_on_no_certificate_and_said()
    {
        EdgeCertPlan plan = (Seed3.Topology() with { SipDomains = Domains("contoso.com", "contoso.local") }).Plan();
        Assert.DoesNotContain(plan.Certificates, certificate => certificate.SubjectAlternativeNames.Contains("sip.contoso.local"));
        Assert.Equal(("Error", "SIP domain contoso.local"), (plan.Conflicts[0].Severity, plan.Conflicts[0].Item));
    }

    [Theory]
    [InlineData(OcsProduct.Lync2010)]
    [InlineData(OcsProduct.Lync2013)]
    [InlineData(OcsProduct.SfB2015)]
    [InlineData(OcsProduct.SfB2019)]
    [InlineData(OcsProduct.SfBSE)]
    public void The_Edge_of_Lync_has_one_external_certificate(OcsProduct product)
    {
        EdgeTopology topology = new()
        {
            Product = product,
            SipDomains = Domains("contoso.com", "fabrikam.com"),
            Endpoints =
            [
                Seed3.Endpoint(EdgeService.AccessEdge, "sip.contoso.com", server: "EDGE1"),
                Seed3.Endpoint(EdgeService.AccessEdge, "sip.contoso.com", server: "EDGE2"),
                Seed3.Endpoint(EdgeService.WebConferencingEdge, "webcon.contoso.com", server: "EDGE1"),
                Seed3.Endpoint(EdgeService.AVEdge, "av.contoso.com", server: "EDGE1"),
                Seed3.Endpoint(EdgeService.EdgeInternal, "edge.contoso.net", null, server: "EDGE1"),
            ],
        };
        EdgeCertPlan plan = topology.Plan();
        Assert.Equal(["Public-1", "Internal-1"], plan.Certificates.Select(certificate => certificate.Label));
        Assert.Equal(["sip.contoso.com", "sip.fabrikam.com", "webcon.contoso.com"], plan.Certificates[0].SubjectAlternativeNames);
        Assert.Equal(["Access Edge", "Web Conferencing Edge", "A/V Authentication"], plan.Certificates[0].Services);
        Assert.True(plan.Certificates[0].KeyExportable);
        Assert.Equal(("edge.contoso.net", 0), (plan.Certificates[1].SubjectName, plan.Certificates[1].SubjectAlternativeNames.Count));
        Assert.DoesNotContain(plan.Findings, finding => finding.IsProblem);
    }

    [Fact]
    public void A_service_of_another_product_is_an_error()
    {
        CertToolsException error = Assert.Throws<CertToolsException>(() => (Seed3.Topology() with { Product = OcsProduct.Lync2013 }).Plan());
        Assert.Equal("ServiceNotOfProduct", error.ErrorId);
    }

    [Fact]
    public void What_serves_is_kept_what_lacks_a_name_is_reissued_and_the_rest_retired()
    {
        EdgeCertPlan before = Seed3.Topology().Plan();
        CertificateFacts[] there = [.. before.Certificates.Select(Bought), TestFacts.Of("old.contoso.com", "old.contoso.com")];
        PlanOptions options = Options with { CaProfile = Prices, Existing = there };

        EdgeCertPlan same = Seed3.Topology().Plan(options);
        Assert.Equal(["Keep", "Keep", "Keep", "Keep", "Retire"], same.Changes.Select(change => change.Action));
        Assert.Equal(0m, same.PriceOfChange);

        EdgeCertPlan more = (Seed3.Topology() with { SipDomains = Domains("contoso.com", "fabrikam.com") }).Plan(options);
        Assert.Equal(["Reissue", "Keep", "Keep", "Keep", "Retire"], more.Changes.Select(change => change.Action));
        Assert.Equal(["sip.fabrikam.com"], more.Changes[0].AddedNames);
        Assert.Equal((10m, 10m), (more.Changes[0].Price, more.PriceOfChange));
    }

    [Fact]
    public void Certificates_that_are_there_apart_stay_apart()
    {
        EdgeCertPlan apart = Seed3.Topology().Plan(Options with { Strategy = PlanStrategy.OnePerService });
        CertificateFacts[] there = [.. apart.Certificates.Select(Bought)];
        EdgeCertPlan plan = Seed3.Topology().Plan(Options with { CaProfile = Prices, Existing = there });
        Assert.All(plan.Changes, change => Assert.Equal("Keep", change.Action));
        Assert.Equal(3, plan.Certificates.Count(certificate => certificate.Issuer == "Public"));
    }

    [Fact]
    public void A_certificate_that_is_issued_again_is_kept_for_nothing_else()
    {
        CertificateFacts[] there = [.. Seed3.Topology().Plan().Certificates.Select(Bought)];
        PlanOptions options = Options with { CaProfile = new CaProfile { PricePerCertificate = 200, PricePerName = 10 }, Existing = there };
        EdgeTopology topology = Seed3.Topology() with { SipDomains = Domains("contoso.com", "fabrikam.com") };
        EdgeCertPlan plan = topology.Plan(options);
        Assert.Equal([("Order", "sip.contoso.com"), ("Keep", "webconf.contoso.com"), ("Keep", "im.contoso.com"), ("Keep", "ocsedge.contoso.local"), ("Keep", "av.contoso.com")], plan.Changes.Select(change => (change.Action, change.SubjectName)));
        Assert.Equal((220m, true), (plan.PriceOfChange, plan.IsProvenOptimal));

        EdgeCertPlan cheapReissue = topology.Plan(options with { CaProfile = options.CaProfile with { PriceOfReissue = 5 } });
        Assert.Equal(["Reissue", "Keep", "Keep", "Keep"], cheapReissue.Changes.Select(change => change.Action));
        Assert.Equal((15m, true), (cheapReissue.PriceOfChange, cheapReissue.IsProvenOptimal));
    }

    [Fact]
    public void Renewals_follow_the_limits_of_each_issue_date()
    {
        EdgeCertPlan plan = Seed3.Topology().Plan(new PlanOptions { AsOf = new DateTimeOffset(2026, 11, 21, 0, 0, 0, TimeSpan.Zero) });
        Assert.Equal([(2026, 0), (2027, 6), (2028, 6), (2029, 14), (2030, 14)], plan.RenewalsPerYear.Select(year => (year.Year, year.Renewals)));
    }

    [Fact]
    public void What_was_seen_with_R2_is_no_reason_for_the_server_of_2007()
    {
        EdgeTopology topology = new() { Endpoints = [Seed3.Endpoint(EdgeService.CwaServer, "cwa.contoso.com", null)] };
        Assert.Contains("[S2]", Assert.Single(topology.Plan().Certificates[0].Reasons), StringComparison.Ordinal);
        string older = Assert.Single((topology with { Product = OcsProduct.Ocs2007 }).Plan().Certificates[0].Reasons);
        Assert.Contains("[OCS07-CWA]", older, StringComparison.Ordinal);
        Assert.DoesNotContain("[S2]", older, StringComparison.Ordinal);
    }

    [Fact]
    public void No_moment_and_no_price_are_too_great_to_plan_with()
    {
        Assert.Empty(Seed3.Topology().Plan(new PlanOptions { AsOf = DateTimeOffset.MaxValue }).RenewalsPerYear);
        CertToolsException error = Assert.Throws<CertToolsException>(() => Seed3.Topology().Plan(Options with { CaProfile = new CaProfile { PricePerName = decimal.MaxValue } }));
        Assert.Equal("CaProfileNotUsable", error.ErrorId);
        Assert.Contains("1000000000000 at most", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_document_that_a_plan_names_is_known_and_every_name_has_its_reason()
    {
        EdgeTopology ocs = Seed3.Topology(444, Guidance.Field, Seed3.Endpoint(EdgeService.Cwa, "im.fabrikam.com"), Seed3.Endpoint(EdgeService.CwaServer, "cwa.contoso.com", null), Seed3.Endpoint(EdgeService.ReverseProxy, "web.contoso.com"))
            with
        { SipDomains = Domains("contoso.com", "fabrikam.com", "litware.com", "contoso.local") };
        EdgeTopology lync = new()
        {
            Product = OcsProduct.Lync2013,
            SipDomains = Domains("contoso.com", "fabrikam.com"),
            Endpoints =
            [
                Seed3.Endpoint(EdgeService.AccessEdge, "sip.contoso.com") with { Pool = "A" },
                Seed3.Endpoint(EdgeService.AVEdge, "av.contoso.com") with { Pool = "A" },
                Seed3.Endpoint(EdgeService.Xmpp, "contoso.com") with { Pool = "A" },
                Seed3.Endpoint(EdgeService.AccessEdge, "sip2.contoso.com") with { Pool = "B" },
                Seed3.Endpoint(EdgeService.WebConferencingEdge, "webconf.contoso.com") with { Pool = "B" },
                Seed3.Endpoint(EdgeService.EdgeInternal, "edge.contoso.net", null) with { Pool = "B" },
                Seed3.Endpoint(EdgeService.AVAuthentication, "auth.contoso.net", null) with { Pool = "C" },
                Seed3.Endpoint(EdgeService.ReverseProxy, "web.contoso.com"),
            ],
        };
        PlanOptions[] ways =
        [
            Options,
            Options with { AllowRenamedService = true, CaProfile = new CaProfile { MostNames = 3 } },
            Options with { Strategy = PlanStrategy.OnePerService, CaProfile = new CaProfile { OneBaseDomain = true } },
        ];
        EdgeTopology[] topologies = [ocs, ocs with { Guidance = Guidance.Documented }, ocs with { Product = OcsProduct.Ocs2007 }, lync];
        var known = new System.Collections.Generic.HashSet<string>(Citations.All.Select(citation => citation.Key));
        foreach (EdgeCertPlan plan in topologies.SelectMany(topology => ways.Select(way => topology.Plan(way))))
        {
            string[] texts = [.. plan.Certificates.SelectMany(certificate => certificate.Reasons), .. plan.Conflicts.SelectMany(conflict => new[] { conflict.Reason, conflict.Remedy })];
            string[] keys = [.. texts.SelectMany(text => System.Text.RegularExpressions.Regex.Matches(text, @"\[([A-Z0-9, -]+)\]").Cast<System.Text.RegularExpressions.Match>()).SelectMany(match => match.Groups[1].Value.Split(',')).Select(key => key.Trim())];
            Assert.NotEmpty(keys);
            Assert.All(keys, key => Assert.Contains(key, known));
            Assert.All(plan.Certificates, certificate => Assert.All(certificate.SubjectAlternativeNames, name => Assert.Contains(certificate.Reasons, reason => reason.Split(':', ' ', ',').Contains(name))));
        }
    }

    private static DnsName[] Domains(params string[] names) => [.. names.Select(name => DnsName.ParseHost(name, "SIP domain"))];

    private static CertificateFacts Bought(PlannedCertificate order) => TestFacts.Of(order.SubjectName, [.. order.SubjectAlternativeNames]) with { RawData = System.Text.Encoding.ASCII.GetBytes(order.Label) };

    private static bool Says(PlanConflict conflict, string text) => conflict.Reason.Split([text], StringSplitOptions.None).Length > 1;
}
