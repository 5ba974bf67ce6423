namespace CertTools.Rules;

// GEN-10: no short names, and no names in a domain of one label.
internal sealed class NameIsFullyQualified() : CertificateRule(new("GEN-10", "The names are FQDNs, not short names", RuleArea.General, Severity.Error)
{
    Sources = [Citations.SfbEnv],
})
{
    protected override Finding Evaluate(CertificateFacts facts, CertRequirement requirement, EvaluationContext context)
    {
        if (facts.IsCertificateAuthority)
        {
            return NotApplicable("A CA certificate carries the name of a CA, not of a host.");
        }

        foreach (string name in facts.CommonNames)
        {
            if (Defect(name) is { } defect)
            {
                return Fail($"The common name {Printable.Text(name)} {defect}.", "Request it anew with the FQDN of the server, pool or site as common name.", [], [Printable.Text(name)]);
            }
        }

        for (int i = 0; i < facts.SubjectAlternativeNames.Count; i++)
        {
            SanEntry entry = facts.SubjectAlternativeNames[i];
            if (entry.Kind == SanKind.DnsName && Defect(entry.Value) is { } defect)
            {
                return Fail($"The SAN entry {Printable.Text(entry.Value)} {defect}; no client of these servers asks for it.",
                    "Leave it out when the certificate is renewed.", [], [Printable.Text(entry.Value)], Severity.Warning);
            }
        }

        return facts.IsUnreadable(CertificatePart.Subject) ? Inconclusive("The subject cannot be read.") : Pass();
    }

    // "fe01" is a short name, "fe01.contoso" a name in a single-label domain; "contoso.local" is a domain like any other.
    private static string? Defect(string text)
    {
        int firstDot = text.IndexOf('.');
        if (firstDot >= 0 && text.IndexOf('.', firstDot + 1) >= 0)
        {
            return null;
        }

        DnsName name = DnsName.Read(text);
        return !name.IsWellFormed || name.IsWildcard ? null
            : TopLevelDomains.KindOf(name) switch
            {
                TopLevelDomainKind.SingleLabel => "is a short name, not an FQDN",
                TopLevelDomainKind.NotInList => $"is a name in the single-label domain {name.TopLevelDomain}",
                _ => null,
            };
    }
}
