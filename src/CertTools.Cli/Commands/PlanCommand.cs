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
        Option<string?> csv = new("--csv") { HelpName = "FILE", Description = "A table of the services instead: columns Service, Fqdn, Port, Address, Server, Pool, Site, in any order; each site gets a plan of its own." };
        Option<string?> topology = new("--topology") { HelpName = "FILE", Description = "A file that says all of it instead (.json): services, SIP domains, product, guidance, issuer. What is given beside it wins." };
        Option<string[]> sipDomain = SharedOptions.Names("--sip-domain", "DOMAIN", "A SIP domain. Give it once for each. When no service is given, names are proposed below the first.");
        Option<OcsProduct?> product = WordOption.Create("--product", "The release of the Edge server. Ocs2007R2 when not given.", OcsProduct.Ocs2007, OcsProduct.Ocs2007R2);
        Option<Guidance?> guidance = SharedOptions.Guidance();
        Option<IssuerKind?> issuedBy = WordOption.Create("--issued-by", "Who issues the certificates of the external services. A public CA when not given.", IssuerKind.Public, IssuerKind.Internal);
        Option<DateTimeOffset?> asOf = SharedOptions.AsOf();
        Option<OutputFormat?> format = SharedOptions.Format();

        var command = new Command("plan", "Plans the certificates of an Edge server, Communicator Web Access and the reverse proxy. Exit status: 0 the plan works, 1 something fails, 2 the call or the table could not be used.");
        foreach (Option option in (Option[])[.. names.All, csv, topology, sipDomain, product, guidance, issuedBy, asOf, format])
        {
            command.Add(option);
        }

        HelpWithExamples.AddTo(command, shell.Width,
            "certtools plan --access sip.contoso.com --webconf webconf.contoso.com --av av.contoso.com --internal edge.contoso.local --cwa im.contoso.com",
            "certtools plan --access sip.contoso.com:443 --webconf webconf.contoso.com:444 --internal edge.contoso.local",
            "certtools plan --sip-domain contoso.com",
            "certtools plan --csv edge-services.csv --format json",
            "certtools plan --topology edge-topology.json");
        command.SetAction(parse =>
        {
            DnsName[] sipDomains = parse.GetValue(sipDomain)!.Select(domain => DnsName.ParseHost(domain, "SIP domain")).ToArray();
            if (Read(names.Endpoints(parse), parse.GetValue(csv), parse.GetValue(topology), sipDomains, shell) is not { } read)
            {
                return ExitCode.NotUsable;
            }

            EdgeTopology template = read with
            {
                SipDomains = sipDomains.Length > 0 ? sipDomains : read.SipDomains,
                Product = parse.GetValue(product) ?? read.Product,
                Guidance = parse.GetValue(guidance) ?? read.Guidance,
                IssuedBy = parse.GetValue(issuedBy) ?? read.IssuedBy,
            };
            DateTimeOffset moment = parse.GetValue(asOf) ?? DateTimeOffset.UtcNow;
            IReadOnlyList<EdgeTopology> sites = template.Endpoints.Count == 0 ? [template] : EdgeServiceRow.ToTopologies(template.Endpoints, template);
            EdgeCertPlan[] plans = [.. sites.Select(site => EdgePlanner.Plan(site, new PlanOptions { AsOf = moment }))];
            new PlanReport(isArray: plans.Length > 1).Write(plans, parse.GetValue(format), shell);
            return plans.SelectMany(plan => plan.Findings).Any(finding => finding.Is(Outcome.Fail) && finding.Is(Severity.Error))
                ? ExitCode.SomethingFails
                : ExitCode.NothingFails;
        });
        return command;
    }

    /// <summary>What is to be planned, by the options or by a file; null after the complaints when the file cannot be used.</summary>
    private static EdgeTopology? Read(IReadOnlyList<EdgeEndpoint> named, string? csv, string? topology, DnsName[] sipDomains, Shell shell)
    {
        if ((csv ?? topology) is not { } file)
        {
            return new EdgeTopology { Endpoints = named.Count == 0 && sipDomains.Length > 0 ? EdgeTopology.Propose(sipDomains[0]) : named };
        }

        if (named.Count > 0 || csv is not null && topology is not null)
        {
            string beside = named.Count > 0 ? named[0].ToString() : topology!;
            throw new CertToolsException("ServicesGivenTwice", file, $"The file '{Printable.Text(file)}' was given, and {Printable.Text(beside)} beside it.", "Give all services in one file, or all as options.");
        }

        TopologyContent content = csv is null ? TopologyFile.Read(file) : TopologyFile.ReadTable(file);
        foreach (CertToolsException problem in content.Problems)
        {
            shell.Complain(problem);
        }

        return content.Topology;
    }
}
