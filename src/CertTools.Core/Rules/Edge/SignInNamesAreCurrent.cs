using System;
using System.Collections.Generic;
using System.Linq;

namespace CertTools.Rules;

// EDG-09: one report says that the Edge takes a SIP domain for its own because the certificate still names it.
internal sealed class SignInNamesAreCurrent() : CertificateRule(new("EDG-09", "The external Edge certificate carries sip.<domain> for current SIP domains only", RuleArea.Edge, Severity.Warning)
{
    ProductsValue = OcsProducts.Lync2013AndLater,
    Sources = [Citations.Ps1696],
    ConfidenceValue = Confidence.Low,
    Needs = "-SipDomain",
})
{
    private const string Prefix = "sip.";

    public override bool AppliesTo(CertRequirement requirement) => requirement.UsageValue == CertificateUsage.AccessEdge && base.AppliesTo(requirement);

    protected override Finding Evaluate(CertificateFacts facts, CertRequirement requirement, EvaluationContext context)
    {
        if (requirement.Given is not { SipDomains.Length: > 0 } given)
        {
            return NotEvaluated();
        }

        var current = new HashSet<DnsName>(given.SipDomains.Select(domain => DnsName.Read(Prefix + domain.Text)).Concat(requirement.Names.Select(row => DnsName.Read(row.Name))));
        List<string> stale = PresentedNames.OfSan(facts).Where(name => name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && !current.Contains(DnsName.Read(name))).ToList();
        return stale.Count == 0
            ? Pass()
            : Fail($"The SAN carries {string.Join(", ", stale)}, but that is none of the SIP domains given. One report says that the server then takes the domain for its own, and federation with it fails.",
                "Leave the name out when the certificate is renewed, or give its domain as a SIP domain.", given.SipDomains.Select(domain => Prefix + domain.Text).ToArray(), stale);
    }
}
