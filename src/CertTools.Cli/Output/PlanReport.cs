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
    [
        "Site", "Service", "Fqdn", "EffectiveFqdn", "Port", "Address", "Server", "Proposed", "Certificate", "Issuer", "SubjectName", "SubjectAlternativeNames", "AssignWith", "Problems",
        "Pool", "Price", "Currency", "Action", "PriceOfChange",
    ];

    /// <inheritdoc/>
    protected override void WriteTable(IEnumerable<EdgeCertPlan> items, Layout layout)
    {
        var sources = new SourceList();
        foreach (EdgeCertPlan plan in items)
        {
            new PlanTable(plan, sources, layout).Write();
        }

        sources.Write(layout);
    }

    /// <inheritdoc/>
    protected override void WriteProperties(EdgeCertPlan item, Utf8JsonWriter json) => json.WritePlan(item);

    /// <inheritdoc/>
    protected override IEnumerable<IReadOnlyList<string>> Rows(EdgeCertPlan item)
    {
        // The prices of a certificate stand in its first row, so that the column adds up.
        var priced = new HashSet<string>(StringComparer.Ordinal);
        ILookup<string, PlannedChange> changes = item.Changes.ToLookup(change => change.Certificate);
        string problems = Csv.Text(OptionSpelling.Of(item.Problems));
        foreach (CertificateUse use in CertificateUse.Of(item))
        {
            PlannedCertificate? certificate = use.Certificate;
            PlannedChange? change = certificate is null ? null : changes[certificate.Label].FirstOrDefault();
            bool isFirst = certificate is not null && priced.Add(certificate.Label);
            yield return
            [
                Csv.Text(item.Site),
                use.Service,
                Csv.Text(use.Row?.Fqdn ?? string.Empty),
                Csv.Text(use.Row?.EffectiveFqdn ?? string.Empty),
                use.Port,
                use.Row?.Address ?? string.Empty,
                Csv.Text(use.Row?.Server ?? string.Empty),
                use.Row is { } row ? row.Proposed.ToString() : string.Empty,
                certificate?.Label ?? string.Empty,
                certificate?.Issuer ?? string.Empty,
                Csv.Text(certificate?.SubjectName ?? string.Empty),
                Csv.Text(Csv.Join(certificate?.SubjectAlternativeNames ?? [])),
                Csv.Text(certificate?.AssignWith ?? string.Empty),
                problems,
                Csv.Text(use.Row?.Pool ?? string.Empty),
                isFirst ? Money.Number(certificate!.Price) : string.Empty,
                isFirst && certificate!.Price is not null ? Csv.Text(item.Currency) : string.Empty,
                change?.Action ?? string.Empty,
                isFirst ? Money.Number(change?.Price) : string.Empty,
            ];
        }
    }
}

/// <summary>A line of the plan's table: a service and its certificate.</summary>
/// <param name="Service">The service.</param>
/// <param name="Row">What was given of it; null for one that has a certificate but no name of its own.</param>
/// <param name="Certificate">Its certificate; null when it needs none.</param>
internal sealed record CertificateUse(string Service, PlannedService? Row, PlannedCertificate? Certificate)
{
    /// <summary>Its port as text.</summary>
    public string Port => Row?.Port?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;

    /// <summary>The services of the table, then those that have a certificate but no name of their own.</summary>
    public static IReadOnlyList<CertificateUse> Of(EdgeCertPlan plan)
    {
        Dictionary<string, PlannedCertificate> certificates = plan.Certificates.ToDictionary(certificate => certificate.Label, StringComparer.Ordinal);
        HashSet<string> listed = [.. plan.Services.Select(row => row.Service)];
        return
        [
            .. plan.Services.Select(row => new CertificateUse(row.Service, row, certificates.GetValueOrDefault(row.Certificate))),
            .. from certificate in plan.Certificates
               from service in certificate.Services
               where !listed.Contains(service)
               select new CertificateUse(service, null, certificate),
        ];
    }
}
