using System;
using System.Collections.Generic;

namespace CertTools.Rules;

// GEN-09: from Lync 2013 on, names are letters, digits and hyphens; Skype for Business takes no xn-- names either.
internal sealed class NameIsPlainAscii() : CertificateRule(new("GEN-09", "The names have only letters, digits and hyphens", RuleArea.General, Severity.Error)
{
    ProductsValue = OcsProducts.Lync2013AndLater,
    Sources = [Citations.L13Dns, Citations.SfbEnv],
})
{
    private const DnsNameIssues OtherCharacters = DnsNameIssues.Underscore | DnsNameIssues.NonAscii | DnsNameIssues.InvalidCharacter;

    // A/V Authentication uses the key alone; its name may be anything.
    public override bool AppliesTo(CertRequirement requirement) => requirement.UsageValue != CertificateUsage.AVAuthentication && base.AppliesTo(requirement);

    protected override Finding Evaluate(CertificateFacts facts, CertRequirement requirement, EvaluationContext context)
    {
        if (facts.IsCertificateAuthority)
        {
            return NotApplicable("A CA certificate carries the name of a CA, not of a host.");
        }

        var refused = new List<string>();
        bool takesXn = requirement.ProductValue == OcsProduct.Lync2013;
        foreach (string name in facts.CommonNames)
        {
            Check(name, takesXn, refused);
        }

        foreach (SanEntry entry in facts.SubjectAlternativeNames)
        {
            if (entry.Kind == SanKind.DnsName)
            {
                Check(entry.Value, takesXn, refused);
            }
        }

        return refused.Count > 0
            ? Fail($"{string.Join(", ", refused)}: the servers take names of the letters A to Z, digits and hyphens only; no underscore, no Unicode, and Skype for Business no internationalized (xn--) names.",
                "Rename the host, or leave the name out, and request the certificate anew.", [], refused)
            : facts.IsUnreadable(CertificatePart.Subject) || facts.IsUnreadable(CertificatePart.SubjectAlternativeName) ? Inconclusive("Not every name can be read.")
            : Pass();
    }

    private static void Check(string name, bool takesXn, List<string> refused)
    {
        bool isXn = !takesXn && (name.StartsWith("xn--", StringComparison.OrdinalIgnoreCase) || name.IndexOf(".xn--", StringComparison.OrdinalIgnoreCase) >= 0);
        string shown = Printable.Text(name);
        if ((isXn || (DnsName.Read(name).Issues & OtherCharacters) != 0) && !refused.Contains(shown))
        {
            refused.Add(shown);
        }
    }
}
