using System.Collections.Generic;
using System.Linq;

namespace CertTools.Rules;

// OCS-E2: the Edge services read their FQDN from the certificate, whatever was typed.
internal sealed class TypedNameIsCommonName() : DeploymentRule(new("OCS-E2", "The FQDN typed for an Edge service is the common name of its certificate", RuleArea.Edge, Severity.Warning)
{
    ProductsValue = OcsProducts.Ocs2007R2,
    Sources = [Citations.S3, Citations.OcsR2Edge],
})
{
    protected override IEnumerable<Finding> Evaluate(Deployment deployment)
    {
        CertificateAssignment[] services = deployment.For(CertificateUsage.AccessEdge, CertificateUsage.WebConferencingEdge)
            .Where(assignment => assignment.Requirement.Endpoint is not null).ToArray();
        CertificateAssignment[] renamed = services.Where(IsRenamed).ToArray();
        if (renamed.Length == 0)
        {
            return services.Length == 0 ? [] : [Descriptor.PassFinding];
        }

        return renamed.Select(assignment =>
        {
            EdgeEndpoint endpoint = assignment.Requirement.Endpoint!;
            string commonName = Printable.Text(assignment.Certificate.CommonName ?? "(none)");
            return Fail(
                $"{endpoint.Service.DisplayName()} is configured as {endpoint.Fqdn} and takes the name {commonName} from the common name of its certificate; the DNS record of {endpoint.Fqdn} becomes useless.",
                $"Give the service a certificate with CN={endpoint.Fqdn}, or use {commonName} everywhere for it.",
                ["CN=" + endpoint.Fqdn], ["CN=" + commonName]);
        });
    }

    private static bool IsRenamed(CertificateAssignment assignment) =>
        assignment.Certificate.CommonName is not { } commonName || !DnsName.SameName(commonName, assignment.Requirement.Endpoint!.Fqdn.Text);
}
