using System.Collections.Generic;
using System.Linq;

namespace CertTools.Rules;

// DNS-03: autodiscover answers with the names of pool and web services; outside the SIP domain the user is asked.
internal sealed class DiscoveredServerIsInSipDomain() : DeploymentRule(new("DNS-03", "Autodiscover leads to servers in the SIP domain", RuleArea.Dns, Severity.Warning)
{
    ProductsValue = OcsProducts.Lync2010AndLater,
    Sources = [Citations.JensTr, Citations.Kb2833618, Citations.PacykPrompt],
    Needs = "the records of the SIP domains' DNS, which no command asks for yet",
})
{
    protected override bool IsAskedOf(Deployment deployment) => deployment.DnsRecords.Count > 0 && deployment.Assignments.Count > 0;

    protected override IEnumerable<Finding> Evaluate(Deployment deployment)
    {
        DnsName[] servers = deployment.For(CertificateUsage.FrontEnd, CertificateUsage.Director, CertificateUsage.ReverseProxy)
            .Select(assignment => assignment.Requirement.SubjectNameValue).OfType<DnsName>().Distinct().ToArray();
        foreach (DnsName domain in SignInRecord.In(deployment).Where(found => found.Record.IsAutodiscover).Select(found => found.SipDomain).Distinct())
        {
            string[] outside = servers.Where(server => !SignInRecord.IsBelow(server, domain)).Select(server => server.Text).ToArray();
            if (servers.Length > 0)
            {
                yield return outside.Length == 0 ? Descriptor.PassFinding : Fail(
                    $"Users of {Printable.Text(domain.Text)} are sent to {string.Join(", ", outside)} and asked whether they trust that server. It is no defect of the certificate.",
                    "Name pool and web services in the SIP domain, or add their domains to TrustModelData by Group Policy; the policy replaces the built-in domains, so list those too.",
                    ["hosts in " + Printable.Text(domain.Text)], outside);
            }
        }
    }
}
