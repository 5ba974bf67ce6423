using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace CertTools.Rules;

// OCS-E3: two services may share one name, or one address, only when their ports differ.
internal sealed class SharedNameHasDifferentPorts() : DeploymentRule(new("OCS-E3", "Services that share a name or an address have different ports", RuleArea.Edge, Severity.Error)
{
    ProductsValue = OcsProducts.Ocs2007R2,
    Sources = [Citations.S3],
})
{
    protected override IEnumerable<Finding> Evaluate(Deployment deployment)
    {
        Finding[] findings = SharedNames(deployment).Concat(SharedAddresses(deployment.Endpoints)).ToArray();
        return findings.Length > 0 || !deployment.For(CertificateUsage.AccessEdge, CertificateUsage.WebConferencingEdge).Any() ? findings : [Descriptor.PassFinding];
    }

    private IEnumerable<Finding> SharedNames(Deployment deployment) =>
        from access in Different(deployment.For(CertificateUsage.AccessEdge))
        from conferencing in Different(deployment.For(CertificateUsage.WebConferencingEdge))
        where access.Certificate.CommonName is { } name && conferencing.Certificate.CommonName is { } other && DnsName.SameName(name, other)
            && access.Requirement.Endpoint?.Site == conferencing.Requirement.Endpoint?.Site
        select Judge(access.Requirement.Endpoint, conferencing.Requirement.Endpoint, Printable.Text(access.Certificate.CommonName!));

    // The servers of an array differ in nothing that this rule asks.
    private static CertificateAssignment[] Different(IEnumerable<CertificateAssignment> assignments) => assignments
        .GroupBy(assignment => (assignment.Requirement.Endpoint?.Site, assignment.Requirement.Endpoint?.Fqdn, assignment.Requirement.Endpoint?.Port, assignment.Certificate.CommonName))
        .Select(alike => alike.First()).ToArray();

    private Finding Judge(EdgeEndpoint? access, EdgeEndpoint? conferencing, string name)
    {
        if (access?.Port is not { } accessPort || conferencing?.Port is not { } conferencingPort)
        {
            return Inconclusive($"Access Edge and Web Conferencing Edge both take the name {name} from the common name; whether their ports differ was not said.");
        }

        string ports = $"{accessPort.ToString(CultureInfo.InvariantCulture)} and {conferencingPort.ToString(CultureInfo.InvariantCulture)}";
        return accessPort == conferencingPort
            ? Fail($"Access Edge and Web Conferencing Edge both take the name {name} from the common name and share port {accessPort.ToString(CultureInfo.InvariantCulture)}.",
                $"{(access.Fqdn.Equals(conferencing.Fqdn) ? "Give Web Conferencing Edge an FQDN of its own and a certificate with that common name" : $"Order a second certificate with CN={conferencing.Fqdn}")}, or give one of them another port, for example 444; 443 for both reaches them from hotels and partners, where nothing else is let out.",
                ["CN=" + access.Fqdn, "CN=" + conferencing.Fqdn], ["CN=" + name])
            : Fail($"Access Edge and Web Conferencing Edge both take the name {name} from the common name; their ports {ports} tell them apart.",
                "Works as it is; networks that let out port 443 only will not reach the other one. With a second certificate both can have 443.",
                ["CN=" + access.Fqdn, "CN=" + conferencing.Fqdn], ["CN=" + name], Severity.Warning);
    }

    private IEnumerable<Finding> SharedAddresses(IReadOnlyList<EdgeEndpoint> endpoints)
    {
        EdgeEndpoint[] outside = endpoints.Where(endpoint => endpoint.Service is EdgeService.AccessEdge or EdgeService.WebConferencingEdge or EdgeService.AVEdge).ToArray();
        foreach (IGrouping<(string, string, int?), EdgeEndpoint> group in outside.Where(endpoint => endpoint.Address.Length > 0 && endpoint.Port is not null)
            .GroupBy(endpoint => (endpoint.Site, endpoint.Address, endpoint.Port)))
        {
            // The servers of a pool stand behind one virtual address.
            (EdgeService Service, DnsName Fqdn, string Pool)[] sharing = group.Select(endpoint => (endpoint.Service, endpoint.Fqdn, endpoint.Pool.ToUpperInvariant())).Distinct().ToArray();
            if (sharing.Length < 2)
            {
                continue;
            }

            string services = string.Join(", ", sharing.Select(service => service.Service.DisplayName()));
            string socket = $"{group.Key.Item2}:{group.Key.Item3!.Value.ToString(CultureInfo.InvariantCulture)}";
            yield return Fail($"{services} share the address {socket}.", "Give each service its own public address.", [], [socket]);
        }

        EdgeEndpoint[] without = outside.Where(endpoint => endpoint.Address.Length == 0).ToArray();
        if (outside.Length > 1 && without.Length > 0)
        {
            yield return Fail($"No address was given for {string.Join(", ", without.Select(endpoint => endpoint.Service.DisplayName()).Distinct())}: each service needs its own public address.",
                "Give the addresses to have them compared.", severity: Severity.Information);
        }
    }
}
