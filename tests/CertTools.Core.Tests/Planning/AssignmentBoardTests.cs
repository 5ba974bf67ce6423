using System;
using System.Linq;
using CertTools.Tests.Requirements;
using CertTools.Tests.Rules;
using Xunit;

namespace CertTools.Tests.Planning;

public class AssignmentBoardTests
{
    private static readonly EvaluationContext Context = new() { AsOf = TestFacts.Now };

    [Theory]
    [InlineData(443, "Pass")]
    [InlineData(444, "Warning")]
    public void Certificates_that_a_plan_ordered_go_to_their_orders(int port, string verdict)
    {
        EdgeCertPlan plan = Seed3.Topology(port).Plan(new PlanOptions { AsOf = TestFacts.Now, AllowRenamedService = true });
        var board = new AssignmentBoard(plan.GetRequirements());
        foreach (PlannedCertificate order in plan.Certificates)
        {
            Assert.All(board.Evaluate(Bought(order), Context), result => Assert.Equal("Pass", result.Verdict));
        }

        Assert.Empty(board.OpenOrders);
        CertificateResult together = board.Conclude(Context)!;
        Assert.Equal(("Deployment", verdict, "", ""), (together.Usage, together.Verdict, together.Subject, together.Thumbprint));
        Assert.Contains(together.Findings, finding => finding.Rule == "OCS-E5" && finding.Is(Outcome.Pass));
    }

    [Fact]
    public void An_order_without_a_certificate_and_a_certificate_without_an_order_are_said()
    {
        EdgeCertPlan plan = Seed3.Topology().Plan();
        var board = new AssignmentBoard(plan.GetRequirements());
        board.Evaluate(Bought(plan.Certificates[0]), Context);
        Assert.Equal(["Public-2 (CN=webconf.contoso.com)", "Internal-1 (CN=ocsedge.contoso.local)", "Internal-2 (CN=av.contoso.com)"], board.OpenOrders);
        CertToolsException error = Assert.Throws<CertToolsException>(() => board.Evaluate(TestFacts.Of("www.contoso.com", "www.contoso.com"), Context));
        Assert.Equal("OrderNotFound", error.ErrorId);
        Assert.Contains("www.contoso.com", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_order_is_filled_too()
    {
        PlannedCertificate order = Seed3.Topology().Plan().Certificates[1];
        var board = new AssignmentBoard(order.GetRequirements());
        Assert.Single(board.OpenOrders);
        board.Evaluate(Bought(order), Context);
        Assert.Empty(board.OpenOrders);
    }

    [Fact]
    public void Two_orders_with_one_common_name_take_one_certificate_each()
    {
        EdgeCertPlan plan = Seed3.Topology(guidance: Guidance.Documented).Plan();
        var board = new AssignmentBoard(plan.GetRequirements());
        Assert.Equal("EdgeInternal", Assert.Single(board.Evaluate(TestFacts.Of("ocsedge.contoso.local"), Context)).Usage);
        Assert.Equal("AVAuthentication", Assert.Single(board.Evaluate(TestFacts.Of("ocsedge.contoso.local"), Context)).Usage);
    }

    [Fact]
    public void Without_a_plan_a_certificate_of_several_sites_is_reported_once_at_the_end()
    {
        CertRequirement[] sites = [Cwa.Ssl(), Cwa.Ssl(Cwa.Deployment("im.fabrikam.com"))];
        var board = new AssignmentBoard(sites);
        Assert.Equal(2, board.Evaluate(TestFacts.Of("im.contoso.com", [.. sites.SelectMany(site => site.SubjectAlternativeNames)]), Context).Count);
        Assert.Equal("CWA-06", Assert.Single(board.Conclude(Context)!.Findings).Rule);

        var separate = new AssignmentBoard(sites);
        separate.Evaluate(TestFacts.Of("im.contoso.com", [.. sites[0].SubjectAlternativeNames]), Context);
        separate.Evaluate(TestFacts.Of("im.fabrikam.com", [.. sites[1].SubjectAlternativeNames]), Context);
        Assert.Null(separate.Conclude(Context));
    }

    private static CertificateFacts Bought(PlannedCertificate order) => TestFacts.Of(order.SubjectName, [.. order.SubjectAlternativeNames]);
}
