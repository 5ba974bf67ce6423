using System.Linq;

namespace CertTools.Rules;

// EDG-08: AOL is the only partner that is documented to ask for the client EKU.
internal sealed class AolFindsClientAuthentication() : CertificateRule(new("EDG-08", "With AOL connectivity the EKU of the Access Edge names Client Authentication too", RuleArea.Edge, Severity.Error)
{
    ProductsValue = Products,
    Sources = [Citations.OcsR2CaSup, Citations.L13Pic],
})
{
    /// <summary>The products that are documented to connect to AOL.</summary>
    public const OcsProducts Products = OcsProducts.Ocs2007R2 | OcsProducts.Lync2010 | OcsProducts.Lync2013;

    public override bool AppliesTo(CertRequirement requirement) => requirement.UsageValue == CertificateUsage.AccessEdge
        && requirement.Given?.Has(DeploymentFeatures.AolConnectivity) == true && base.AppliesTo(requirement);

    protected override Finding Evaluate(CertificateFacts facts, CertRequirement requirement, EvaluationContext context) =>
        facts.IsUnreadable(CertificatePart.ExtendedKeyUsage) ? Inconclusive("The EKU cannot be read.")
        : facts.ExtendedKeyUsages is null ? NotApplicable("There is no EKU; what a request lacks the CA's template can add.")
        : facts.ExtendedKeyUsages.Contains(Oids.ClientAuthentication) ? Pass()
        : Fail("The EKU does not name Client Authentication, which public IM connectivity with AOL needs.",
            "Request it with both purposes (LCSCmd /enableClientEKU, Request-CsCertificate -ClientEKU $true). Public CAs leave Client Authentication out by default, and from 2027-03-15 on none may put it in (PUB-04).",
            [Oids.Describe(Oids.ServerAuthentication), Oids.Describe(Oids.ClientAuthentication)], facts.ExtendedKeyUsages.Select(Oids.Describe).ToArray());
}
