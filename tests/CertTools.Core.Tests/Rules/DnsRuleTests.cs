using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace CertTools.Tests.Rules;

public class DnsRuleTests
{
    private static readonly CertRequirement Pool = Role(CertificateUsage.FrontEnd, "pool01.contoso.com");
    private static readonly CertificateFacts PoolCertificate = TestFacts.Of("pool01.contoso.com", "pool01.contoso.com", "fe01.contoso.com");

    [Fact]
    public void A_service_outside_the_SIP_domain_is_an_error()
    {
        Finding finding = Assert.Single(new Deployment { DnsRecords = [Srv("_sipinternaltls._tcp.litwareinc.com", "pool01.fabrikam.com")], Product = OcsProduct.Lync2013 }.Evaluate());
        Assert.Equal(("DNS-02", "Fail", "Error"), (finding.Rule, finding.Outcome, finding.Severity));
        Assert.Equal(["pool01.fabrikam.com"], finding.Actual);
        Assert.Contains("Lync cannot verify that the server is trusted", finding.Symptom, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sip.contoso.com", false, "Pass")]
    [InlineData("SIP.Contoso.Com.", false, "Pass")]
    [InlineData("contoso.com", false, "Pass")]
    [InlineData("pool01.corp.contoso.com", false, "Fail")]
    [InlineData("pool01.corp.contoso.com", true, "Pass")]
    [InlineData("pool01.fabrikam.com", true, "Fail")]
    [InlineData("notcontoso.com", false, "Fail")]
    [InlineData("sip.notcontoso.com", true, "Fail")]
    public void Without_strict_naming_a_longer_name_of_the_domain_will_do(string target, bool disablesStrictNaming, string outcome) => Assert.Equal(outcome, Assert.Single(
        new Deployment { DnsRecords = [Srv("_sip._tls.contoso.com", target)], DisablesStrictDnsNaming = disablesStrictNaming }.Evaluate(), finding => finding.Rule == "DNS-02").Outcome);

    [Fact]
    public void Records_for_partners_may_lead_anywhere() => Assert.Empty(Judge(Srv("_sipfederationtls._tcp.contoso.com", "sip.fabrikam.com")));

    [Fact]
    public void Records_that_no_client_asks_for_are_left_alone() =>
        Assert.Empty(Judge(Srv("_ldap._tcp.contoso.com", "dc.fabrikam.com"), new DnsRecordFact(DnsRecordKind.A, "www.contoso.com", "192.0.2.1"), new DnsRecordFact(DnsRecordKind.A, "sip.", "192.0.2.1")));

    [Fact]
    public void Each_host_that_is_found_is_on_the_certificate()
    {
        Assert.Equal("Pass", Hosts(Srv("_sipinternaltls._tcp.contoso.com", "pool01.contoso.com")).Outcome);
        Finding finding = Hosts(Srv("_sipinternaltls._tcp.contoso.com", "sip.contoso.com"));
        Assert.Equal("Fail", finding.Outcome);
        Assert.Equal(["sip.contoso.com"], finding.Expected);
    }

    [Fact]
    public void A_host_record_is_asked_by_its_own_name() => Assert.Equal("Fail", Hosts(new DnsRecordFact(DnsRecordKind.Cname, "sip.contoso.com", "pool01.contoso.com")).Outcome);

    [Fact]
    public void An_XMPP_partner_looks_for_the_domain()
    {
        CertRequirement edge = Role(CertificateUsage.AccessEdge, "sip.contoso.com");
        DnsRecordFact record = Srv("_xmpp-server._tcp.contoso.com", "sip.contoso.com");
        Assert.Equal("Fail", Judge([record], (edge, TestFacts.Of("sip.contoso.com", "sip.contoso.com"))).Single(finding => finding.Rule == "DNS-04").Outcome);
        Assert.Equal("Pass", Judge([record], (edge, TestFacts.Of("sip.contoso.com", "sip.contoso.com", "contoso.com"))).Single(finding => finding.Rule == "DNS-04").Outcome);
    }

    [Fact]
    public void A_certificate_that_was_not_given_is_not_missed() =>
        Assert.DoesNotContain(Judge([Srv("_sip._tls.contoso.com", "edge.contoso.com")], (Pool, PoolCertificate)), finding => finding.Rule == "DNS-04");

    [Theory]
    [InlineData(DeploymentFeatures.None, "Fail")]
    [InlineData(DeploymentFeatures.AutodiscoverOverHttp, "Pass")]
    public void An_alias_into_another_domain_works_over_HTTP_only(DeploymentFeatures features, string outcome)
    {
        var alias = new DnsRecordFact(DnsRecordKind.Cname, "lyncdiscover.contoso.com", "director.contoso.net");
        Assert.Equal(outcome, Assert.Single(new Deployment { DnsRecords = [alias], Product = OcsProduct.Lync2013, Features = features }.Evaluate()).Outcome);
        Assert.Empty(new Deployment { DnsRecords = [alias], Product = OcsProduct.Lync2010, Features = features }.Evaluate());
    }

    [Fact]
    public void An_alias_inside_the_domain_passes() => Assert.Equal("Pass", Assert.Single(Judge(new DnsRecordFact(DnsRecordKind.Cname, "lyncdiscover.contoso.com", "webext.contoso.com"))).Outcome);

    [Fact]
    public void A_pool_outside_the_SIP_domain_brings_the_trust_prompt()
    {
        DnsRecordFact[] records = [new(DnsRecordKind.A, "lyncdiscoverinternal.contoso.com", "10.0.0.1"), new(DnsRecordKind.A, "lyncdiscover.fabrikam.com", "10.0.0.1")];
        Finding[] findings = Judge(records, (Pool, PoolCertificate)).Where(finding => finding.Rule == "DNS-03").ToArray();
        Assert.Equal(["Pass", "Fail"], findings.Select(finding => finding.Outcome));
        Assert.Equal("Warning", findings[1].Severity);
        Assert.Contains("Users of fabrikam.com", findings[1].Message, StringComparison.Ordinal);
    }

    private static Finding Hosts(DnsRecordFact record) => Judge([record], (Pool, PoolCertificate)).Single(finding => finding.Rule == "DNS-04");

    private static IReadOnlyList<Finding> Judge(params DnsRecordFact[] records) => Judge(records, []);

    private static IReadOnlyList<Finding> Judge(DnsRecordFact[] records, params (CertRequirement Requirement, CertificateFacts Facts)[] assignments) => new Deployment
    {
        DnsRecords = records,
        Assignments = assignments.Select(assignment => new CertificateAssignment(assignment.Requirement, assignment.Facts)).ToArray(),
    }.Evaluate();

    private static DnsRecordFact Srv(string name, string target) => new(DnsRecordKind.Srv, name, target);

    private static CertRequirement Role(CertificateUsage usage, string subject) => new(usage) { ProductValue = OcsProduct.Lync2013, SubjectNameValue = DnsName.ParseHost(subject, "FQDN") };
}
