using System;
using System.Collections.Generic;
using System.Linq;
using CertTools.Tests.Rules;
using Xunit;

namespace CertTools.Tests.Planning.Independent;

/// <summary>
/// The planner against every way there is to group the services of small sites, and against the checker. Neither uses
/// any of the planner's code.
/// </summary>
public class PlannerAgainstBruteForceTests
{
    private const int Cases = 5000;

    [Fact]
    public void No_way_to_group_the_services_is_better_and_no_rule_is_broken()
    {
        var failed = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (int seed = 1; seed <= Cases; seed++)
        {
            PlanCase given = RandomCases.Make(seed);
            if (Judge(given) is { } problem)
            {
                string rule = RuleOf(problem);
                failed[rule] = failed.TryGetValue(rule, out List<int>? known) ? known : [];
                failed[rule].Add(seed);
            }
        }

        Assert.True(failed.Count == 0, string.Join("\n\n", failed.Select(rule => Explain(rule.Key, rule.Value))));
    }

    [Fact]
    public void The_order_of_the_rows_changes_nothing_but_the_order()
    {
        for (int seed = 1; seed <= 500; seed++)
        {
            PlanCase given = RandomCases.Make(seed);
            PlanCase turned = given with { Topology = given.Topology with { Endpoints = given.Topology.Endpoints.Reverse().ToArray() } };
            if (Troubles.Of(given).Count == 0)
            {
                Assert.Equal(PlanChecker.ScoreOf(given, SketchOfPlan.Read(given.Plan())), PlanChecker.ScoreOf(turned, SketchOfPlan.Read(turned.Plan())));
            }
        }
    }

    [Fact]
    public void Sites_that_are_planned_together_are_planned_as_if_alone()
    {
        for (int seed = 1; seed <= 300; seed++)
        {
            PlanCase one = RandomCases.Make(seed);
            EdgeTopology[] sites = [one.Topology with { Site = "North" }, RandomCases.Make(seed + 1).Topology with { Site = "South" }];
            Assert.Equal(
                sites.Select(site => SketchOfPlan.Text(EdgePlanner.Plan(site, one.Options))),
                EdgePlanner.PlanAll(sites, one.Options).Select(SketchOfPlan.Text));
        }
    }

    [Fact]
    public void A_site_of_many_listeners_keeps_every_rule_and_leaves_nothing_to_merge()
    {
        int unproven = 0;
        for (int seed = 1; seed <= 100; seed++)
        {
            PlanCase given = RandomCases.MakeLarge(seed);
            if (Troubles.Of(given).Count == 0)
            {
                EdgeCertPlan plan = given.Plan();
                IReadOnlyList<string> broken = PlanChecker.Check(given, SketchOfPlan.Read(plan));
                Assert.True(broken.Count == 0, string.Join("\n", broken) + given);
                unproven += plan.IsProvenOptimal ? 0 : 1;
            }
        }

        Assert.InRange(unproven, 10, 100);
    }

    [Fact]
    public void A_renamed_service_takes_its_base_domain_from_its_new_name()
    {
        var given = new PlanCase(
            new EdgeTopology { Endpoints = [Seed3.Endpoint(EdgeService.AccessEdge, "sip.contoso.com"), Seed3.Endpoint(EdgeService.WebConferencingEdge, "webconf.fabrikam.com", 444)] },
            new PlanOptions { AsOf = TestFacts.Now, AllowRenamedService = true, CaProfile = new CaProfile { OneBaseDomain = true } });
        Assert.Single(given.Plan().Certificates);
    }

    private static string? Judge(PlanCase given)
    {
        EdgeCertPlan plan;
        try
        {
            plan = given.Plan();
        }
        catch (CertToolsException e)
        {
            return $"throws {e.ErrorId}: {e.Message}";
        }

        if (SketchOfPlan.Text(plan) != SketchOfPlan.Text(given.Plan()))
        {
            return "twice: it is planned otherwise the second time";
        }

        Sketch sketch = SketchOfPlan.Read(plan);
        if (Troubles.Of(given).Count > 0)
        {
            return !plan.Conflicts.Any(conflict => conflict.Severity != "Information") && !plan.Findings.Any(finding => finding.IsProblem) ? "trouble: no certificate can be had for something, and nothing says so"
                : Troubles.Spread(given, sketch) is { } certificate ? $"spread: {certificate.Label} cannot be bought: {string.Join(", ", certificate.Names)}"
                : null;
        }

        IReadOnlyList<string> broken = PlanChecker.Check(given, sketch);
        if (broken.Count > 0)
        {
            return string.Join("\n", broken);
        }

        Grouping best = new BruteForce(new Estate(given)).Best();
        Score planned = PlanChecker.ScoreOf(given, sketch);
        return planned != best.Score ? $"not optimal: {planned}, where {best.Score} can be had"
            : PlanChecker.ElsewhereOf(given, sketch) != best.Elsewhere ? $"elsewhere: {PlanChecker.ElsewhereOf(given, sketch)} sip. names are on further certificates, where {best.Elsewhere} do"
            : !plan.IsProvenOptimal ? "not proven: and yet it is optimal"
            : null;
    }

    private static string RuleOf(string problem) => problem.Substring(0, problem.IndexOf(':'));

    private static string Explain(string rule, List<int> seeds)
    {
        PlanCase smallest = Shrinker.Shrink(RandomCases.Make(seeds[0]), smaller => Judge(smaller) is { } problem && RuleOf(problem) == rule);
        return $"{seeds.Count} cases, the first with seed {seeds[0]}: {Judge(smallest)}{smallest}\n{SketchOfPlan.Text(smallest.Plan())}";
    }
}
