using System.Collections.Generic;
using System.Linq;

namespace CertTools.Rules;

// INT-12: a Director that publishes its web services under the pool's name cannot be told from the pool.
internal sealed class DirectorWebDiffersFromPool() : DeploymentRule(new("INT-12", "The Director's external web FQDN differs from the pool's", RuleArea.Internal, Severity.Error)
{
    ProductsValue = OcsProducts.Lync2010AndLater,
    Sources = [Citations.L13Int],
})
{
    protected override IEnumerable<Finding> Evaluate(Deployment deployment)
    {
        var directors = new HashSet<DnsName>(deployment.For(CertificateUsage.Director).SelectMany(director => Hosts(director.Requirement)));
        ILookup<bool, RoleNames> web = deployment.For(CertificateUsage.WebServicesExternal)
            .Where(assignment => assignment.Requirement.Given is not null)
            .ToLookup(assignment => Hosts(assignment.Requirement).Any(directors.Contains), assignment => assignment.Requirement.Given!);
        if (!web[true].Any() || !web[false].Any())
        {
            return [];
        }

        string[] both = web[true].SelectMany(names => names.ExternalWeb).Intersect(web[false].SelectMany(names => names.ExternalWeb)).Select(name => name.Text).ToArray();
        return both.Length == 0
            ? [Descriptor.PassFinding]
            : [Fail($"Director and pool both have the external web FQDN {string.Join(", ", both)}.", "Give the Director an external web FQDN of its own in Topology Builder, and put it on the reverse proxy's certificate too.", [], both)];
    }

    private static IEnumerable<DnsName> Hosts(CertRequirement requirement) => requirement.Given is { } given ? given.Servers.Concat(given.Pools) : [];
}
