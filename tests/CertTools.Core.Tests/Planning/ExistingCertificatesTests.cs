using System.Linq;
using System.Text;
using CertTools.Tests.Rules;
using Xunit;

namespace CertTools.Tests.Planning;

public class ExistingCertificatesTests
{
    private static readonly CaProfile Prices = new() { PricePerCertificate = 200, PricePerName = 10, PriceOfReissue = 50 };

    private static readonly EdgeTopology Access = new()
    {
        SipDomains = [DnsName.ParseHost("fabrikam.com", "SIP domain")],
        Endpoints = [Seed3.Endpoint(EdgeService.AccessEdge, "sip.contoso.com")],
    };

    [Fact]
    public void The_certificate_of_a_CA_that_came_with_its_chain_is_not_retired()
    {
        CertificateFacts there = There("sip.contoso.com", "sip.fabrikam.com");
        Assert.Equal(["Keep"], Actions(Prices, there, There("Contoso Issuing CA") with { IsCertificateAuthority = true }));
    }

    [Fact]
    public void A_site_leaves_to_the_next_what_only_that_one_needs()
    {
        EdgeTopology Site(string host) => new() { Site = host, Endpoints = [Seed3.Endpoint(EdgeService.ReverseProxy, host)] };
        CertificateFacts both = There("a.contoso.com", "b.contoso.com");
        CertificateFacts one = There("a.contoso.com");
        EdgeCertPlan[] plans = [.. EdgePlanner.PlanAll([Site("a.contoso.com"), Site("b.contoso.com")], Options(Prices, both, one))];
        Assert.All(plans, plan => Assert.Equal(("Keep", true), (Assert.Single(plan.Changes).Action, plan.IsProvenOptimal)));
        Assert.All(plans, plan => Assert.Equal(plan.Site, Assert.Single(plan.Changes).Site));

        // One certificate for two sites: what the first takes the second has to buy, and that this is cheapest is not known.
        plans = [.. EdgePlanner.PlanAll([Site("a.contoso.com"), Site("b.contoso.com")], Options(Prices, both))];
        Assert.Equal([("Keep", true), ("Order", false)], plans.Select(plan => (plan.Changes[0].Action, plan.IsProvenOptimal)));
    }

    [Fact]
    public void One_certificate_is_not_kept_for_two_sites_of_web_access()
    {
        EdgeTopology topology = new() { Endpoints = [Seed3.Endpoint(EdgeService.Cwa, "im.contoso.com"), Seed3.Endpoint(EdgeService.Cwa, "im.fabrikam.com")] };
        EdgeCertPlan plan = topology.Plan(Options(Prices, There("im.contoso.com", "as.im.contoso.com", "download.im.contoso.com", "im.fabrikam.com", "as.im.fabrikam.com", "download.im.fabrikam.com")));
        Assert.Equal(["Keep", "Order"], plan.Changes.Select(change => change.Action));
    }

    [Fact]
    public void What_issued_itself_is_no_public_certificate()
    {
        CertificateFacts whole = There("sip.contoso.com", "sip.fabrikam.com") with { IsSelfIssued = true };
        Assert.Equal(["Order", "Retire"], Actions(Prices, whole));
        Assert.Equal(["Order", "Retire"], Actions(Prices, There("sip.contoso.com") with { IsSelfIssued = true }));
        EdgeCertPlan inside = (Access with { IssuedBy = IssuerKind.Internal }).Plan(Options(Prices, whole));
        Assert.Equal("Keep", Assert.Single(inside.Changes).Action);
    }

    [Fact]
    public void A_new_certificate_is_bought_where_it_costs_less_than_the_old_one_issued_again()
    {
        CertificateFacts there = There("sip.contoso.com");
        EdgeCertPlan plan = Access.Plan(Options(Prices with { PricePerCertificate = 20 }, there));
        Assert.Equal(["Order", "Retire"], plan.Changes.Select(change => change.Action));
        Assert.Equal(40m, plan.PriceOfChange);
        Assert.Equal(["Reissue"], Actions(Prices, there));
        Assert.Equal(["Reissue"], Actions(new CaProfile { PriceOfReissue = 50 }, there));
    }

    [Fact]
    public void One_per_service_takes_the_cheapest_change_too()
    {
        EdgeTopology topology = Access with { Endpoints = [.. Access.Endpoints, Seed3.Endpoint(EdgeService.ReverseProxy, "web.contoso.com", server: "PROXY")] };
        CertificateFacts access = There("sip.contoso.com", "web.contoso.com");
        CertificateFacts web = There("web.contoso.com") with { NotAfter = access.NotAfter!.Value.AddDays(-30) };
        EdgeCertPlan plan = topology.Plan(Options(Prices, access, web) with { Strategy = PlanStrategy.OnePerService });
        Assert.Equal([("Reissue", "sip.contoso.com"), ("Keep", "web.contoso.com")], plan.Changes.Select(change => (change.Action, change.SubjectName)));
        Assert.Equal((60m, true), (plan.PriceOfChange, plan.IsProvenOptimal));
    }

    [Fact]
    public void What_is_to_be_issued_again_is_not_kept_where_another_serves()
    {
        EdgeEndpoint[] proxies = [Seed3.Endpoint(EdgeService.ReverseProxy, "web.contoso.com", server: "PROXY1"), Seed3.Endpoint(EdgeService.ReverseProxy, "web2.contoso.com", server: "PROXY2")];
        CertificateFacts web = There("web.contoso.com", "web2.contoso.com");
        CertificateFacts access = There("sip.contoso.com", "web.contoso.com", "web2.contoso.com") with { NotAfter = web.NotAfter!.Value.AddDays(-30) };
        EdgeCertPlan plan = (Access with { Endpoints = [.. Access.Endpoints, .. proxies] }).Plan(Options(Prices, access, web) with { Strategy = PlanStrategy.OnePerService });
        Assert.Equal(["Reissue", "Keep", "Keep"], plan.Changes.Select(change => change.Action));
        Assert.Equal(plan.Changes[1].Thumbprint, plan.Changes[2].Thumbprint);
    }

    [Fact]
    public void What_is_kept_is_not_ordered()
    {
        EdgeTopology topology = Access with { Endpoints = [.. Access.Endpoints, Seed3.Endpoint(EdgeService.EdgeInternal, "edge.contoso.local", null)] };
        Assert.Equal(["Internal-1"], topology.Plan(Options(Prices, There("sip.contoso.com", "sip.fabrikam.com"))).GetOrders().Select(order => order.Label));
        Assert.Equal(["Public-1", "Internal-1"], topology.Plan(Options(Prices, There("sip.contoso.com"))).GetOrders().Select(order => order.Label));
        Assert.Equal(["Public-1", "Internal-1"], topology.Plan().GetOrders().Select(order => order.Label));
    }

    private static CertificateFacts There(string commonName, params string[] more) =>
        TestFacts.Of(commonName, [commonName, .. more]) with { RawData = Encoding.ASCII.GetBytes(string.Join(",", [commonName, .. more])) };

    private static PlanOptions Options(CaProfile profile, params CertificateFacts[] there) => new() { AsOf = TestFacts.Now, CaProfile = profile, Existing = there };

    private static string[] Actions(CaProfile profile, params CertificateFacts[] there) => [.. Access.Plan(Options(profile, there)).Changes.Select(change => change.Action)];
}
