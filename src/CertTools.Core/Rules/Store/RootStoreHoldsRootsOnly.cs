using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace CertTools.Rules;

// STO-05: from Windows Server 2012 on, one intermediate among the roots is enough for MTLS to fail; too many roots truncate the list that Schannel sends.
internal sealed class RootStoreHoldsRootsOnly() : DeploymentRule(new("STO-05", "The Trusted Root store holds root certificates only, each once, and not too many", RuleArea.Store, Severity.Error)
{
    ProductsValue = OcsProducts.Lync2013AndLater,
    Sources = [Citations.UcLobby, Citations.Telco, Citations.Kb2464556, Citations.Jaap],
    Needs = "-Root",
})
{
    private const int MostRoots = 100;

    protected override bool IsAskedOf(Deployment deployment) => deployment.Roots.Count > 0;

    protected override IEnumerable<Finding> Evaluate(Deployment deployment)
    {
        string[] strangers = deployment.Roots.Where(root => !root.IsSelfIssued).Select(root => Printable.Text(root.Subject)).Distinct(StringComparer.Ordinal).ToArray();
        string[] twice = deployment.Roots.GroupBy(root => root.Thumbprint, StringComparer.Ordinal).Where(copies => copies.Skip(1).Any()).Select(copies => Printable.Text(copies.First().Subject)).ToArray();
        if (strangers.Length > 0)
        {
            yield return Fail($"The Trusted Root store holds {string.Join(", ", strangers)}, which did not sign itself: the Front End service and HTTPS between servers fail.",
                "Move it into LocalMachine\\CA (Intermediate Certification Authorities); where Group Policy put it, correct the policy.", [], strangers);
        }

        if (twice.Length > 0)
        {
            yield return Fail($"The Trusted Root store holds {string.Join(", ", twice)} more than once.", "Remove the copies, and what distributes them.", [], twice, Severity.Warning);
        }

        if (deployment.Roots.Count > MostRoots)
        {
            string count = deployment.Roots.Count.ToString(CultureInfo.InvariantCulture);
            yield return Fail($"The Trusted Root store holds {count} certificates: the list that Schannel sends to clients is truncated, and their certificates are not found.",
                "Remove the roots that nobody needs, and stop what distributes them.", [$"at most {MostRoots}"], [count], Severity.Warning);
        }

        if (strangers.Length + twice.Length == 0 && deployment.Roots.Count <= MostRoots)
        {
            yield return Descriptor.PassFinding;
        }
    }
}
