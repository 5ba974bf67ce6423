using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace CertTools.Cli;

/// <summary>Writes what certificates must say.</summary>
internal sealed class RequirementReport : Report<CertRequirement>
{
    /// <inheritdoc/>
    protected override IReadOnlyList<string> Columns { get; } =
        ["Usage", "Product", "SubjectName", "Name", "Level", "Position", "Wildcard", "Rule", "Why", "Symptom", "Sources", "Issuer", "AssignWith"];

    /// <inheritdoc/>
    protected override void WriteTable(IEnumerable<CertRequirement> items, Layout layout)
    {
        var sources = new SourceList();
        foreach (CertRequirement requirement in items)
        {
            layout.Paragraph(0, $"{requirement.Usage}: {requirement.Title}");
            layout.Labelled(2, "Product", requirement.Product);
            layout.Labelled(2, "Subject", requirement.SubjectName.Length == 0 ? "(free)" : "CN=" + requirement.SubjectName);
            layout.Labelled(2, "SAN", requirement.SubjectAlternativeNames.Count == 0 ? ["(none needed)"] : requirement.SubjectAlternativeNames);
            layout.Labelled(2, "Recommended", requirement.RecommendedNames);
            layout.Labelled(2, "EKU", requirement.ExtendedKeyUsages);
            layout.Labelled(2, "Key", requirement.Key);
            layout.Labelled(2, "Issuer", $"{requirement.Issuer}. {OptionSpelling.Of(requirement.IssuerWhy)}");
            layout.Labelled(2, "Port", requirement.Port);
            layout.Labelled(2, "Assign", requirement.AssignWith);
            foreach (RequiredName row in requirement.Names)
            {
                WriteName(row, sources, layout);
            }

            layout.Gap();
        }

        sources.Write(layout);
    }

    /// <inheritdoc/>
    protected override void WriteProperties(CertRequirement item, Utf8JsonWriter json)
    {
        json.WriteString("usage", item.Usage);
        json.WriteString("product", item.Product);
        json.WriteString("subjectName", item.SubjectName);
        json.WriteStartArray("names");
        foreach (RequiredName row in item.Names)
        {
            json.WriteStartObject();
            json.WriteText("name", row.Name);
            json.WriteString("level", row.Level);
            json.WriteString("position", row.Position);
            json.WriteString("wildcard", row.Wildcard);
            json.WriteString("rule", row.Rule);
            json.WriteText("why", OptionSpelling.Of(row.Why));
            json.WriteText("symptom", row.Symptom);
            json.WriteSources(row.Sources);
            json.WriteTexts("anyOf", row.AnyOf);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("issuer", item.Issuer);
        json.WriteText("assignWith", item.AssignWith);
        json.WriteText("title", item.Title);
        json.WriteTexts("subjectAlternativeNames", item.SubjectAlternativeNames);
        json.WriteTexts("recommendedNames", item.RecommendedNames);
        json.WriteText("issuerWhy", OptionSpelling.Of(item.IssuerWhy));
        json.WriteString("issuedBy", item.IssuedBy);
        json.WriteString("guidance", item.Guidance);
        json.WriteTexts("extendedKeyUsages", item.ExtendedKeyUsages);
        json.WriteText("key", item.Key);
        json.WriteText("port", item.Port);
    }

    /// <inheritdoc/>
    protected override IEnumerable<IReadOnlyList<string>> Rows(CertRequirement item) => item.Names.Select(row => (string[])
    [
        item.Usage,
        item.Product,
        Csv.Text(item.SubjectName),
        Csv.Text(string.Join(" or ", row.AnyOf)),
        row.Level,
        row.Position,
        row.Wildcard,
        row.Rule,
        Csv.Text(OptionSpelling.Of(row.Why)),
        Csv.Text(row.Symptom),
        Csv.Join(row.Sources.Select(source => source.Key)),
        item.Issuer,
        Csv.Text(item.AssignWith),
    ]);

    private static void WriteName(RequiredName row, SourceList sources, Layout layout)
    {
        string place = row.Position switch
        {
            nameof(NamePosition.CommonName) => "as common name",
            nameof(NamePosition.San) => "in the SAN",
            _ => "in the SAN, or as common name where there is no SAN",
        };
        string wildcard = row.Wildcard switch
        {
            nameof(WildcardUse.OneLabel) => "a wildcard may carry it",
            nameof(WildcardUse.OneLabelUnsupported) => "a wildcard for it is not supported",
            _ => "no wildcard",
        };
        layout.Gap();
        layout.Paragraph(2, $"{row.Level} {string.Join(" or ", row.AnyOf)} {place}; {wildcard}. {row.Rule}");
        layout.Labelled(4, "Why", OptionSpelling.Of(row.Why));
        layout.Labelled(4, "If missing", row.Symptom);
        layout.Labelled(4, "Source", sources.Name(row.Sources));
    }
}
