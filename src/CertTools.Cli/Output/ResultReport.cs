using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace CertTools.Cli;

/// <summary>Writes what <c>certtools test</c> and <c>certtools phone</c> found.</summary>
internal sealed class ResultReport : Report<CertificateResult>
{
    private readonly int[] counts = new int[3];

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Columns { get; } =
        ["Verdict", "Usage", "Subject", "NotAfter", "DaysLeft", "Problems", "Thumbprint", "FriendlyName", "Issuer", "Source"];

    /// <inheritdoc/>
    protected override void WriteTable(IEnumerable<CertificateResult> items, Layout layout)
    {
        var sources = new SourceList();
        foreach (CertificateResult result in items)
        {
            Count(result);
            WriteHead(result, layout);
            foreach (Finding finding in result.Findings.Where(FindingShapes.IsShown))
            {
                layout.Finding(finding, sources);
            }

            int met = result.Findings.Count(finding => finding.Is(Outcome.Pass));
            layout.Gap();
            layout.Paragraph(2, string.Create(CultureInfo.InvariantCulture, $"{met} {(met == 1 ? "rule is" : "rules are")} met. {OptionSpelling.Of(result.NotEvaluated)}"));
            layout.Gap();
        }

        if (counts.Sum() > 1)
        {
            layout.Paragraph(0, string.Create(CultureInfo.InvariantCulture,
                $"{counts.Sum()} results: {counts[(int)Verdict.Pass]} Pass, {counts[(int)Verdict.Warning]} Warning, {counts[(int)Verdict.Fail]} Fail."));
            layout.Gap();
        }

        sources.Write(layout);
    }

    /// <inheritdoc/>
    protected override void WriteProperties(CertificateResult item, Utf8JsonWriter json)
    {
        Count(item);
        json.WriteText("source", item.Source);
        json.WriteText("subject", item.Subject);
        json.WriteString("thumbprint", item.Thumbprint);
        json.WriteString("usage", item.Usage);
        json.WriteString("verdict", item.Verdict);
        json.WriteFindings(item.Findings);
        CertificateFacts facts = item.GetFacts();
        json.WriteString("product", item.GetRequirement().Product);
        json.WriteText("friendlyName", item.FriendlyName);
        json.WriteText("issuer", item.Issuer);
        json.WriteMoment("notBefore", facts.NotBefore);
        json.WriteMoment("notAfter", facts.NotAfter);
        if (item.DaysLeft is { } days)
        {
            json.WriteNumber("daysLeft", days);
        }
        else
        {
            json.WriteNull("daysLeft");
        }

        json.WriteText("notEvaluated", OptionSpelling.Of(item.NotEvaluated));
    }

    /// <inheritdoc/>
    protected override IEnumerable<IReadOnlyList<string>> Rows(CertificateResult item)
    {
        Count(item);
        yield return
        [
            item.Verdict,
            item.Usage,
            Csv.Text(item.Subject),
            item.GetFacts().NotAfter is { } end ? Moments.ToIso(end) : string.Empty,
            item.DaysLeft?.ToString(CultureInfo.InvariantCulture) ?? string.Empty,
            Csv.Text(OptionSpelling.Of(item.Problems)),
            item.Thumbprint,
            Csv.Text(item.FriendlyName),
            Csv.Text(item.Issuer),
            Csv.Text(item.Source),
        ];
    }

    private static void WriteHead(CertificateResult result, Layout layout)
    {
        CertificateFacts facts = result.GetFacts();
        string title = result.GetRequirement().Title;
        layout.Paragraph(0, $"{result.Verdict.ToUpperInvariant()} {result.Usage} {result.Source}");
        layout.Labelled(2, "Tested as", title);
        if (result.Usage == "Deployment")
        {
            return;
        }

        layout.Labelled(2, "Subject", result.Subject.Length == 0 ? "(none)" : result.Subject);
        layout.Labelled(2, "Issuer", result.Issuer);
        if (facts.NotAfter is { } end)
        {
            int days = result.DaysLeft!.Value;
            string left = string.Create(CultureInfo.InvariantCulture, $"{days} {(days == 1 ? "day" : "days")} left");
            layout.Labelled(2, "Valid until", $"{Moments.ToText(end)} ({(days < 0 ? "expired" : left)})");
        }

        layout.Labelled(2, "Thumbprint", result.Thumbprint);
    }

    private void Count(CertificateResult result) => counts[
        result.Is(Verdict.Fail) ? (int)Verdict.Fail : result.Is(Verdict.Warning) ? (int)Verdict.Warning : (int)Verdict.Pass]++;
}
