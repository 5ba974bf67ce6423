using System.Collections.Generic;
using System.Linq;

namespace CertTools.Rules;

// OCS-E5: the A/V Authentication service signs with its key; Microsoft keeps that key away from the Edge services.
internal sealed class AVAuthenticationHasOwnCertificate() : DeploymentRule(new("OCS-E5", "A/V Authentication has a certificate of its own", RuleArea.Edge, Severity.Warning)
{
    ProductsValue = OcsProducts.Ocs2007R2,
    Sources = [Citations.OcsR2Edge, Citations.OcsR2AvWiz, Citations.PacykAv],
})
{
    protected override IEnumerable<Finding> Evaluate(Deployment deployment)
    {
        CertificateAssignment[] others = deployment.For(CertificateUsage.AccessEdge, CertificateUsage.WebConferencingEdge, CertificateUsage.EdgeInternal).ToArray();
        foreach (CertificateAssignment authentication in deployment.For(CertificateUsage.AVAuthentication))
        {
            string[] shared = others.Where(authentication.SharesKey).Select(other => other.Requirement.Usage).Distinct().ToArray();
            yield return shared.Length == 0 ? Descriptor.PassFinding
                : Fail($"A/V Authentication shares its key with {string.Join(", ", shared)}.", "Request a certificate for A/V Authentication alone; its subject name does not matter.", [], shared);
        }
    }
}
