using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace CertTools.Cli;

/// <summary>A plan for people. Of long lists it shows the first: ten thousand SIP domains are no reading.</summary>
internal sealed class PlanTable(EdgeCertPlan plan, SourceList sources, Layout layout)
{
    private const int MostRows = 50;
    private const int MostCertificates = 20;
    private const int MostNames = 20;
    private const int MostReasons = 10;

    /// <summary>Writes the services, the orders, what they come to, the changes, the conflicts and the findings.</summary>
    public void Write()
    {
        if (plan.Site.Length > 0)
        {
            layout.Paragraph(0, "Site " + plan.Site);
            layout.Gap();
        }

        WriteServices();
        foreach (PlannedCertificate certificate in plan.Certificates.Take(MostCertificates))
        {
            WriteOrder(certificate);
        }

        WriteRest(plan.Certificates.Count, MostCertificates);
        WriteSum();
        WriteChanges();
        WriteConflicts();
        WriteFindings();
        layout.Gap();
    }

    private void WriteServices()
    {
        IReadOnlyList<CertificateUse> uses = CertificateUse.Of(plan);
        bool hasPools = plan.Services.Any(service => service.Pool.Length > 0);
        string[] Row(string service, string name, string port, string pool, string server, string certificate) =>
            hasPools ? [service, name, port, pool, server, certificate] : [service, name, port, server, certificate];

        layout.Table(
            Row("Service", "FQDN", "Port", "Pool", "Server", "Certificate"),
            [.. uses.Take(MostRows).Select(use => Row(use.Service, NameOf(use.Row), use.Port, use.Row?.Pool ?? string.Empty, use.Row?.Server ?? string.Empty, use.Certificate?.Label ?? "none needed"))]);
        WriteRest(uses.Count, MostRows);
    }

    private static string NameOf(PlannedService? row) => row is null ? string.Empty
        : row.Fqdn
            + (string.Equals(row.Fqdn, row.EffectiveFqdn, StringComparison.OrdinalIgnoreCase) ? string.Empty : $" (becomes {row.EffectiveFqdn})")
            + (row.Proposed ? " (proposed)" : string.Empty);

    private void WriteOrder(PlannedCertificate certificate)
    {
        layout.Gap();
        layout.Paragraph(0, $"{certificate.Label}: CN={certificate.SubjectName}");
        layout.Labelled(2, "SAN", certificate.SubjectAlternativeNames.Count == 0 ? ["(none needed)"] : Excerpt.Of(certificate.SubjectAlternativeNames, MostNames));
        layout.Labelled(2, "Issuer", certificate.Issuer == nameof(IssuerKind.Public) ? "a public CA" : "the internal CA");
        layout.Labelled(2, "Price", Money.Text(certificate.Price, plan.Currency));
        layout.Labelled(2, "Services", string.Join(", ", certificate.Services));
        layout.Labelled(2, "Servers", string.Join(", ", certificate.Servers.Count > 1 ? certificate.Servers : []));
        layout.Labelled(2, "Assign", sources.Explain(certificate.AssignWith));
        layout.Labelled(2, "Why", Excerpt.Of([.. certificate.Reasons.Select(reason => sources.Explain(Excerpt.OfReason(reason, MostReasons)))], MostReasons));
    }

    private void WriteSum()
    {
        layout.Gap();
        layout.Paragraph(0, "In all");
        layout.Labelled(2, "Price", Money.Text(plan.Price, plan.Currency));
        layout.Labelled(2, "Change", Money.Text(plan.PriceOfChange, plan.Currency));
        layout.Labelled(2, "Strategy", $"{plan.Strategy}. {plan.Proof}");
        int isPublic = plan.Certificates.Count(certificate => certificate.Issuer == nameof(IssuerKind.Public));
        if (isPublic > 0)
        {
            layout.Labelled(2, "Renewals", $"{string.Join(", ", plan.RenewalsPerYear.SkipWhile(year => year.Renewals == 0))}, for {isPublic.ToString(CultureInfo.InvariantCulture)} public certificate{(isPublic == 1 ? string.Empty : "s")}");
        }
    }

    private void WriteChanges()
    {
        if (plan.Changes.Count == 0)
        {
            return;
        }

        layout.Gap();
        bool hasPrices = plan.Changes.Any(change => change.Price is not null);
        string[] Row(string action, string certificate, string name, string price, string names) =>
            hasPrices ? [action, certificate, name, price, names] : [action, certificate, name, names];

        layout.Table(
            Row("Action", "Certificate", "Name, file", "Price", "What changes"),
            [.. plan.Changes.Take(MostRows).Select(change => Row(change.Action, change.Certificate, NameOf(change), Money.Text(change.Price, string.Empty), Difference(change)))]);
        WriteRest(plan.Changes.Count, MostRows);
    }

    private static string NameOf(PlannedChange change)
    {
        string file = Path.GetFileName(change.Existing);
        return file == change.SubjectName ? file : $"{change.SubjectName} {file}";
    }

    private static string Difference(PlannedChange change) => change.Action switch
    {
        nameof(ChangeAction.Reissue) when change.AddedNames.Count + change.RemovedNames.Count > 0 =>
            string.Join(' ', Excerpt.Of([.. change.AddedNames.Select(name => "+" + name), .. change.RemovedNames.Select(name => "-" + name)], MostNames)),
        nameof(ChangeAction.Reissue) or nameof(ChangeAction.Retire) => change.Why,
        _ => string.Empty,
    };

    private void WriteConflicts()
    {
        ILookup<bool, PlanConflict> conflicts = plan.Conflicts.ToLookup(conflict => conflict.Severity == nameof(Severity.Information));
        Heading("Conflicts", conflicts[false].Any());
        foreach (PlanConflict conflict in conflicts[false])
        {
            layout.Paragraph(2, $"{conflict.Severity}: {sources.Explain(OptionSpelling.Of(conflict.ToString()))}");
            layout.Labelled(4, "Remedy", sources.Explain(OptionSpelling.Of(conflict.Remedy)));
        }

        Heading("Why these are not fewer", conflicts[true].Any());
        foreach (PlanConflict conflict in conflicts[true].Take(MostReasons))
        {
            layout.Paragraph(2, sources.Explain(OptionSpelling.Of(conflict.ToString())));
        }

        WriteRest(conflicts[true].Count(), MostReasons);
    }

    private void WriteFindings()
    {
        Finding[] shown = [.. plan.Findings.Where(FindingShapes.IsShown)];
        Heading("Findings", shown.Length > 0);
        foreach (Finding finding in shown.Take(MostCertificates))
        {
            layout.Finding(finding, sources);
        }

        WriteRest(shown.Length, MostCertificates);
    }

    private void Heading(string text, bool isNeeded)
    {
        if (isNeeded)
        {
            layout.Gap();
            layout.Paragraph(0, text);
        }
    }

    private void WriteRest(int count, int shown)
    {
        if (count > shown)
        {
            layout.Paragraph(2, Excerpt.More(count - shown));
        }
    }
}
