using System;
using System.Linq;

namespace CertTools.Tests.Planning.Independent;

/// <summary>What a plan is asked for; its text is enough to ask for it again.</summary>
internal sealed record PlanCase(EdgeTopology Topology, PlanOptions Options)
{
    public EdgeCertPlan Plan() => EdgePlanner.Plan(Topology, Options);

    public override string ToString()
    {
        CaProfile profile = Options.CaProfile;
        string[] lines =
        [
            string.Empty,
            FormattableString.Invariant($"{Topology.Product} {Topology.Guidance} IssuedBy={Topology.IssuedBy} {Options.Strategy} AllowRenamedService={Options.AllowRenamedService}"),
            FormattableString.Invariant($"MostNames={profile.MostNames} OneBaseDomain={profile.OneBaseDomain} PricePerCertificate={profile.PricePerCertificate} PricePerName={profile.PricePerName}"),
            "SIP domains: " + string.Join(" ", Topology.SipDomains),
            .. Topology.Endpoints.Select(row => FormattableString.Invariant($"{row.Service} {row.Fqdn} port={row.Port} server={row.Server} address={row.Address} pool={row.Pool}")),
        ];
        return string.Join("\n", lines);
    }
}
