using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace CertTools.Tests.Docs;

/// <summary>
/// Every rule has its page, and the page says what the descriptor says. After a change of a descriptor:
/// <c>CERTTOOLS_WRITE_PAGES=1 dotnet test tests/CertTools.Core.Tests -f net10.0 --filter RulePages</c>.
/// </summary>
public class RulePagesTests
{
    private static readonly string[] Headings = ["Why", "What you see", "What to do", "Severity", "Passes", "Fails"];
    private static readonly string[] OptionalHeadings = ["What you see", "Severity"];

    public static IEnumerable<object[]> Rules => RuleCatalog.All.Select(rule => new object[] { rule.Rule });

    [Fact]
    public void Every_rule_has_its_page_and_every_page_its_rule()
    {
        Assert.NotEmpty(RuleCatalog.All);
        Assert.Equal(RuleCatalog.All.Select(rule => rule.Rule).OrderBy(id => id, StringComparer.Ordinal), RulePages.All.Keys.OrderBy(id => id, StringComparer.Ordinal));
        Assert.All(RuleCatalog.All, rule => Assert.Equal($"docs/rules/{rule.Rule}.md", rule.Page));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_facts_of_a_page_are_those_of_the_descriptor(string id)
    {
        RuleDescriptor rule = RuleCatalog.Find(id)!;
        Assert.NotEmpty(rule.Sources);
        Assert.Equal(RulePages.TitleOf(rule), RulePages.All[id].Split('\n')[0]);
        Assert.Equal(RulePages.FactsOf(rule), RulePages.Block(RulePages.All[id], "facts"));
    }

    [Fact]
    public void The_index_is_that_of_the_catalogue() => Assert.Equal(RulePages.IndexOfRules(), RulePages.Block(RulePages.Index, "index"));

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_headings_of_a_page_are_there_in_order_and_not_empty(string id)
    {
        string page = RulePages.All[id];
        string[] present = page.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line.Substring(3)).ToArray();
        Assert.Equal(Headings.Where(heading => present.Contains(heading) || !OptionalHeadings.Contains(heading)), present);
        Assert.All(present, heading => Assert.False(string.IsNullOrWhiteSpace(RulePages.Section(page, heading)), $"'{heading}' is empty."));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_page_names_only_documents_and_rules_that_there_are(string id)
    {
        string[] documents = [.. Citations.All.Select(citation => citation.Key), .. Keys(RulePages.Section(RulePages.Index, "Further documents") ?? string.Empty)];
        string page = RulePages.All[id];
        Assert.All(Keys(page), key => Assert.Contains(key, documents));
        Assert.All(Regex.Matches(page, @"\b(?:[A-Z]{2,3}-[0-9]{2}|OCS-[A-Z][0-9])\b").Cast<Match>(), match => Assert.NotNull(RuleCatalog.Find(match.Value)));
    }

    private static IEnumerable<string> Keys(string text) => Regex.Matches(text, @"\[([A-Z][A-Z0-9-]*)\](?!\()").Cast<Match>().Select(match => match.Groups[1].Value);
}
