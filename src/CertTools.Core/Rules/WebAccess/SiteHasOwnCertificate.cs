using System;
using System.Collections.Generic;
using System.Linq;

namespace CertTools.Rules;

// CWA-06: Microsoft's page counts one SSL certificate for each site.
internal sealed class SiteHasOwnCertificate() : DeploymentRule(new("CWA-06", "Each virtual server has an SSL certificate of its own", RuleArea.WebAccess, Severity.Warning)
{
    ProductsValue = OcsProducts.Ocs2007R2,
    Sources = [Citations.S1],
})
{
    protected override IEnumerable<Finding> Evaluate(Deployment deployment)
    {
        CertificateAssignment[] sites = deployment.For(CertificateUsage.CwaSsl, CertificateUsage.CwaSingle).ToArray();
        var reported = new HashSet<CertificateAssignment>();
        foreach (CertificateAssignment site in sites)
        {
            CertificateAssignment[] shared = sites.Where(other => other.SharesCertificate(site) && reported.Add(other)).ToArray();
            string[] names = shared.Select(other => other.Requirement.Site).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
            if (names.Length > 1)
            {
                yield return Fail($"One certificate serves the sites {string.Join(", ", names)}.", "Order an SSL certificate for each site; Microsoft's page counts one for each domain.", names, []);
            }
            else if (shared.Length > 0 && sites.Length > 1)
            {
                yield return Descriptor.PassFinding;
            }
        }
    }
}
