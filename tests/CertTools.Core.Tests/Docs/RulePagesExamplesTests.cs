using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace CertTools.Tests.Docs;

/// <summary>The examples of the pages are judged: each comes out as its page says.</summary>
public class RulePagesExamplesTests
{
    private static readonly string[] Severities = ["Error", "Warning", "Information"];

    public static IEnumerable<object[]> Rules => RulePagesTests.Rules;

    [Theory]
    [MemberData(nameof(Rules))]
    public void What_passes_on_the_page_passes(string id) => Assert.All(Examples(id, "Passes"), example =>
    {
        Assert.Equal("Pass", example.Result);
        Assert.Equal(["Pass"], example.Judge(id).Distinct());
    });

    [Theory]
    [MemberData(nameof(Rules))]
    public void What_fails_on_the_page_fails_with_the_severity_it_names(string id) => Assert.All(Examples(id, "Fails"), example =>
    {
        Assert.Contains(example.Result, Severities);
        Assert.Equal([example.Result], example.Judge(id));
    });

    [Theory]
    [MemberData(nameof(Rules))]
    public void One_failing_example_has_the_severity_of_the_rule(string id) =>
        Assert.Contains(RuleCatalog.Find(id)!.Severity, Examples(id, "Fails").Select(example => example.Result));

    private static IReadOnlyList<PageExample> Examples(string id, string heading)
    {
        IReadOnlyList<PageExample> examples = PageExample.ReadAll(RulePages.Section(RulePages.All[id], heading) ?? string.Empty);
        Assert.NotEmpty(examples);
        return examples;
    }
}
