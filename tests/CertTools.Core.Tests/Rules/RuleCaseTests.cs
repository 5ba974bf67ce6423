using System;
using System.Linq;
using Xunit;

namespace CertTools.Tests.Rules;

public class RuleCaseTests
{
    public static TheoryData<string> Rules => new(RuleCases.All.Select(rule => rule.Rule));

    [Fact]
    public void Every_rule_has_its_cases_and_every_case_its_rule()
    {
        Assert.NotEmpty(RuleCatalog.All);
        Assert.Equal(
            RuleCatalog.All.Except(RuleCatalog.DeploymentRules.Select(rule => rule.Descriptor).Except(RuleCatalog.CertificateRules.Select(rule => rule.Descriptor))).Select(rule => rule.Rule).OrderBy(id => id, StringComparer.Ordinal),
            RuleCases.All.Select(rule => rule.Rule).OrderBy(id => id, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_certificate_that_meets_the_rule_passes(string rule)
    {
        RuleCase testCase = Case(rule);
        Finding[] findings = Findings(testCase.Passing.Test(testCase.Requirement, testCase.PassIssuedBy, testCase.PassAsOf.Length > 0 ? TestFacts.Date(testCase.PassAsOf) : null, issuers: testCase.Issuers, order: testCase.Order), rule);
        Assert.All(findings, finding => Assert.Equal("Pass", finding.Outcome));
        Assert.NotEmpty(findings);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_certificate_that_breaks_the_rule_fails_with_reason_remedy_and_source(string rule)
    {
        RuleCase testCase = Case(rule);
        Finding finding = Assert.Single(Findings(testCase.Failing.Test(testCase.FailRequirement ?? testCase.Requirement, testCase.FailIssuedBy, issuers: testCase.Issuers, order: testCase.Order), rule), finding => finding.Is(Outcome.Fail) && finding.Severity == ExpectedSeverity(testCase, finding));
        Assert.NotEmpty(finding.Message);
        Assert.NotEmpty(finding.Remedy);
        Assert.NotEmpty(finding.Sources);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_rule_keeps_silent_where_it_has_nothing_to_say(string rule)
    {
        RuleCase testCase = Case(rule);
        if (testCase.Neither is { } neither)
        {
            Assert.Equal("NotApplicable", Assert.Single(Findings(neither.Test(testCase.Requirement, testCase.NeitherIssuedBy, issuers: testCase.Issuers, order: testCase.NeitherOrder ?? testCase.Order), rule)).Outcome);
        }

        if (testCase.IsNotAsked is { } requirement)
        {
            Assert.Empty(Findings(testCase.Failing.Test(requirement, testCase.FailIssuedBy), rule));
        }
    }

    [Fact]
    public void A_rule_whose_product_was_not_given_says_so()
    {
        CertificateResult result = TestFacts.Of("im.contoso.com", "im.contoso.com").Test();
        Assert.Equal("NotEvaluated", result.Rule("GEN-04").Outcome);
        Assert.Equal("Pass", result.Verdict);
        Assert.Contains("give -IssuedBy for PUB-01, PUB-02, PUB-03", result.NotEvaluated, StringComparison.Ordinal);
        Assert.Contains("give -Product for GEN-04", result.NotEvaluated, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_rule_has_sources_and_every_source_is_declared()
    {
        Assert.All(RuleCatalog.All, rule => Assert.NotEmpty(rule.Sources));
        Assert.All(RuleCatalog.All.SelectMany(rule => rule.Sources), source => Assert.Contains(source, Citations.All));
        Assert.Equal(Citations.All.Count, Citations.All.Select(source => source.Key).Distinct().Count());
    }

    // A failure of a rule that can be milder is looked for with the severity of its descriptor, or as it comes.
    private static string ExpectedSeverity(RuleCase testCase, Finding finding) =>
        testCase.Rule is "PUB-04" ? finding.Severity : RuleCatalog.Find(testCase.Rule)!.Severity;

    private static RuleCase Case(string rule) => RuleCases.All.Single(testCase => testCase.Rule == rule);

    private static Finding[] Findings(CertificateResult result, string rule) => result.Findings.Where(finding => finding.Rule == rule).ToArray();
}
