using System.Linq;

namespace CertTools.Rules;

// RP-06: ISA Server compares the name of its publishing rule with one name of the published server's certificate.
internal sealed class PublishedNameIsReadByIsa() : CertificateRule(new("RP-06", "ISA Server finds the name it publishes where it reads it", RuleArea.Edge, Severity.Warning)
{
    ProductsValue = OcsProducts.Ocs,
    Sources = [Citations.IsaSan, Citations.IsaWalther, Citations.Rca500],
    ConfidenceValue = Confidence.Medium,
})
{
    public override bool AppliesTo(CertRequirement requirement) => base.AppliesTo(requirement)
        && requirement.UsageValue is CertificateUsage.WebServicesInternal or CertificateUsage.CwaSsl or CertificateUsage.CwaSingle
        && requirement.Given?.Has(DeploymentFeatures.PublishedByIsa2004 | DeploymentFeatures.PublishedByIsa2006) == true;

    protected override Finding Evaluate(CertificateFacts facts, CertRequirement requirement, EvaluationContext context)
    {
        string published = requirement.Site.Length > 0 ? requirement.Site : requirement.SubjectName;
        bool is2004 = requirement.Given!.Has(DeploymentFeatures.PublishedByIsa2004);
        string[] read = is2004 ? [.. facts.CommonNames] : [.. facts.CommonNames, .. PresentedNames.OfSan(facts).Take(1)];
        return read.Any(name => DnsName.SameName(name, published))
            ? Pass()
            : Fail(is2004
                    ? $"ISA Server 2004 reads the common name alone, and that is not {published}."
                    : $"ISA Server 2006 reads the common name or the first SAN entry, and neither is {published} [ISA-SAN]; another experience is that it fails beside a SAN even where the common name is right [ISA-WALTHER].",
                $"Publish the server under a name that ISA reads (the To tab of the publishing rule), or request its certificate with CN={published}{(is2004 ? string.Empty : $" and {published} as first SAN entry")}. The certificate of the listener is not restricted.",
                ["CN=" + published], read.Select(Printable.Text).ToArray(),
                symptom: "Error Code 500 Internal Server Error. The target principal name is incorrect. (-2146893022)");
    }
}
