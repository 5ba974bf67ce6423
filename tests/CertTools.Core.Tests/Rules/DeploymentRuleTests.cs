using System.Collections.Generic;
using System.Linq;
using CertTools.Tests.Planning;
using CertTools.Tests.Requirements;
using Xunit;

namespace CertTools.Tests.Rules;

public class DeploymentRuleTests
{
    private static readonly OcsContext Context = new(OcsProduct.Ocs2007R2, Guidance.Field, IssuerKind.Unknown);
    private static readonly CertificateFacts Sip = TestFacts.Of("sip.contoso.com", "sip.contoso.com", "webconf.contoso.com", "av.contoso.com");

    [Theory]
    [InlineData(443, "Error")]
    [InlineData(444, "Warning")]
    public void One_certificate_for_access_and_conferencing(int port, string severity)
    {
        IReadOnlyList<Finding> findings = Evaluate((Access(), Sip), (Conferencing(port), Sip));
        Finding shared = findings.Single(finding => finding.Rule == "OCS-E3");
        Assert.Equal(("Fail", severity), (shared.Outcome, shared.Severity));
        Assert.Equal("Fail", findings.Single(finding => finding.Rule == "OCS-E2").Outcome);
        Assert.Equal(["S3"], shared.Sources.Select(source => source.Key));
    }

    [Fact]
    public void Two_certificates_are_right()
    {
        IReadOnlyList<Finding> findings = Evaluate((Access(), Sip), (Conferencing(443), TestFacts.Of("webconf.contoso.com", "webconf.contoso.com")));
        Assert.All(findings, finding => Assert.Equal("Pass", finding.Outcome));
        Assert.Equal(["OCS-E2", "OCS-E3"], findings.Select(finding => finding.Rule));
    }

    [Fact]
    public void Ports_that_were_not_given_leave_it_open() =>
        Assert.Equal("Inconclusive", Evaluate((Access(), Sip), (Conferencing(null), Sip)).Single(finding => finding.Rule == "OCS-E3").Outcome);

    [Fact]
    public void AV_authentication_shares_no_certificate_with_an_Edge_service()
    {
        CertRequirement authentication = OcsEdgeRequirements.AVAuthentication(Context, null, null);
        Assert.Equal("Fail", Evaluate((Access(), Sip), (authentication, Sip)).Single(finding => finding.Rule == "OCS-E5").Outcome);
        Assert.Equal("Pass", Evaluate((Access(), Sip), (authentication, TestFacts.Of("whatever.contoso.local"))).Single(finding => finding.Rule == "OCS-E5").Outcome);
    }

    [Fact]
    public void Servers_of_a_pool_share_the_key()
    {
        CertRequirement one = Access("EDGE1");
        CertRequirement two = Access("EDGE2");
        Assert.Equal("Fail", Evaluate((one, Sip), (two, Sip with { FriendlyName = "another" })).Single(finding => finding.Rule == "EDG-04").Outcome);
        Assert.Equal("Pass", Evaluate((one, Sip), (two, Sip)).Single(finding => finding.Rule == "EDG-04").Outcome);
        Assert.DoesNotContain(Evaluate((one, Sip)), finding => finding.Rule == "EDG-04");
    }

    [Fact]
    public void Several_sites_on_one_certificate_are_reported()
    {
        CertRequirement contoso = Cwa.Ssl();
        CertRequirement fabrikam = Cwa.Ssl(Cwa.Deployment("im.fabrikam.com"));
        CertificateFacts both = TestFacts.Of("im.contoso.com", [.. contoso.SubjectAlternativeNames, .. fabrikam.SubjectAlternativeNames]);
        Finding shared = Assert.Single(Evaluate((contoso, both), (fabrikam, both)));
        Assert.Equal(("CWA-06", "Fail", "Warning"), (shared.Rule, shared.Outcome, shared.Severity));
        Assert.All(Evaluate((contoso, both), (fabrikam, TestFacts.Of("im.fabrikam.com", [.. fabrikam.SubjectAlternativeNames]))), finding => Assert.Equal("Pass", finding.Outcome));
    }

    private static IReadOnlyList<Finding> Evaluate(params (CertRequirement Requirement, CertificateFacts Facts)[] assignments) =>
        new Deployment { Assignments = assignments.Select(assignment => new CertificateAssignment(assignment.Requirement, assignment.Facts)).ToArray() }.Evaluate();

    private static CertRequirement Access(string server = "EDGE") =>
        OcsEdgeRequirements.AccessEdge(Context, Seed3.Endpoint(EdgeService.AccessEdge, "sip.contoso.com", server: server), []);

    private static CertRequirement Conferencing(int? port) =>
        OcsEdgeRequirements.WebConferencingEdge(Context, Seed3.Endpoint(EdgeService.WebConferencingEdge, "webconf.contoso.com", port));
}
