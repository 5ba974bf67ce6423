using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace CertTools.Cli;

/// <summary>Writes which requests there are, and what is to be done with them.</summary>
internal sealed class RequestReport : Report<CertificateRequestFiles>
{
    private const int MostNames = 20;

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Columns { get; } =
        ["Label", "SubjectName", "SubjectAlternativeNames", "Format", "PolicyPath", "RequestPath", "KeyPath", "NotesPath", "Issuer", "Site", "KeySize", "KeyExportable", "Commands", "ProductCommand"];

    /// <inheritdoc/>
    protected override void WriteTable(IEnumerable<CertificateRequestFiles> items, Layout layout)
    {
        bool isFirst = true;
        foreach (CertificateRequestFiles item in items)
        {
            if (!isFirst)
            {
                layout.Gap();
            }

            isFirst = false;
            layout.Paragraph(0, $"{(item.Site.Length > 0 ? item.Site + ", " : string.Empty)}{item.Label}: {(item.SubjectName.Length > 0 ? "CN=" + item.SubjectName : "no common name")}");
            layout.Labelled(2, "SAN", item.SubjectAlternativeNames.Count == 0 ? ["(none needed)"] : Excerpt.Of(item.SubjectAlternativeNames, MostNames));
            layout.Labelled(2, "Issuer", item.Issuer == nameof(IssuerKind.Public) ? "a public CA" : "the internal CA");
            layout.Labelled(2, "Key", $"RSA, {item.KeySize.ToString(CultureInfo.InvariantCulture)} bits, {(item.KeyExportable ? "exportable" : "not exportable")}");
            layout.Labelled(2, "Files", [.. item.GetPaths().Select(path => Path.GetFileName(path))]);
            layout.Commands(2, "Commands", item.Commands);
            layout.Commands(2, "Or", [item.ProductCommand]);
        }
    }

    /// <inheritdoc/>
    protected override void WriteProperties(CertificateRequestFiles item, Utf8JsonWriter json)
    {
        json.WriteText("label", item.Label);
        json.WriteText("subjectName", item.SubjectName);
        json.WriteTexts("subjectAlternativeNames", item.SubjectAlternativeNames);
        json.WriteString("format", item.Format);
        json.WriteText("policyPath", item.PolicyPath);
        json.WriteText("requestPath", item.RequestPath);
        json.WriteText("keyPath", item.KeyPath);
        json.WriteText("notesPath", item.NotesPath);
        json.WriteString("issuer", item.Issuer);
        json.WriteText("site", item.Site);
        json.WriteNumber("keySize", item.KeySize);
        json.WriteBoolean("keyExportable", item.KeyExportable);
        json.WriteTexts("commands", item.Commands);
        json.WriteText("productCommand", item.ProductCommand);
    }

    /// <inheritdoc/>
    protected override IEnumerable<IReadOnlyList<string>> Rows(CertificateRequestFiles item) =>
    [
        [
            item.Label,
            Csv.Text(item.SubjectName),
            Csv.Text(Csv.Join(item.SubjectAlternativeNames)),
            item.Format,
            Csv.Text(item.PolicyPath),
            Csv.Text(item.RequestPath),
            Csv.Text(item.KeyPath),
            Csv.Text(item.NotesPath),
            item.Issuer,
            Csv.Text(item.Site),
            item.KeySize.ToString(CultureInfo.InvariantCulture),
            item.KeyExportable.ToString(),
            Csv.Text(Csv.Join(item.Commands)),
            Csv.Text(item.ProductCommand),
        ],
    ];
}
