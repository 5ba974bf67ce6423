using System;
using System.Collections.Generic;
using System.Linq;

namespace CertTools.Rules;

// INT-15: the servers' tools tell certificates of the computer store apart by their friendly names.
internal sealed class FriendlyNamesAreUnique() : DeploymentRule(new("INT-15", "The friendly names of the certificates on a computer are unique", RuleArea.Internal, Severity.Warning)
{
    ProductsValue = OcsProducts.Lync2013AndLater,
    Sources = [Citations.L13Int, Citations.SfbEnv],
})
{
    protected override IEnumerable<Finding> Evaluate(Deployment deployment)
    {
        CertificateAssignment[] named = deployment.Assignments.Where(assignment => assignment.Certificate.FriendlyName.Length > 0).ToArray();
        string[] shared = named.GroupBy(assignment => (assignment.Certificate.ComputerName, assignment.Certificate.FriendlyName))
            .Where(group => !group.All(group.First().SharesCertificate)).Select(group => Printable.Text(group.Key.FriendlyName)).Distinct(StringComparer.Ordinal).ToArray();
        return shared.Length > 0
            ? [Fail($"Several certificates have the friendly name {string.Join(", ", shared)}.", "Give each certificate a friendly name of its own: $certificate.FriendlyName = '...' on an item of Cert:\\LocalMachine\\My.", [], shared)]
            : named.Length > 1 ? [Descriptor.PassFinding]
            : [];
    }
}
