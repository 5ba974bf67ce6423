using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;

namespace CertTools.PowerShell;

/// <summary>Reads what was ordered: a plan or certificates of it, also as a file or another session left them, and requests. One that cannot be used stops the command.</summary>
internal static class StatedOrders
{
    /// <summary>The orders; none when nothing was given.</summary>
    public static IReadOnlyList<OrderedCertificate> Read(PSCmdlet cmdlet, object[]? items) => (items ?? []).SelectMany(item => Read(cmdlet, item)).ToArray();

    private static IEnumerable<OrderedCertificate> Read(PSCmdlet cmdlet, object? item)
    {
        switch (Wrapped.Content(item))
        {
            case PlannedCertificate certificate:
                return [OrderedCertificate.Of(certificate)];
            case EdgeCertPlan plan:
                return plan.Certificates.Select(OrderedCertificate.Of);
            case CertificateFacts facts:
                return [OrderedCertificate.Of(facts)];
            case string path:
                return StatedCertificates.ReadFiles(cmdlet, path).Select(OrderedCertificate.Of);
            case FileInfo file:
                return StatedCertificates.ReadFile(cmdlet, file.FullName).Select(OrderedCertificate.Of);
            case IEnumerable list and not IDictionary:
                return list.Cast<object?>().SelectMany(one => Read(cmdlet, one));
        }

        PSMemberInfoCollection<PSPropertyInfo>? left = item is null ? null : PSObject.AsPSObject(item).Properties;
        return left?["SubjectAlternativeNames"] is { } names && left["SubjectName"] is { } subject
            ? [OrderedCertificate.Of(Text(left["Label"]?.Value), Text(subject.Value), Texts(names.Value))]
            : left?["Certificates"]?.Value is { } certificates ? Read(cmdlet, certificates)
            : throw NotUsable(item);
    }

    // In a table, and where a remote session cuts short, the list is one text.
    private static IEnumerable<string> Texts(object? value) => Wrapped.Content(value) is IEnumerable list and not string
        ? list.Cast<object?>().Select(Text)
        : Text(value).Split([';', ' '], StringSplitOptions.RemoveEmptyEntries);

    private static string Text(object? value) => value?.ToString() ?? string.Empty;

    private static CertToolsException NotUsable(object? item)
    {
        string type = item is null ? "nothing" : PSObject.AsPSObject(item).TypeNames.FirstOrDefault() ?? "no type";
        return new CertToolsException("OrderNotUsable", type, $"An object of type {type} is no order.",
            "Give the certificates of a plan ($plan.Certificates), or the file of a request (.req or .csr).");
    }
}
