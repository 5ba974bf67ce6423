using System;
using System.Collections.Generic;
using System.Linq;
using CertTools.Tests.Certificates;
using CertTools.Tests.Requirements;
using Xunit;

namespace CertTools.Tests.Rules;

public class UsageFinderTests
{
    private static readonly CertificateFacts Site = TestFacts.Of("im.contoso.com", "im.contoso.com", "as.im.contoso.com", "download.im.contoso.com") with { FriendlyName = "site" };
    private static readonly CertificateFacts Server = TestFacts.Of("cwaserver.contoso.com") with { FriendlyName = "server" };

    [Fact]
    public void Each_certificate_is_good_for_something_and_lacks_something()
    {
        IReadOnlyList<UsageMatch> matches = Find([Server, Site], Cwa.Ssl(), Cwa.Mtls());
        Assert.Equal(["CwaSsl site True", "CwaSsl server False", "CwaMtls server True", "CwaMtls site False"], matches.Select(match => $"{match.Usage} {match.FriendlyName} {match.Satisfies}"));
        Assert.Equal([true, false, true, false], matches.Select(match => match.IsBest));
        Assert.Equal(["im.contoso.com", "as.im.contoso.com", "download.im.contoso.com"], matches[1].MissingNames);
        Assert.Contains("CWA-02", matches[1].FailedRules);
        Assert.Equal(["CN=cwaserver.contoso.com"], matches[3].MissingNames);
        Assert.Empty(matches[0].MissingNames);
        Assert.Contains("CWA-01", matches[3].Problems, StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_is_verdict_then_problems_then_end_of_validity()
    {
        CertificateFacts[] certificates =
        [
            Site with { FriendlyName = "two warnings", KeySize = 1024, KeyUsage = KeyUsages.DigitalSignature },
            Site with { FriendlyName = "fails", HasCrlDistributionPoints = false },
            Site with { FriendlyName = "one warning", KeySize = 1024 },
            Site with { FriendlyName = "good" },
            Site with { FriendlyName = "good for longer", NotAfter = Site.NotAfter!.Value.AddDays(1) },
        ];
        string[] order = ["good for longer", "good", "one warning", "two warnings", "fails"];
        Assert.Equal(order, Find(certificates, Cwa.Ssl()).Select(match => match.FriendlyName));
        Assert.Equal(order, Find(certificates.Reverse().ToArray(), Cwa.Ssl()).Select(match => match.FriendlyName));
    }

    [Fact]
    public void What_is_alike_goes_by_thumbprint_whatever_the_order_they_came_in()
    {
        CertificateFacts[] alike = [Chains.Leaf, Chains.OfRoot, Chains.Stranger, Chains.OfOtherRoot];
        string[] thumbprints = Find(alike, CertRequirement.General()).Select(match => match.Thumbprint).ToArray();
        Assert.Equal(alike.Select(facts => facts.Thumbprint).OrderBy(thumbprint => thumbprint, StringComparer.Ordinal), thumbprints);
        Assert.Equal(thumbprints, Find([.. alike.AsEnumerable().Reverse()], CertRequirement.General()).Select(match => match.Thumbprint));
    }

    [Fact]
    public void The_best_of_bad_ones_does_not_satisfy()
    {
        UsageMatch best = Assert.Single(Find([Server], Cwa.Ssl()));
        Assert.Equal((true, false, "Fail"), (best.IsBest, best.Satisfies, best.Verdict));
        Assert.Empty(Find([], Cwa.Ssl()));
    }

    private static IReadOnlyList<UsageMatch> Find(IReadOnlyList<CertificateFacts> certificates, params CertRequirement[] requirements) =>
        UsageFinder.Find(certificates, requirements, new EvaluationContext { AsOf = TestFacts.Now });
}
