using System;
using System.Collections.Generic;
using System.Linq;
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
            if (Judge(RandomCases.Make(seed)) is { } problem)
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
