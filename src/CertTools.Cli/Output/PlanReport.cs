using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace CertTools.Cli;

/// <summary>Writes what has to be ordered: the table administrators draw, the orders, and what is to be known about both.</summary>
internal sealed class PlanReport(bool isArray) : Report<EdgeCertPlan>
{
    /// <inheritdoc/>
    protected override bool IsArray => isArray;

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Columns { get; } =
        ["Site", "Service", "Fqdn", "EffectiveFqdn", "Port", "Address", "Server", "Proposed", "Certificate", "Issuer", "SubjectName", "SubjectAlternativeNames", "AssignWith", "Problems"];

    /// <inheritdoc/>
    protected override void WriteTable(IEnumerable<EdgeCertPlan> items, Layout layout)
    {
        var sources = new SourceList();
        foreach (EdgeCertPlan plan in items)
        {
            if (plan.Site.Length > 0)
            {
                layout.Paragraph(0, "Site " + plan.Site);
                layout.Gap();
            }

            layout.Table(["Service", "FQDN", "Port", "Server", "Certificate"], [.. Uses(plan).Select(TableRow)]);
            foreach (PlannedCertificate certificate in plan.Certificates)
            {
                WriteOrder(certificate, sources, layout);
            }

            WriteFindings(plan, sources, layout);
            layout.Gap();
        }

        sources.Write(layout);
    }

    /// <inheritdoc/>
    protected override void WriteProperties(EdgeCertPlan item, Utf8JsonWriter json)
    {
        json.WriteStartArray("services");
        foreach (PlannedService service in item.Services)
        {
            WriteService(service, json);
        }

        json.WriteEndArray();
        json.WriteStartArray("certificates");
        foreach (PlannedCertificate certificate in item.Certificates)
        {
            WriteCertificate(certificate, json);
        }

        json.WriteEndArray();
        json.WriteFindings(item.Findings);
        json.WriteText("site", item.Site);
        json.WriteString("product", item.Product);
        json.WriteString("guidance", item.Guidance);
    }

    /// <inheritdoc/>
    protected override IEnumerable<IReadOnlyList<string>> Rows(EdgeCertPlan item) => Uses(item).Select(use => (string[])
    [
        Csv.Text(item.Site),
        use.Service,
        Csv.Text(use.Row?.Fqdn ?? string.Empty),
        Csv.Text(use.Row?.EffectiveFqdn ?? string.Empty),
        PortOf(use.Row),
        use.Row?.Address ?? string.Empty,
        Csv.Text(use.Row?.Server ?? string.Empty),
        use.Row is { } row ? row.Proposed.ToString() : string.Empty,
        use.Certificate?.Label ?? string.Empty,
        use.Certificate?.Issuer ?? string.Empty,
        Csv.Text(use.Certificate?.SubjectName ?? string.Empty),
        Csv.Text(Csv.Join(use.Certificate?.SubjectAlternativeNames ?? [])),
        Csv.Text(use.Certificate?.AssignWith ?? string.Empty),
        Csv.Text(OptionSpelling.Of(item.Problems)),
    ]);

    /// <summary>The services of the table, then those that have a certificate but no name of their own.</summary>
    private static IEnumerable<CertificateUse> Uses(EdgeCertPlan plan)
    {
        var listed = plan.Services.Select(row => new CertificateUse(row.Service, row, plan.Certificates.FirstOrDefault(certificate => certificate.Label == row.Certificate)));
        var others = from certificate in plan.Certificates
                     from service in certificate.Services
                     where plan.Services.All(row => row.Service != service)
                     select new CertificateUse(service, null, certificate);
        return listed.Concat(others);
    }

    private static string[] TableRow(CertificateUse use) => [use.Service, NameOf(use.Row), PortOf(use.Row), use.Row?.Server ?? string.Empty, use.Certificate?.Label ?? "none needed"];

    private static string NameOf(PlannedService? row) => row is null ? string.Empty
        : row.Fqdn
            + (string.Equals(row.Fqdn, row.EffectiveFqdn, StringComparison.OrdinalIgnoreCase) ? string.Empty : $" (becomes {row.EffectiveFqdn})")
            + (row.Proposed ? " (proposed)" : string.Empty);

    private static string PortOf(PlannedService? row) => row?.Port?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;

    private static void WriteOrder(PlannedCertificate certificate, SourceList sources, Layout layout)
    {
        layout.Gap();
        layout.Paragraph(0, $"{certificate.Label}: CN={certificate.SubjectName}");
        layout.Labelled(2, "SAN", certificate.SubjectAlternativeNames.Count == 0 ? ["(none needed)"] : certificate.SubjectAlternativeNames);
        layout.Labelled(2, "Issuer", certificate.Issuer == nameof(IssuerKind.Public) ? "a public CA" : "the internal CA");
        layout.Labelled(2, "Services", string.Join(", ", certificate.Services));
        layout.Labelled(2, "Assign", sources.Explain(certificate.AssignWith));
        layout.Labelled(2, "Why", [.. certificate.Reasons.Select(sources.Explain)]);
    }

    private static void WriteFindings(EdgeCertPlan plan, SourceList sources, Layout layout)
    {
        Finding[] shown = [.. plan.Findings.Where(FindingShapes.IsShown)];
        if (shown.Length > 0)
        {
            layout.Gap();
            layout.Paragraph(0, "Findings");
        }

        foreach (Finding finding in shown)
        {
            layout.Finding(finding, sources);
        }
    }

    private static void WriteService(PlannedService service, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("service", service.Service);
        json.WriteText("fqdn", service.Fqdn);
        json.WriteText("effectiveFqdn", service.EffectiveFqdn);
        if (service.Port is { } port)
        {
            json.WriteNumber("port", port);
        }
        else
        {
            json.WriteNull("port");
        }

        json.WriteString("certificate", service.Certificate);
        json.WriteString("address", service.Address);
        json.WriteText("server", service.Server);
        json.WriteBoolean("proposed", service.Proposed);
        json.WriteEndObject();
    }

    private static void WriteCertificate(PlannedCertificate certificate, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("label", certificate.Label);
        json.WriteString("issuer", certificate.Issuer);
        json.WriteText("subjectName", certificate.SubjectName);
        json.WriteTexts("subjectAlternativeNames", certificate.SubjectAlternativeNames);
        json.WriteTexts("services", certificate.Services);
        json.WriteTexts("reasons", certificate.Reasons);
        json.WriteText("assignWith", certificate.AssignWith);
        json.WriteEndObject();
    }

    private sealed record CertificateUse(string Service, PlannedService? Row, PlannedCertificate? Certificate);
}
