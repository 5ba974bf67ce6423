using System;
using System.Collections.Generic;
using System.Text.Json;

namespace CertTools.Cli;

/// <summary>A plan as JSON: all of it, words as words and numbers as numbers.</summary>
internal static class PlanJson
{
    /// <summary>The properties of a plan.</summary>
    public static void WritePlan(this Utf8JsonWriter json, EdgeCertPlan plan)
    {
        WriteArray(json, "services", plan.Services, WriteService);
        WriteArray(json, "certificates", plan.Certificates, WriteCertificate);
        json.WriteFindings(plan.Findings);
        json.WriteText("site", plan.Site);
        json.WriteString("product", plan.Product);
        json.WriteString("guidance", plan.Guidance);
        json.WriteString("strategy", plan.Strategy);
        json.WriteBoolean("isProvenOptimal", plan.IsProvenOptimal);
        json.WriteString("proof", plan.Proof);
        WriteNumber(json, "price", plan.Price);
        WriteNumber(json, "priceOfChange", plan.PriceOfChange);
        json.WriteText("currency", plan.Currency);
        WriteArray(json, "conflicts", plan.Conflicts, WriteConflict);
        WriteArray(json, "renewalsPerYear", plan.RenewalsPerYear, WriteRenewals);
        WriteArray(json, "changes", plan.Changes, WriteChange);
    }

    private static void WriteService(Utf8JsonWriter json, PlannedService service)
    {
        json.WriteString("service", service.Service);
        json.WriteText("fqdn", service.Fqdn);
        json.WriteText("effectiveFqdn", service.EffectiveFqdn);
        WriteNumber(json, "port", service.Port);
        json.WriteString("certificate", service.Certificate);
        json.WriteString("address", service.Address);
        json.WriteText("server", service.Server);
        json.WriteText("pool", service.Pool);
        json.WriteBoolean("proposed", service.Proposed);
    }

    private static void WriteCertificate(Utf8JsonWriter json, PlannedCertificate certificate)
    {
        json.WriteString("label", certificate.Label);
        json.WriteString("issuer", certificate.Issuer);
        json.WriteText("subjectName", certificate.SubjectName);
        json.WriteTexts("subjectAlternativeNames", certificate.SubjectAlternativeNames);
        json.WriteTexts("services", certificate.Services);
        json.WriteTexts("reasons", certificate.Reasons);
        json.WriteText("assignWith", certificate.AssignWith);
        json.WriteTexts("servers", certificate.Servers);
        json.WriteBoolean("keyExportable", certificate.KeyExportable);
        WriteNumber(json, "price", certificate.Price);
    }

    private static void WriteConflict(Utf8JsonWriter json, PlanConflict conflict)
    {
        json.WriteText("item", conflict.Item);
        json.WriteText("other", conflict.Other);
        json.WriteString("severity", conflict.Severity);
        json.WriteText("reason", OptionSpelling.Of(conflict.Reason));
        json.WriteText("remedy", OptionSpelling.Of(conflict.Remedy));
    }

    private static void WriteRenewals(Utf8JsonWriter json, RenewalYear year)
    {
        json.WriteNumber("year", year.Year);
        json.WriteNumber("renewals", year.Renewals);
    }

    private static void WriteChange(Utf8JsonWriter json, PlannedChange change)
    {
        json.WriteString("action", change.Action);
        json.WriteString("certificate", change.Certificate);
        json.WriteText("subjectName", change.SubjectName);
        json.WriteText("existing", change.Existing);
        json.WriteString("thumbprint", change.Thumbprint);
        WriteNumber(json, "price", change.Price);
        json.WriteTexts("addedNames", change.AddedNames);
        json.WriteTexts("removedNames", change.RemovedNames);
        json.WriteText("why", change.Why);
    }

    private static void WriteArray<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
