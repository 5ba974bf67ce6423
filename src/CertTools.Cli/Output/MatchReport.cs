using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace CertTools.Cli;

/// <summary>Writes what certificates are good for.</summary>
internal sealed class MatchReport : Report<UsageMatch>
{
    /// <inheritdoc/>
    protected override IReadOnlyList<string> Columns { get; } =
        ["Usage", "TestedAs", "Satisfies", "IsBest", "Verdict", "Subject", "NotAfter", "MissingNames", "FailedRules", "Problems", "Thumbprint", "FriendlyName", "Source"];

    /// <inheritdoc/>
    protected override void WriteTable(IEnumerable<UsageMatch> items, Layout layout)
    {
        foreach (IGrouping<CertRequirement, UsageMatch> group in items.GroupBy(item => item.GetResult().GetRequirement()))
        {
            layout.Paragraph(0, $"{group.First().Usage}: {group.First().TestedAs}");
            foreach (UsageMatch match in group)
            {
                layout.Paragraph(2, $"{Describe(match)} ({match.Verdict}): {match.Source}");
                layout.Labelled(4, "Subject", match.Subject);
                layout.Labelled(4, "Lacks", string.Join(", ", match.MissingNames));
                layout.Labelled(4, "Problems", OptionSpelling.Of(match.Problems));
            }

            layout.Gap();
        }
    }

    /// <inheritdoc/>
    protected override void WriteProperties(UsageMatch item, Utf8JsonWriter json)
    {
        json.WriteText("source", item.Source);
        json.WriteText("subject", item.Subject);
        json.WriteString("thumbprint", item.Thumbprint);
        json.WriteString("usage", item.Usage);
        json.WriteBoolean("satisfied", item.Satisfies);
        json.WriteTexts("lacks", item.MissingNames);
        json.WriteTexts("rules", item.FailedRules);
        json.WriteText("problems", OptionSpelling.Of(item.Problems));
        json.WriteBoolean("best", item.IsBest);
        json.WriteString("verdict", item.Verdict);
        json.WriteText("testedAs", item.TestedAs);
        json.WriteText("friendlyName", item.FriendlyName);
        json.WriteMoment("notAfter", item.GetResult().GetFacts().NotAfter);
    }

    /// <inheritdoc/>
    protected override IEnumerable<IReadOnlyList<string>> Rows(UsageMatch item) =>
    [
        [
            item.Usage,
            Csv.Text(item.TestedAs),
            item.Satisfies.ToString(),
            item.IsBest.ToString(),
            item.Verdict,
            Csv.Text(item.Subject),
            item.GetResult().GetFacts().NotAfter is { } end ? Moments.ToIso(end) : string.Empty,
            Csv.Text(Csv.Join(item.MissingNames)),
            Csv.Join(item.FailedRules),
            Csv.Text(OptionSpelling.Of(item.Problems)),
            item.Thumbprint,
            Csv.Text(item.FriendlyName),
            Csv.Text(item.Source),
        ],
    ];

    private static string Describe(UsageMatch match) => (match.Satisfies, match.IsBest) switch
    {
        (true, true) => "best",
        (true, false) => "will do",
        (false, true) => "none will do; nearest",
        _ => "will not do",
    };
}
