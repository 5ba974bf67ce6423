using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;

namespace CertTools.Cli;

/// <summary><c>certtools plan</c>: which certificates to order for an Edge server and what stands beside it.</summary>
internal static class PlanCommand
{
    public static Command Create(Shell shell)
    {
        var names = new EdgeNameOptions();
        Option<string?> csv = new("--csv") { HelpName = "FILE", Description = "A table of the services instead: columns Service, Fqdn, Port, Address, Server, Site, in any order; each site gets a plan of its own." };
        Option<string[]> sipDomain = SharedOptions.Names("--sip-domain", "DOMAIN", "A SIP domain. Give it once for each. When no service is given, names are proposed below the first.");
        Option<OcsProduct?> product = WordOption.Create("--product", "The release of the Edge server. Ocs2007R2 when not given.", OcsProduct.Ocs2007, OcsProduct.Ocs2007R2);
        Option<Guidance?> guidance = SharedOptions.Guidance();
        Option<IssuerKind?> issuedBy = WordOption.Create("--issued-by", "Who issues the certificates of the external services. A public CA when not given.", IssuerKind.Public, IssuerKind.Internal);
        Option<DateTimeOffset?> asOf = SharedOptions.AsOf();
        Option<OutputFormat?> format = SharedOptions.Format();

        var command = new Command("plan", "Plans the certificates of an Edge server, Communicator Web Access and the reverse proxy. Exit status: 0 the plan works, 1 something fails, 2 the call or the table could not be used.");
        foreach (Option option in (Option[])[.. names.All, csv, sipDomain, product, guidance, issuedBy, asOf, format])
        {
            command.Add(option);
        }

        HelpWithExamples.AddTo(command, shell.Width,
            "certtools plan --access sip.contoso.com --webconf webconf.contoso.com --av av.contoso.com --internal edge.contoso.local --cwa im.contoso.com",
            "certtools plan --access sip.contoso.com:443 --webconf webconf.contoso.com:444 --internal edge.contoso.local",
            "certtools plan --sip-domain contoso.com",
            "certtools plan --csv edge-services.csv --format json");
        command.SetAction(parse =>
        {
            DnsName[] sipDomains = parse.GetValue(sipDomain)!.Select(domain => DnsName.ParseHost(domain, "SIP domain")).ToArray();
            if (Services(names.Endpoints(parse), parse.GetValue(csv), sipDomains, shell) is not { } services)
            {
                return ExitCode.NotUsable;
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
            EdgeCertPlan[] plans = [.. sites.Select(site => EdgePlanner.Plan(site, new PlanOptions { AsOf = moment }))];
            new PlanReport(isArray: plans.Length > 1).Write(plans, parse.GetValue(format), shell);
            return plans.SelectMany(plan => plan.Findings).Any(finding => finding.Is(Outcome.Fail) && finding.Is(Severity.Error))
                ? ExitCode.SomethingFails
                : ExitCode.NothingFails;
        });
        return command;
    }

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
