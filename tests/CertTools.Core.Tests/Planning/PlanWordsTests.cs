using System;
using System.Linq;
using CertTools.Tests.Rules;
using Xunit;

namespace CertTools.Tests.Planning;

/// <summary>What a plan says of itself.</summary>
public class PlanWordsTests
{
    private static readonly PlanOptions Options = new() { AsOf = TestFacts.Now };

    [Theory]
    [InlineData(PlanStrategy.Cheapest, false, false, "No allowed grouping has fewer public certificates.")]
    [InlineData(PlanStrategy.Cheapest, true, false, "No allowed grouping is cheaper.")]
    [InlineData(PlanStrategy.Cheapest, false, true, "No allowed grouping has fewer public certificates to order or to reissue.")]
    [InlineData(PlanStrategy.Cheapest, true, true, "No allowed grouping is cheaper to change to.")]
    [InlineData(PlanStrategy.Fewest, true, true, "No allowed grouping has fewer certificates.")]
    [InlineData(PlanStrategy.OnePerService, true, false, "Nothing is shared, as the strategy asks.")]
    public void The_proof_says_what_was_compared(PlanStrategy strategy, bool hasPrices, bool hasExisting, string proof)
    {
        PlanOptions options = Options with { Strategy = strategy, CaProfile = new CaProfile { PricePerCertificate = hasPrices ? 1 : null }, Existing = hasExisting ? [] : null };
        Assert.Equal(proof, Seed3.Topology().Plan(options).Proof);
    }

    [Fact]
    public void Too_many_services_are_no_proof()
    {
        EdgeEndpoint[] listeners = [.. Enumerable.Range(1, 15).Select(index => Seed3.Endpoint(EdgeService.ReverseProxy, $"web{index}.contoso.com") with { Server = $"RP{index}" })];
        EdgeCertPlan plan = new EdgeTopology { Endpoints = listeners, Product = OcsProduct.SfB2019 }.Plan();
        Assert.False(plan.IsProvenOptimal);
        Assert.StartsWith("A better one is not ruled out", plan.Proof, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_to_be_done_for_all_services_of_a_certificate_is_said_once_and_last()
    {
        string assign = Seed3.Topology(444).Plan(Options with { AllowRenamedService = true }).For("Access Edge").AssignWith;
        Assert.Equal(2, assign.Split(["intermediate"], StringSplitOptions.None).Length);
        Assert.True(assign.IndexOf("component DP", StringComparison.Ordinal) < assign.IndexOf("intermediate", StringComparison.Ordinal));
    }

    [Fact]
    public void Services_that_one_other_keeps_apart_for_one_reason_are_one_conflict()
    {
        PlanConflict conflict = Seed3.Topology().Plan().Conflicts.Single(candidate => candidate.Other.StartsWith("A/V Authentication", StringComparison.Ordinal) && candidate.Item.StartsWith("Access Edge", StringComparison.Ordinal));
        Assert.Contains("Web Conferencing Edge webconf.contoso.com", conflict.Item, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_on_no_certificate_is_a_problem_of_the_plan()
    {
        EdgeTopology topology = Seed3.Topology() with { SipDomains = [DnsName.ParseHost("contoso.local", "SIP domain")] };
        Assert.StartsWith("SIP domain contoso.local: No public CA signs ", topology.Plan().Problems, StringComparison.Ordinal);
        Assert.Empty(Seed3.Topology().Plan().Problems);
    }

    [Fact]
    public void A_request_is_no_certificate_that_there_is()
    {
        CertificateFacts request = TestFacts.Of("sip.contoso.com", "sip.contoso.com") with { Form = CertificateForm.Request, Source = "edge.csr" };
        CertToolsException error = Assert.Throws<CertToolsException>(() => Seed3.Topology().Plan(Options with { Existing = [request] }));
        Assert.Equal(("ExistingNotUsable", "edge.csr"), (error.ErrorId, error.Item));
    }

    [Fact]
    public void Prices_have_two_places()
    {
        EdgeCertPlan plan = Seed3.Topology().Plan(Options with { CaProfile = new CaProfile { PricePerName = 1.5m } });
        Assert.Equal(["6.00", "3.00", "0.00", "0.00"], plan.Certificates.Select(certificate => certificate.Price!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }
}
