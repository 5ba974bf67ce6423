using System;
using System.Collections.Generic;
using System.Linq;

namespace CertTools.Rules;

// EDG-10: a page on planning lists the A/V name among the SAN entries, the page of requirements says that it is not used.
internal sealed class AVNameIsAbsent() : CertificateRule(new("EDG-10", "The external Edge certificate carries no name of the A/V Edge", RuleArea.Edge, Severity.Information)
{
    ProductsValue = OcsProducts.Lync2010AndLater,
    Sources = [Citations.L13Ext, Citations.L13EdgePlan],
})
{
    public override bool AppliesTo(CertRequirement requirement) => requirement.UsageValue == CertificateUsage.AccessEdge && base.AppliesTo(requirement);

    protected override Finding Evaluate(CertificateFacts facts, CertRequirement requirement, EvaluationContext context)
    {
        List<string> names = PresentedNames.OfSan(facts)
            .Where(name => name.StartsWith("av.", StringComparison.OrdinalIgnoreCase) && !requirement.Names.Any(row => DnsName.SameName(name, row.Name))).ToList();
        return names.Count == 0
            ? Pass()
            : Fail($"The SAN carries {string.Join(", ", names)}: the A/V Edge uses neither subject name nor SAN [L13-EXT], though the page on planning lists such a name [L13-EDGEPLAN]. It does no harm.",
                "Leave it out when the certificate is renewed, where names cost money.", [], names);
    }
}
