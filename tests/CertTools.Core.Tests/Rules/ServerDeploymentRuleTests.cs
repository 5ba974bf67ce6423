using System.Linq;
using CertTools.Tests.Certificates;
using CertTools.Tests.Requirements;
using Xunit;

namespace CertTools.Tests.Rules;

/// <summary>What several certificates of servers come to together.</summary>
public class ServerDeploymentRuleTests
{
    private static readonly CertRequirement OAuth = Role.Of(OcsProduct.Lync2013, CertificateUsage.OAuthTokenIssuer, Role.Server);
    private static readonly CertRequirement FrontEnd = Role.Of(OcsProduct.Lync2013, CertificateUsage.FrontEnd, Role.Pool);
    private static readonly CertRequirement Chat = Role.Of(OcsProduct.Lync2013, CertificateUsage.PersistentChat, Role.Server);
    private static readonly CertificateFacts Pool = TestFacts.Of("pool01.contoso.com", "pool01.contoso.com");

    [Fact]
    public void All_servers_have_one_certificate_for_server_to_server_authentication()
    {
        Assert.Equal("Pass", Finding("INT-10", (OAuth, Pool), (OAuth, Pool))!.Outcome);
        Assert.Equal("Fail", Finding("INT-10", (OAuth, Pool), (OAuth, TestFacts.Of("pool01.contoso.com")))!.Outcome);
        Assert.Null(Finding("INT-10", (OAuth, Pool)));
    }

    [Fact]
    public void Persistent_Chat_has_a_certificate_of_the_servers_CA()
    {
        CertificateFacts servers = IssuedBy("Contoso CA");
        Assert.Equal("Pass", Finding("INT-11", (FrontEnd, servers), (Chat, IssuedBy("Contoso CA")))!.Outcome);
        Finding other = Finding("INT-11", (FrontEnd, servers), (Chat, IssuedBy("Fabrikam CA")))!;
        Assert.Equal(("Fail", "Warning"), (other.Outcome, other.Severity));
        Assert.Contains("Fabrikam CA", other.Actual.Single(), System.StringComparison.Ordinal);
        Assert.Null(Finding("INT-11", (Chat, IssuedBy("Fabrikam CA"))));
    }

    [Theory]
    [InlineData("webdirext.contoso.com", "Pass")]
    [InlineData("webext.contoso.com", "Fail")]
    public void The_Director_is_published_under_a_name_of_its_own(string external, string outcome)
    {
        RequirementRequest named = new() { ServerFqdns = ["dir01.contoso.com"] };
        CertRequirement director = Role.Of(OcsProduct.Lync2013, CertificateUsage.Director, named);
        CertRequirement directorWeb = Role.Of(OcsProduct.Lync2013, CertificateUsage.WebServicesExternal, named with { ExternalWebFqdns = [external] });
        CertRequirement poolWeb = Role.Of(OcsProduct.Lync2013, CertificateUsage.WebServicesExternal, Role.Pool with { ExternalWebFqdns = ["webext.contoso.com"] });
        Assert.Equal(outcome, Finding("INT-12", (director, Pool), (directorWeb, Pool), (poolWeb, Pool))!.Outcome);
        Assert.Null(Finding("INT-12", (directorWeb, Pool), (poolWeb, Pool)));
    }

    [Fact]
    public void Friendly_names_are_unique_on_a_computer()
    {
        CertificateFacts one = Pool with { FriendlyName = "Lync" };
        CertificateFacts two = TestFacts.Of("pool01.contoso.com") with { FriendlyName = "Lync" };
        Assert.Equal("Fail", Finding("INT-15", (FrontEnd, one), (Chat, two))!.Outcome);
        Assert.Equal("Pass", Finding("INT-15", (FrontEnd, one), (Chat, two with { ComputerName = "CHAT01" }))!.Outcome);
        Assert.Equal("Pass", Finding("INT-15", (FrontEnd, one), (Chat, one))!.Outcome);
        Assert.Null(Finding("INT-15", (FrontEnd, Pool), (Chat, Pool)));
    }

    private static CertificateFacts IssuedBy(string authority) => TestDer.Read(TestDer.Certificate(issuer: TestDer.NameOf(authority)));

    private static Finding? Finding(string rule, params (CertRequirement Requirement, CertificateFacts Facts)[] assignments) =>
        new Deployment { Assignments = assignments.Select(assignment => new CertificateAssignment(assignment.Requirement, assignment.Facts)).ToArray() }
            .Evaluate().SingleOrDefault(finding => finding.Rule == rule);
}
