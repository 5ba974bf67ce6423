using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;

namespace CertTools.Cli;

/// <summary>The options that say what is planned, and the plans they come to.</summary>
internal sealed class PlanQuestion
{
    private readonly EdgeNameOptions names = new();
    private readonly Option<string?> csv = new("--csv") { HelpName = "FILE", Description = "A table of the services instead: columns Service, Fqdn, Port, Address, Server, Site, in any order; each site gets a plan of its own." };
    private readonly Option<string[]> sipDomain = SharedOptions.Names("--sip-domain", "DOMAIN", "A SIP domain. Give it once for each. When no service is given, names are proposed below the first.");
    private readonly Option<OcsProduct?> product = WordOption.Create("--product", "The release of the Edge server. Ocs2007R2 when not given.", OcsProduct.Ocs2007, OcsProduct.Ocs2007R2);
    private readonly Option<Guidance?> guidance = SharedOptions.Guidance();
    private readonly Option<IssuerKind?> issuedBy = WordOption.Create("--issued-by", "Who issues the certificates of the external services. A public CA when not given.", IssuerKind.Public, IssuerKind.Internal);
    private readonly Option<DateTimeOffset?> asOf = SharedOptions.AsOf();

    /// <summary>The options.</summary>
    public IEnumerable<Option> All => [.. names.All, csv, sipDomain, product, guidance, issuedBy, asOf];

    /// <summary>The plans, one for each site; null when a row of the table could not be used.</summary>
    public IReadOnlyList<EdgeCertPlan>? Answer(ParseResult parse, Shell shell)
    {
        DnsName[] sipDomains = parse.GetValue(sipDomain)!.Select(domain => DnsName.ParseHost(domain, "SIP domain")).ToArray();
        if (Services(names.Endpoints(parse), parse.GetValue(csv), sipDomains, shell) is not { } services)
        {
            return null;
        }

        var template = new EdgeTopology
        {
            Endpoints = services,
            SipDomains = sipDomains,
            Product = parse.GetValue(product) ?? OcsProduct.Ocs2007R2,
            Guidance = parse.GetValue(guidance) ?? Guidance.Field,
            IssuedBy = parse.GetValue(issuedBy) ?? IssuerKind.Unknown,
        };
        DateTimeOffset moment = parse.GetValue(asOf) ?? DateTimeOffset.UtcNow;
        IReadOnlyList<EdgeTopology> sites = services.Count == 0 ? [template] : EdgeServiceRow.ToTopologies(services, template);
        return [.. sites.Select(site => EdgePlanner.Plan(site, new PlanOptions { AsOf = moment }))];
    }

    /// <summary>The exit status of plans.</summary>
    public static int ExitCodeOf(IEnumerable<EdgeCertPlan> plans) =>
        plans.SelectMany(plan => plan.Findings).Any(finding => finding.Is(Outcome.Fail) && finding.Is(Severity.Error))
            ? ExitCode.SomethingFails
            : ExitCode.NothingFails;

    private static IReadOnlyList<EdgeEndpoint>? Services(IReadOnlyList<EdgeEndpoint> named, string? csv, DnsName[] sipDomains, Shell shell)
    {
        if (csv is null)
        {
            return named.Count == 0 && sipDomains.Length > 0 ? EdgeTopology.Propose(sipDomains[0]) : named;
        }

        return named.Count == 0
            ? ServiceTable.Read(csv, shell)
            : throw new CertToolsException("ServicesGivenTwice", csv, $"The table '{Printable.Text(csv)}' was given, and {named[0]} beside it.", "Give all services in the table, or all as options.");
    }
}
