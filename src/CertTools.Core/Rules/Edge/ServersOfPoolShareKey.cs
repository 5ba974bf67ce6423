using System;
using System.Collections.Generic;
using System.Linq;

namespace CertTools.Rules;

// EDG-04: the Edge servers of one pool present the same certificate with the same key, which therefore is exportable.
internal sealed class ServersOfPoolShareKey() : DeploymentRule(new("EDG-04", "The Edge servers of a pool have one certificate with one key for a service", RuleArea.Edge, Severity.Error)
{
    Sources = [Citations.L13Ext, Citations.OcsR2Edge, Citations.OcsR2AvWiz],
})
{
    protected override IEnumerable<Finding> Evaluate(Deployment deployment)
    {
        foreach (var service in deployment.For(CertificateUsage.AccessEdge, CertificateUsage.WebConferencingEdge, CertificateUsage.AVAuthentication, CertificateUsage.EdgeInternal)
            .Where(assignment => assignment.Requirement.Endpoint is { Server.Length: > 0 })
            .GroupBy(assignment => (assignment.Requirement.UsageValue, assignment.Requirement.Endpoint!.Site, assignment.Requirement.SubjectNameValue)))
        {
            CertificateAssignment first = service.First();
            CertificateAssignment[] strangers = service.Where(other => !string.Equals(other.Requirement.Endpoint!.Server, first.Requirement.Endpoint!.Server, StringComparison.OrdinalIgnoreCase) && !other.SharesKey(first)).ToArray();
            if (service.Select(assignment => assignment.Requirement.Endpoint!.Server).Distinct(StringComparer.OrdinalIgnoreCase).Skip(1).Any())
            {
                yield return strangers.Length == 0 ? Descriptor.PassFinding
                    : Fail($"{first.Requirement.Usage} on {string.Join(", ", strangers.Select(stranger => Printable.Text(stranger.Requirement.Endpoint!.Server)))} has another key than on {Printable.Text(first.Requirement.Endpoint!.Server)}.",
                        "Request one certificate with an exportable key, export it with its key and import it on every Edge server of the pool.");
            }
        }
    }
}
