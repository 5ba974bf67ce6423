namespace CertTools.Rules;

// GEN-10: no short names, and no names in a domain of one label.
internal sealed class NameIsFullyQualified() : CertificateRule(new("GEN-10", "The names are FQDNs, not short names", RuleArea.General, Severity.Error)
{
    Sources = [Citations.SfbEnv],
})
{
    // Any subject name will do for A/V Authentication.
    public override bool AppliesTo(CertRequirement requirement) => requirement.UsageValue != CertificateUsage.AVAuthentication;

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

    private static string? Defect(string text)
    {
        if (IsPlain(text))
        {
            return null;
        }

        const DnsNameIssues JudgedElsewhere = DnsNameIssues.Underscore | DnsNameIssues.PartialWildcard | DnsNameIssues.MisplacedWildcard;
        DnsName name = DnsName.Read(text);
        return name.IsWildcard || (name.Issues & JudgedElsewhere) != 0 ? null
            : (name.Issues & DnsNameIssues.IPAddress) != 0 ? "is an IP address, not an FQDN"
            : (name.Issues & ~DnsNameIssues.SingleLabel) != 0 ? "is not the name of a host"
            : TopLevelDomains.KindOf(name) switch
            {
                // "fe01" is a short name, "fe01.contoso" a name in a single-label domain; "contoso.local" is a domain like any other.
                TopLevelDomainKind.SingleLabel => "is a short name, not an FQDN",
                TopLevelDomainKind.NotInList => $"is a name in the single-label domain {name.TopLevelDomain}",
                _ => null,
            };
    }

    // Nearly every name: two dots or more, and letters, digits and hyphens between them.
    private static bool IsPlain(string text)
    {
        int dots = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '.' && i > 0 && text[i - 1] != '.')
            {
                dots++;
            }
            else if (c is not (>= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '-'))
            {
                return false;
            }
        }

        return dots >= 2 && text[text.Length - 1] is not ('.' or >= '0' and <= '9');
    }
}
