using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace CertTools.Cli;

/// <summary>Writes the names that clients look for.</summary>
internal sealed class SignInReport : Report<SignInName>
{
    /// <inheritdoc/>
    protected override IReadOnlyList<string> Columns { get; } =
        ["Order", "Client", "SipDomain", "Kind", "Name", "Host", "Port", "Certificate", "CertificateUsages", "Note", "Confidence", "Sources"];

    /// <inheritdoc/>
    protected override void WriteTable(IEnumerable<SignInName> items, Layout layout)
    {
        var sources = new SourceList();
        foreach (IGrouping<(string Client, string SipDomain), SignInName> group in items.GroupBy(item => (item.Client, item.SipDomain)))
        {
            SignInName first = group.First();
            layout.Paragraph(0, $"{group.Key.Client} for {group.Key.SipDomain}. Confidence {first.Confidence}. {sources.Name(first.Sources)}");
            foreach (SignInName name in group)
            {
                layout.Paragraph(2, $"{Number(name.Order)}. {name}");
                layout.Labelled(5, "Carries it", name.Host.Length > 0 ? $"{name.Host}: {name.Certificate}" : name.Certificate);
                layout.Labelled(5, "Port", Number(name.Port));
                layout.Labelled(5, "Note", name.Note);
            }

            layout.Gap();
        }

        sources.Write(layout);
    }

    /// <inheritdoc/>
    protected override void WriteProperties(SignInName item, Utf8JsonWriter json)
    {
        json.WriteNumber("order", item.Order);
        json.WriteString("kind", item.Kind);
        json.WriteText("record", item.Name);
        json.WriteString("client", item.Client);
        json.WriteText("certificate", item.Certificate);
        json.WriteSources(item.Sources);
        json.WriteText("sipDomain", item.SipDomain);
        json.WriteText("host", item.Host);
        if (item.Port is { } port)
        {
            json.WriteNumber("port", port);
        }
        else
        {
            json.WriteNull("port");
        }

        json.WriteTexts("certificateUsages", item.CertificateUsages);
        json.WriteText("note", item.Note);
        json.WriteString("confidence", item.Confidence);
    }

    /// <inheritdoc/>
    protected override IEnumerable<IReadOnlyList<string>> Rows(SignInName item) =>
    [
        [
            Number(item.Order),
            item.Client,
            Csv.Text(item.SipDomain),
            item.Kind,
            Csv.Text(item.Name),
            Csv.Text(item.Host),
            Number(item.Port),
            Csv.Text(item.Certificate),
            Csv.Join(item.CertificateUsages),
            Csv.Text(item.Note),
            item.Confidence,
            Csv.Join(item.Sources.Select(source => source.Key)),
        ],
    ];

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;
}
