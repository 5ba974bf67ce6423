using System;
using System.Collections.Generic;
using System.Linq;

namespace CertTools.Rules;

// PUB-05: letters, digits, hyphens; 63 characters a label, 253 a name; a wildcard only as the whole left-most label.
internal sealed class NameHasPublicForm() : PublicCaRule(new("PUB-05", "Every name has the characters and lengths of a public DNS name", RuleArea.PublicCa, Severity.Error)
{
    InForceFromValue = Dates.BaselineRequirements,
    Sources = [Citations.Br],
    Needs = "-IssuedBy",
})
{
    protected override Finding EvaluatePublic(CertificateFacts facts, CertRequirement requirement, EvaluationContext context, DateTimeOffset issued)
    {
        var wrong = new List<string>();
        foreach (SanEntry entry in facts.SubjectAlternativeNames)
        {
            if (entry.Kind == SanKind.DnsName && Defect(entry.Value, issued) is { } defect)
            {
                wrong.Add($"{Printable.Text(entry.Value)} ({defect})");
            }
            else if (entry.Kind is not (SanKind.DnsName or SanKind.IPAddress))
            {
                wrong.Add($"{entry} (a public certificate has DNS names and IP addresses only)");
            }
        }

        return wrong.Count > 0
            ? Fail($"No public CA signs {string.Join(", ", wrong)}.", "Rename the host, or have the name signed by the internal CA.", [], wrong)
            : facts.IsUnreadable(CertificatePart.SubjectAlternativeName) ? Inconclusive("The SAN cannot be read.")
            : Pass();
    }

    private static string? Defect(string text, DateTimeOffset issued)
    {
        DnsNameIssues issues = DnsName.Read(text).Issues & ~DnsNameIssues.SingleLabel;
        if (issued < Dates.Underscore)
        {
            issues &= ~DnsNameIssues.Underscore;
        }

        if (issued < Dates.NoTrailingDot)
        {
            issues &= ~DnsNameIssues.TrailingDot;
        }

        bool isReserved = issued >= Dates.NoReservedLabels && text.Split('.').Any(IsReservedLabel);
        return issues == 0 && !isReserved ? null
            : (issues & DnsNameIssues.IPAddress) != 0 ? "an IP address as a DNS name"
            : (issues & DnsNameIssues.Underscore) != 0 ? "underscore"
            : (issues & DnsNameIssues.NonAscii) != 0 ? "not ASCII: the xn-- form belongs there"
            : (issues & DnsNameIssues.TooLong) != 0 ? $"more than {DnsName.MaximumLength} characters"
            : (issues & DnsNameIssues.LabelTooLong) != 0 ? $"a label of more than {DnsName.MaximumLabelLength} characters"
            : (issues & DnsNameIssues.TrailingDot) != 0 ? "a dot at its end"
            : (issues & (DnsNameIssues.PartialWildcard | DnsNameIssues.MisplacedWildcard)) != 0 ? "a wildcard that is not the whole left-most label"
            : issues == 0 ? "hyphens in positions 3 and 4 of a label that is not xn--"
            : "not a host name";
    }

    private static bool IsReservedLabel(string label) =>
        label.Length > 3 && label[2] == '-' && label[3] == '-' && !label.StartsWith("xn", StringComparison.OrdinalIgnoreCase);
}
