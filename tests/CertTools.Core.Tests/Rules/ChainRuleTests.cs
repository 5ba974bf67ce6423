using System.Collections.Generic;
using CertTools.Tests.Certificates;
using Xunit;

namespace CertTools.Tests.Rules;

public class ChainRuleTests
{
    private static readonly CertificateFacts[] None = [];

    [Fact]
    public void Without_chain_and_roots_both_are_named() =>
        Assert.Contains("give -Chain and -Root for GEN-12, STO-06", Chains.Leaf.Test().NotEvaluated, System.StringComparison.Ordinal);

    [Fact]
    public void A_missing_intermediate_is_reported_once()
    {
        CertificateResult result = Judge(Chains.Leaf, None, [Chains.Root], IssuerKind.Public);
        Assert.Equal("Fail", result.Rule("STO-06").Outcome);
        Assert.Equal(["CN=Issuing CA"], result.Rule("STO-06").Expected);
        Assert.Equal("Superseded", result.Rule("GEN-12").Outcome);
    }

    [Fact]
    public void What_may_be_an_untrusted_root_is_not_called_an_intermediate()
    {
        Assert.All(new[] { IssuerKind.Public, IssuerKind.Internal }, issuedBy =>
        {
            CertificateResult result = Judge(Chains.Leaf, [Chains.Intermediate], [Chains.OtherRoot], issuedBy);
            Assert.Equal(("NotApplicable", "Fail"), (result.Rule("STO-06").Outcome, result.Rule("GEN-12").Outcome));
        });
        Assert.Equal("NotApplicable", Judge(Chains.Leaf, None, [Chains.Root], IssuerKind.Internal).Rule("STO-06").Outcome);
    }

    [Fact]
    public void A_chain_without_its_root_says_nothing_of_trust()
    {
        CertificateResult result = Judge(Chains.Leaf, [Chains.Intermediate], null);
        Assert.Equal("NotEvaluated", result.Rule("STO-06").Outcome);
        Assert.Equal("NotEvaluated", result.Rule("GEN-12").Outcome);
    }

    [Theory]
    [InlineData(IssuerKind.Public, "Fail")]
    [InlineData(IssuerKind.Internal, "NotEvaluated")]
    public void An_empty_chain_is_wrong_for_a_public_CA_which_never_signs_with_its_root(IssuerKind issuedBy, string outcome) =>
        Assert.Equal(outcome, Judge(Chains.Leaf, None, null, issuedBy).Rule("STO-06").Outcome);

    [Fact]
    public void A_root_that_nobody_trusts_is_an_error()
    {
        CertificateResult result = Judge(Chains.Leaf, [Chains.Intermediate, Chains.Root], [Chains.OtherRoot]);
        Assert.Equal("Pass", result.Rule("STO-06").Outcome);
        Assert.Contains("CN=Root CA, which is not among", result.Rule("GEN-12").Message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void An_expired_intermediate_breaks_the_chain() =>
        Assert.Contains("has expired", Judge(Chains.Leaf, [Chains.ExpiredIntermediate], [Chains.Root]).Rule("GEN-12").Message, System.StringComparison.Ordinal);

    [Fact]
    public void A_self_signed_certificate_is_trusted_where_it_is_a_root()
    {
        Assert.Equal("Fail", Judge(Chains.SelfSigned, None, [Chains.Root]).Rule("GEN-12").Outcome);
        Assert.Equal("Pass", Judge(Chains.SelfSigned, None, [Chains.SelfSigned]).Rule("GEN-12").Outcome);
        Assert.Equal("NotApplicable", Judge(Chains.SelfSigned, None, [Chains.Root]).Rule("STO-06").Outcome);
    }

    [Fact]
    public void CAs_that_name_each_other_end_nowhere()
    {
        CertificateFacts[] ring = [Chains.Make("Issuing CA", "Ring CA"), Chains.Make("Ring CA", "Issuing CA")];
        Assert.Equal("Fail", Judge(Chains.Leaf, ring, [Chains.Root]).Rule("GEN-12").Outcome);
    }

    private static CertificateResult Judge(CertificateFacts facts, IReadOnlyList<CertificateFacts>? chain, IReadOnlyList<CertificateFacts>? roots, IssuerKind issuedBy = IssuerKind.Unknown) =>
        RuleEngine.Evaluate(facts, CertRequirement.General(), new EvaluationContext { AsOf = TestFacts.Now, IssuedBy = issuedBy, Chain = chain, Roots = roots });
}
