using System.Collections.Generic;
using System.Linq;

namespace CertTools.Rules;

// DNS-02: a client that is sent out of its own SIP domain could have been sent there by anybody.
internal sealed class ServiceTargetIsInSipDomain() : DeploymentRule(new("DNS-02", "The SRV records for sign-in lead into their own SIP domain", RuleArea.Dns, Severity.Error)
{
    Sources = [Citations.L13Dns, Citations.L13AutoSign, Citations.SfbAdv],
    Needs = "the records of the SIP domains' DNS, which no command asks for yet",
})
{
    protected override bool IsAskedOf(Deployment deployment) => deployment.DnsRecords.Count > 0;

    protected override IEnumerable<Finding> Evaluate(Deployment deployment)
    {
        var services = SignInRecord.In(deployment).Where(found => found.Record.IsSignIn).ToArray();
        foreach ((DnsRecordFact fact, SignInRecord _, DnsName domain) in services)
        {
            bool isBelow = SignInRecord.IsBelow(fact.Host, domain);
            bool isIn = SignInRecord.IsDirectlyIn(fact.Host, domain) || isBelow && deployment.DisablesStrictDnsNaming;
            yield return isIn ? Descriptor.PassFinding : Fail(
                $"{fact} leads out of the SIP domain {Printable.Text(domain.Text)}: clients compare the two and do not connect" + (isBelow ? ", unless the policy DisableStrictDNSNaming lets them accept a longer name of the same domain." : "; later clients ask the user whether to trust the server."),
                $"Let the record lead to a name in the domain, for example sip.{Printable.Text(domain.Text)}, and put that name into the certificate of the server.",
                ["a host in " + Printable.Text(domain.Text)], [Printable.Text(fact.Target)]);
        }
    }
}
