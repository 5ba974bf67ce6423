using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace CertTools.Cli;

/// <summary>Writes the catalogue, or one rule in detail.</summary>
internal sealed class RuleReport : Report<RuleDescriptor>
{
    private readonly IReadOnlyList<RuleDescriptor> rules;
    private readonly bool inDetail;

    public RuleReport(IReadOnlyList<RuleDescriptor> rules, bool inDetail)
    {
        this.rules = rules;
        this.inDetail = inDetail;
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Columns { get; } =
        ["Rule", "Title", "Severity", "Products", "Sources", "Page", "Area", "Confidence", "InForceFrom", "Needs", "Symptoms"];

    /// <summary>Writes the rules.</summary>
    public void Write(OutputFormat? format, Shell shell) => Write(rules, format, shell);

    /// <inheritdoc/>
    protected override void WriteTable(IEnumerable<RuleDescriptor> items, Layout layout)
    {
        if (!inDetail)
        {
            string[] titles = ["RULE", "SEVERITY", "REQUIREMENT"];
            layout.Columns([titles, .. items.Select(rule => (string[])[rule.Rule, rule.Severity, rule.Title])]);
            return;
        }

        foreach (RuleDescriptor rule in items)
        {
            layout.Paragraph(0, $"{rule.Rule}: {rule.Title}");
            layout.Labelled(2, "Severity", rule.Severity);
            layout.Labelled(2, "Products", string.Join(", ", rule.Products));
            layout.Labelled(2, "In force", InForce(rule) is { } from ? "for certificates issued from " + from : string.Empty);
            layout.Labelled(2, "Needs", OptionSpelling.Of(rule.Needs));
            layout.Labelled(2, "Confidence", rule.Confidence);
            layout.Labelled(2, "Symptom", rule.Symptoms);
            foreach (Citation source in rule.Sources)
            {
                layout.Labelled(2, "Source", source.ToString());
                layout.Labelled(2, string.Empty, source.Url);
            }

            layout.Labelled(2, "Page", rule.Page);
            if (rules.Count > 1)
            {
                layout.Gap();
            }
        }
    }

    /// <inheritdoc/>
    protected override void WriteProperties(RuleDescriptor item, Utf8JsonWriter json)
    {
        json.WriteString("rule", item.Rule);
        json.WriteText("title", item.Title);
        json.WriteString("severity", item.Severity);
        json.WriteTexts("products", item.Products);
        json.WriteSources(item.Sources);
        json.WriteString("page", item.Page);
        json.WriteString("area", item.Area);
        json.WriteString("confidence", item.Confidence);
        json.WriteString("inForceFrom", InForce(item));
        json.WriteString("needs", OptionSpelling.Of(item.Needs));
        json.WriteTexts("symptoms", item.Symptoms);
    }

    /// <inheritdoc/>
    protected override IEnumerable<IReadOnlyList<string>> Rows(RuleDescriptor item) =>
    [
        [
            item.Rule,
            Csv.Text(item.Title),
            item.Severity,
            Csv.Join(item.Products),
            Csv.Join(item.Sources.Select(source => source.Key)),
            item.Page,
            item.Area,
            item.Confidence,
            InForce(item) ?? string.Empty,
            Csv.Text(OptionSpelling.Of(item.Needs)),
            Csv.Text(Csv.Join(item.Symptoms)),
        ],
    ];

    private static string? InForce(RuleDescriptor rule) =>
        rule.InForceFrom is { } from ? Moments.ToIso(new DateTimeOffset(DateTime.SpecifyKind(from, DateTimeKind.Utc))) : null;
}
