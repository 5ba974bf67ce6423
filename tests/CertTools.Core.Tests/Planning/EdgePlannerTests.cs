using System;
using System.Linq;
using CertTools.Tests.Rules;
using Xunit;

namespace CertTools.Tests.Planning;

public class EdgePlannerTests
{
    private static readonly PlanOptions Options = new() { AsOf = TestFacts.Now };

    [Fact]
    public void On_443_the_story_takes_two_public_and_two_internal_certificates()
    {
        EdgeCertPlan plan = Seed3.Topology().Plan();
        Assert.Equal(["Public", "Public", "Internal", "Internal"], plan.Certificates.Select(certificate => certificate.Issuer));
        Assert.Equal(["Public-1", "Public-2", "Internal-1", "Internal-2"], plan.Certificates.Select(certificate => certificate.Label));
        Assert.Equal("sip.contoso.com", plan.For("Access Edge").SubjectName);
        Assert.Equal(["sip.contoso.com", "im.contoso.com", "as.im.contoso.com", "download.im.contoso.com"], plan.For("Access Edge").SubjectAlternativeNames);
        Assert.Same(plan.For("Access Edge"), plan.For("Communicator Web Access"));
        Assert.Equal(["webconf.contoso.com", "av.contoso.com"], plan.For("Web Conferencing Edge").SubjectAlternativeNames);
        Assert.Equal(("ocsedge.contoso.local", 0), (plan.For("Edge internal interface").SubjectName, plan.For("Edge internal interface").SubjectAlternativeNames.Count));
        Assert.NotSame(plan.For("A/V Authentication"), plan.For("Edge internal interface"));
        Assert.DoesNotContain(plan.Findings, finding => finding.IsProblem);
        Assert.All(plan.Certificates, certificate => Assert.NotEmpty(certificate.Reasons));
    }

    [Fact]
    public void The_table_shows_each_service_with_its_certificate()
    {
        EdgeCertPlan plan = Seed3.Topology().Plan();
        Assert.Equal(["Public-1", "Public-1", "Public-2", "Public-2", "Internal-1"], plan.Services.Select(service => service.Certificate));
        Assert.Equal(["EDGE", "ISA->CWA"], plan.Services.Select(service => service.Server).Take(2));
    }

    [Fact]
    public void On_different_ports_one_certificate_serves_both_and_renames_web_conferencing()
    {
        EdgeCertPlan plan = Seed3.Topology(444).Plan(Options with { AllowRenamedService = true });
        Assert.Single(plan.Certificates, certificate => certificate.Issuer == "Public");
        PlannedService conferencing = plan.Services.Single(service => service.Service == "Web Conferencing Edge");
        Assert.Equal(("webconf.contoso.com", "sip.contoso.com"), (conferencing.Fqdn, conferencing.EffectiveFqdn));
        Finding renamed = plan.Findings.Single(finding => finding.Rule == "OCS-E2");
        Assert.Equal(("Fail", "Warning"), (renamed.Outcome, renamed.Severity));
        Assert.Contains("webconf.contoso.com", renamed.Message, StringComparison.Ordinal);
        Assert.Contains("sip.contoso.com", renamed.Message, StringComparison.Ordinal);
        Assert.Contains("becomes useless", renamed.Message, StringComparison.Ordinal);
        Assert.Equal("Warning", plan.Findings.Single(finding => finding.Rule == "OCS-E3").Severity);
        Assert.DoesNotContain(plan.Findings, finding => finding.Is(Severity.Error) && finding.Is(Outcome.Fail));
    }

    [Fact]
    public void Under_documented_guidance_the_AV_name_is_left_out_and_the_site_has_its_own_certificate()
    {
        EdgeCertPlan plan = Seed3.Topology(guidance: Guidance.Documented).Plan();
        Assert.DoesNotContain(plan.Certificates, certificate => certificate.SubjectAlternativeNames.Contains("av.contoso.com"));
        Assert.Equal("im.contoso.com", plan.For("Communicator Web Access").SubjectName);
        Assert.Equal("", plan.Services.Single(service => service.Service == "A/V Edge").Certificate);
        Assert.Equal("ocsedge.contoso.local", plan.For("A/V Authentication").SubjectName);
    }

    [Fact]
    public void A_host_listed_twice_is_bought_once()
    {
        EdgeEndpoint[] twice =
        [
            Seed3.Endpoint(EdgeService.Cwa, "im.contoso.com", 444),
            Seed3.Endpoint(EdgeService.Cwa, "im.fabrikam.com"),
            Seed3.Endpoint(EdgeService.Cwa, "im.fabrikam.com", 444),
            Seed3.Endpoint(EdgeService.CwaServer, "cwa.contoso.local", null),
            Seed3.Endpoint(EdgeService.CwaServer, "cwa.contoso.local", null),
            Seed3.Endpoint(EdgeService.ReverseProxy, "ocsrp.contoso.com", server: "ISA1"),
            Seed3.Endpoint(EdgeService.ReverseProxy, "ocsrp.contoso.com", server: "ISA2"),
        ];
        foreach (Guidance guidance in (Guidance[])[Guidance.Field, Guidance.Documented])
        {
            EdgeCertPlan plan = Seed3.Topology(443, guidance, twice).Plan();
            PlannedCertificate[] ours = plan.Certificates.Where(certificate => !certificate.Services.Contains("A/V Authentication")).ToArray();
            Assert.Equal(ours.Select(certificate => certificate.SubjectName).Distinct(), ours.Select(certificate => certificate.SubjectName));
            Assert.All(plan.Services.Where(service => service.Service != "A/V Edge"), service => Assert.NotEmpty(service.Certificate));
        }
    }

