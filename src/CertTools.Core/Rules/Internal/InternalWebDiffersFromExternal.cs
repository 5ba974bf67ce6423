using System.Collections.Generic;
using System.Linq;

namespace CertTools.Rules;

// INT-13: the web services tell inside from outside by the name they are called by. This looks at the names given, not at the certificate.
internal sealed class InternalWebDiffersFromExternal() : CertificateRule(new("INT-13", "The internal web FQDN differs from the external one", RuleArea.Internal, Severity.Error)
{
    ProductsValue = OcsProducts.Lync2010AndLater,
    Sources = [Citations.L13MobTech],
    Needs = "-ExternalWebFqdn of Get-OcsCertRequirement",
})
{
    public override bool AppliesTo(CertRequirement requirement) =>
        requirement.UsageValue is CertificateUsage.WebServicesInternal or CertificateUsage.WebServicesExternal && base.AppliesTo(requirement);

    protected override Finding Evaluate(CertificateFacts facts, CertRequirement requirement, EvaluationContext context)
    {
        if (requirement.Given is not { ExternalWeb.Length: > 0 } given)
        {
            return NotEvaluated();
        }

        // On Standard Edition the internal web FQDN is the server's own.
        IEnumerable<DnsName> inside = given.InternalWeb.Length > 0 ? given.InternalWeb : given.Servers;
        string[] both = inside.Intersect(given.ExternalWeb).Select(name => name.Text).ToArray();
        return both.Length == 0
            ? Pass()
            : Fail($"{string.Join(", ", both)} is both internal and external web FQDN.", "Give the external web services a name of their own in Topology Builder, publish the topology and request the certificates anew.", [], both);
    }
}
