using System.Collections.Generic;
using System.Linq;

namespace CertTools.Rules;

// DNS-04: whatever host DNS leads a client to, the certificate that answers there carries its name.
internal sealed class ResolvedHostIsOnCertificate() : DeploymentRule(new("DNS-04", "Each host that DNS leads to is on the certificate that answers", RuleArea.Dns, Severity.Error)
{
    Sources = [Citations.L13Dns, Citations.L13Int, Citations.L13Ext],
    ConfidenceValue = Confidence.Medium,
    Needs = "the records of the SIP domains' DNS, which no command asks for yet",
})
{
    protected override bool IsAskedOf(Deployment deployment) => deployment.DnsRecords.Count > 0 && deployment.Assignments.Count > 0;

    protected override IEnumerable<Finding> Evaluate(Deployment deployment)
    {
        foreach ((DnsRecordFact fact, SignInRecord record, DnsName domain) in SignInRecord.In(deployment))
        {
            CertificateAssignment[] answering = deployment.For(record.Usages).ToArray();
            if (answering.Length == 0 || record == SignInRecord.Discover && (deployment.Features & DeploymentFeatures.AutodiscoverOverHttp) != 0)
            {
                continue;
            }

            DnsName host = record.CarriesDomain ? domain : fact.Host;
            yield return answering.Any(assignment => Carries(assignment.Certificate, host)) ? Descriptor.PassFinding : Fail(
                $"{fact} leads clients to {Printable.Text(host.Text)}, which is not on {record.Certificate}.",
                $"Request that certificate anew with {Printable.Text(host.Text)} in the SAN, or let the record lead to a name that it carries.",
                [Printable.Text(host.Text)], answering.SelectMany(assignment => PresentedNames.At(assignment.Certificate, NamePosition.Either)).Distinct().ToArray());
        }
    }

    private static bool Carries(CertificateFacts facts, DnsName host) =>
        (facts.HasDnsNames ? PresentedNames.BestInSan(facts, host) : PresentedNames.BestInCommonNames(facts, host)) is NameMatch.Exact or NameMatch.Wildcard;
}