    [Fact]
    public void The_servers_of_an_array_are_compared_once()
    {
        EdgeEndpoint[] array = Enumerable.Range(1, 20).SelectMany(server => new[]
        {
            Seed3.Endpoint(EdgeService.AccessEdge, "edge.contoso.com", 443, server: "EDGE" + server),
            Seed3.Endpoint(EdgeService.WebConferencingEdge, "edge.contoso.com", 443, server: "EDGE" + server),
        }).ToArray();
        EdgeCertPlan plan = new EdgeTopology { Endpoints = array }.Plan();
        Finding shared = Assert.Single(plan.Findings, finding => finding.Rule == "OCS-E3" && finding.Is(Severity.Error));
        Assert.StartsWith("Give Web Conferencing Edge an FQDN of its own", shared.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void With_a_SIP_domain_alone_names_are_proposed()
    {
        EdgeCertPlan plan = new EdgeTopology { Endpoints = EdgeTopology.Propose(DnsName.ParseHost("contoso.com", "SIP domain")), SipDomains = [DnsName.ParseHost("contoso.com", "SIP domain")] }.Plan();
        Assert.Equal(["sip.contoso.com", "webconf.contoso.com", "av.contoso.com", "im.contoso.com"], plan.Services.Select(service => service.Fqdn));
        Assert.All(plan.Services, service => Assert.True(service.Proposed));
    }

    [Fact]
    public void Further_SIP_domains_are_on_the_access_certificate()
    {
        EdgeTopology topology = Seed3.Topology() with { SipDomains = [DnsName.ParseHost("contoso.com", "SIP domain"), DnsName.ParseHost("fabrikam.com", "SIP domain")] };
        Assert.Equal(["sip.contoso.com", "sip.fabrikam.com"], topology.Plan().For("Access Edge").SubjectAlternativeNames.Take(2));
    }

    [Fact]
    public void The_same_address_and_port_twice_is_an_error_and_no_address_is_information()
    {
        EdgeTopology same = Seed3.Topology();
        same = same with { Endpoints = [.. same.Endpoints.Select(endpoint => endpoint.Service == EdgeService.AVEdge ? endpoint with { Address = "203.0.113.1" } : endpoint)] };
        Finding shared = same.Plan().Findings.Single(finding => finding.Rule == "OCS-E3");
        Assert.Equal(("Fail", "Error"), (shared.Outcome, shared.Severity));
        Assert.Contains("203.0.113.1:443", shared.Message, StringComparison.Ordinal);

        EdgeTopology none = same with { Endpoints = [.. same.Endpoints.Select(endpoint => endpoint with { Address = string.Empty })] };
        Assert.Equal("Information", none.Plan().Findings.Single(finding => finding.Rule == "OCS-E3").Severity);
    }

    [Fact]
    public void The_servers_of_a_pool_share_its_virtual_address()
    {
        EdgeEndpoint[] pool = [.. new[] { "EDGE1", "EDGE2" }.SelectMany(server => new[]
        {
            Seed3.Endpoint(EdgeService.AccessEdge, "sip.contoso.com", 443, "203.0.113.1", server) with { Pool = "P1" },
            Seed3.Endpoint(EdgeService.WebConferencingEdge, "webconf.contoso.com", 443, "203.0.113.2", server) with { Pool = "P1" },
        })];
        Assert.DoesNotContain(new EdgeTopology { Endpoints = pool }.Plan().Findings, finding => finding.Rule == "OCS-E3");
    }

    [Fact]
    public void An_external_name_that_no_public_CA_signs_is_found_in_the_plan()
    {
        EdgeTopology topology = new() { Endpoints = [Seed3.Endpoint(EdgeService.AccessEdge, "sip.contoso.local")] };
        Assert.Contains(topology.Plan().Findings, finding => finding.Rule == "PUB-01" && finding.IsProblem);
    }

    [Fact]
    public void The_CWA_server_and_the_reverse_proxy_have_their_places()
    {
        EdgeCertPlan plan = Seed3.Topology(443, Guidance.Field,
            Seed3.Endpoint(EdgeService.CwaServer, "cwa.contoso.local", null, server: "CWA"),
            Seed3.Endpoint(EdgeService.ReverseProxy, "ocsweb.contoso.com", server: "ISA")).Plan();
        Assert.Equal(("Internal", "cwa.contoso.local"), (plan.For("CWA server").Issuer, plan.For("CWA server").SubjectName));
        Assert.Contains("ocsweb.contoso.com", plan.For("Reverse proxy").SubjectAlternativeNames);
        Assert.Contains("ISA Server 2004", plan.For("Reverse proxy").AssignWith, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_planned_order_passes_its_own_requirements()
    {
        foreach (EdgeTopology topology in new[] { Seed3.Topology(), Seed3.Topology(444), Seed3.Topology(guidance: Guidance.Documented) })
        {
            foreach (PlannedCertificate certificate in topology.Plan().Certificates)
            {
                CertificateFacts facts = TestFacts.Of(certificate.SubjectName, [.. certificate.SubjectAlternativeNames]);
                foreach (CertRequirement requirement in certificate.GetRequirements())
                {
                    Assert.Equal("Pass", facts.Test(requirement, certificate.Issuer == "Public" ? IssuerKind.Public : IssuerKind.Internal).Verdict);
                }
            }
        }
    }
}
