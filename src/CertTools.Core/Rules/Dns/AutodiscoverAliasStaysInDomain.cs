using System.Collections.Generic;
using System.Linq;

namespace CertTools.Rules;

// DNS-05: over HTTPS an alias into another domain meets a certificate of that other domain.
internal sealed class AutodiscoverAliasStaysInDomain() : DeploymentRule(new("DNS-05", "An alias for autodiscover over HTTPS stays in its SIP domain", RuleArea.Dns, Severity.Error)
{
    ProductsValue = OcsProducts.Lync2013AndLater,
    Sources = [Citations.L13MobTech],
    Needs = "the records of the SIP domains' DNS, which no command asks for yet",
})
{
    protected override bool IsAskedOf(Deployment deployment) => deployment.DnsRecords.Count > 0;

    protected override IEnumerable<Finding> Evaluate(Deployment deployment)
    {
        foreach ((DnsRecordFact fact, SignInRecord _, DnsName domain) in SignInRecord.In(deployment).Where(found => found.Record.IsAutodiscover && found.Fact.Kind == DnsRecordKind.Cname))
        {
            bool isOverHttp = (deployment.Features & DeploymentFeatures.AutodiscoverOverHttp) != 0;
            yield return isOverHttp || SignInRecord.IsBelow(DnsName.Read(fact.Target), domain) ? Descriptor.PassFinding : Fail(
                $"{fact} is an alias into another domain, which is not supported over HTTPS.",
                "Make it an A record, or an alias of a host in the SIP domain; or let the first request come over HTTP on port 80.",
                ["a host in " + Printable.Text(domain.Text)], [Printable.Text(fact.Target)]);
        }
    }
}
