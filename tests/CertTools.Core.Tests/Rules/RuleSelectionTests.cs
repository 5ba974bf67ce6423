using System;
using System.Linq;
using CertTools.Tests.Requirements;
using Xunit;

namespace CertTools.Tests.Rules;

public class RuleSelectionTests
{
    private static readonly CertificateFacts Bad = TestFacts.Of("*.contoso.com", "*.contoso.com") with { HasCrlDistributionPoints = false };

    [Fact]
    public void Excluded_rules_are_not_asked()
    {
        CertificateResult result = Test([], ["GEN-02", "pub-*"]);
        Assert.Equal(["CWA-03"], result.Failed());
        Assert.DoesNotContain(result.Findings, finding => finding.Rule.StartsWith("PUB", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_included_rules_are_asked()
    {
        Assert.Equal(["GEN-02"], Test(["GEN-02"], []).Findings.Select(finding => finding.Rule));
        Assert.Equal("Pass", Test(["GEN-*"], ["GEN-02"]).Verdict);
    }

    [Theory]
    [InlineData("CWA-99")]
    [InlineData("XYZ-*")]
    [InlineData("")]
    public void An_id_that_no_rule_has_is_an_error(string id) =>
        Assert.Equal("RuleNotFound", Assert.Throws<CertToolsException>(() => RuleSelection.Of([id], [])).ErrorId);

    private static CertificateResult Test(string[] include, string[] exclude) =>
        RuleEngine.Evaluate(Bad, Cwa.Ssl(), new EvaluationContext { AsOf = TestFacts.Now, Rules = RuleSelection.Of(include, exclude) });

    [Fact]
    public void A_defect_whose_specific_rule_is_not_asked_is_reported_by_the_general_one()
    {
        Assert.Equal(["CWA-02", "NAM-02"], Test([], ["CWA-03", "GEN-*"]).Failed().OrderBy(rule => rule, StringComparer.Ordinal));
        Assert.Equal(["CWA-02"], Test(["CWA-02"], []).Failed());
    }
}
