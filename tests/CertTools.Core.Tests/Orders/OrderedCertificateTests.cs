using System;
using System.Linq;
using CertTools.Tests.Certificates;
using CertTools.Tests.Planning;
using CertTools.Tests.Rules;
using Xunit;

namespace CertTools.Tests.Orders;

public class OrderedCertificateTests
{
    private static readonly CertificateFacts Key = TestDer.Read(TestDer.Certificate());
    private static readonly CertificateFacts OtherKey = TestDer.Read(TestDer.Certificate(key: TestDer.RsaKey(4096)));

    [Fact]
    public void A_plan_orders_its_names_and_the_purposes_of_its_requirements()
    {
        OrderedCertificate order = OrderedCertificate.Of(Seed3.Topology().Plan().Certificates[0]);
        Assert.Equal(("the order Public-1", "sip.contoso.com", false), (order.Title, order.CommonName, order.HasKey));
        Assert.Equal(["dNSName=sip.contoso.com", "dNSName=im.contoso.com", "dNSName=as.im.contoso.com", "dNSName=download.im.contoso.com"], order.SubjectAlternativeNames.Select(name => name.ToString()));
        Assert.Equal(["Server Authentication (1.3.6.1.5.5.7.3.1)"], order.ExtendedKeyUsages);
    }

    [Theory]
    [InlineData("/home/admin/im.csr", "the request 'im.csr'")]
    [InlineData(@"C:\certs\im.csr", "the request 'im.csr'")]
    [InlineData("", "the request")]
    public void A_request_is_called_by_the_name_of_its_file(string source, string title) =>
        Assert.Equal(title, OrderedCertificate.Of(TestFacts.Of("im.contoso.com").AsRequest() with { Source = source }).Title);

    [Fact]
    public void The_text_of_a_request_cannot_drive_the_terminal() =>
        Assert.DoesNotContain('\x1b', OrderedCertificate.Of("Public\x1b[2J", "im.contoso.com", []).Title + OrderedCertificate.Of(TestFacts.Of("im.contoso.com").AsRequest() with { Source = "\x1b[2J" }).Title);

    [Fact]
    public void A_certificate_is_no_order()
    {
        CertToolsException error = Assert.Throws<CertToolsException>(() => OrderedCertificate.Of(TestFacts.Of("im.contoso.com") with { Source = "im.cer" }));
        Assert.Equal("OrderNotUsable", error.ErrorId);
        Assert.Equal("'im.cer' is a certificate, not the request that it was ordered with.", error.Problem);
    }

    [Fact]
    public void An_order_without_names_is_none() =>
        Assert.Equal("OrderNotUsable", Assert.Throws<CertToolsException>(() => OrderedCertificate.Of("Public-1", "", [])).ErrorId);

    [Theory]
    [InlineData(CertificatePart.Subject)]
    [InlineData(CertificatePart.SubjectAlternativeName)]
    [InlineData(CertificatePart.Extensions)]
    public void A_request_whose_names_cannot_be_read_is_no_order(CertificatePart part)
    {
        CertificateFacts request = TestFacts.Of("im.contoso.com").AsRequest() with { Unreadable = [new UnreadablePart(part, "it breaks off")] };
        Assert.Contains("it breaks off", Assert.Throws<CertToolsException>(() => OrderedCertificate.Of(request)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_orders_the_key_decides_before_the_common_name_and_that_before_the_other_names()
    {
        OrderedCertificate mostNames = OrderedCertificate.Of("most", "a.contoso.com", ["b.contoso.com", "c.contoso.com"]);
        OrderedCertificate commonName = OrderedCertificate.Of("common name", "B.contoso.com", []);
        OrderedCertificate key = OrderedCertificate.Of(TestFacts.Of("x.contoso.com").AsRequest().WithKeyOf(Key));
        CertificateFacts certificate = TestFacts.Of("b.contoso.com", "b.contoso.com", "c.contoso.com").WithKeyOf(Key);
        Assert.Same(key, OrderedCertificate.For(certificate, [mostNames, commonName, key]));
        Assert.Same(commonName, OrderedCertificate.For(certificate, [mostNames, commonName]));
        Assert.Same(mostNames, OrderedCertificate.For(certificate.WithKeyOf(OtherKey), [OrderedCertificate.Of("fewer", "c.contoso.com", []), mostNames]));
    }

    [Fact]
    public void Of_several_orders_with_one_common_name_that_with_most_names_is_taken()
    {
        OrderedCertificate[] orders = [OrderedCertificate.Of("one", "a.contoso.com", []), OrderedCertificate.Of("two", "a.contoso.com", ["b.contoso.com"])];
        Assert.Same(orders[1], OrderedCertificate.For(TestFacts.Of("a.contoso.com", "b.contoso.com"), orders));
        Assert.Same(orders[0], OrderedCertificate.For(TestFacts.Of("a.contoso.com"), orders));
    }

    [Fact]
    public void A_certificate_of_none_of_several_orders_is_an_error_and_of_a_single_one_a_finding()
    {
        OrderedCertificate[] orders = [OrderedCertificate.Of("one", "a.contoso.com", []), OrderedCertificate.Of("two", "b.contoso.com", [])];
        CertificateFacts stranger = TestFacts.Of("www.fabrikam.com", "www.fabrikam.com");
        CertToolsException error = Assert.Throws<CertToolsException>(() => OrderedCertificate.For(stranger, orders));
        Assert.Equal("OrderNotFound", error.ErrorId);
        Assert.Contains("'www.fabrikam.com' has no name in common with any of the 2 orders", error.Problem, StringComparison.Ordinal);
        Assert.Equal(["a.contoso.com"], stranger.Test(order: OrderedCertificate.For(stranger, [orders[0]])).Rule("ORD-01").Expected);
    }

    [Fact]
    public void The_board_compares_each_certificate_of_a_plan_with_its_own_order()
    {
        EdgeCertPlan plan = Seed3.Topology().Plan();
        var board = new AssignmentBoard(plan.GetRequirements(), plan.Certificates.Select(OrderedCertificate.Of).ToArray());
        foreach (PlannedCertificate order in plan.Certificates)
        {
            CertificateFacts certificate = TestFacts.Of(order.SubjectName, [.. order.SubjectAlternativeNames, "extra.contoso.com"]);
            Assert.All(board.Evaluate(certificate, new EvaluationContext { AsOf = TestFacts.Now }), result =>
                Assert.Contains("the order " + order.Label, result.Rule("ORD-02").Message, StringComparison.Ordinal));
        }
    }
}
