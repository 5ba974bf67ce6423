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
        Option<OcsProduct?> product = WordOption.Create<OcsProduct>("--product", "The product of the Edge server. Ocs2007R2 when not given.");
        Option<Guidance?> guidance = SharedOptions.Guidance();
        Option<IssuerKind?> issuedBy = WordOption.Create("--issued-by", "Who issues the certificates of the external services. A public CA when not given.", IssuerKind.Public, IssuerKind.Internal);
        Option<PlanStrategy?> strategy = WordOption.Create<PlanStrategy>("--strategy", "What there is to be least of: money, certificates, or nothing, and then each service has its own. Cheapest when not given.");
        Option<bool> allowRenamed = new("--allow-renamed-service") { Description = "Let Web Conferencing Edge take the name of Access Edge, where their ports differ: one certificate less." };
        Option<CaProfile?> profile = CaProfileOption.Create();
        Option<string[]> existing = SharedOptions.Names("--existing", "FILE", "A file with certificates that there are. Give it once for each; the plan then says what to keep, to reissue, to order and to retire.");
        Option<DateTimeOffset?> asOf = SharedOptions.AsOf();
        Option<OutputFormat?> format = SharedOptions.Format();

        var command = new Command("plan", "Plans the certificates of an Edge server, Communicator Web Access and the reverse proxy. Exit status: 0 the plan works, 1 something fails, 2 the call or the table could not be used.");
        foreach (Option option in (Option[])[.. names.All, csv, topology, sipDomain, product, guidance, issuedBy, strategy, allowRenamed, profile, existing, asOf, format])
        {
            command.Add(option);
        }

        HelpWithExamples.AddTo(command, shell.Width,
            "certtools plan --access sip.contoso.com --webconf webconf.contoso.com --av av.contoso.com --internal edge.contoso.local --cwa im.contoso.com",
            "certtools plan --access sip.contoso.com:443 --webconf webconf.contoso.com:444 --internal edge.contoso.local --allow-renamed-service",
            "certtools plan --sip-domain contoso.com",
            "certtools plan --csv edge-services.csv --format json",
            "certtools plan --topology edge-topology.json");
        command.SetAction(parse =>
        {
            DnsName[] sipDomains = parse.GetValue(sipDomain)!.Select(domain => DnsName.ParseHost(domain, "SIP domain")).ToArray();
            if (Read(names.Endpoints(parse), parse.GetValue(csv), parse.GetValue(topology), sipDomains, parse.GetValue(product) ?? OcsProduct.Ocs2007R2, shell) is not { } read)
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
            var options = new PlanOptions
            {
                AsOf = parse.GetValue(asOf) ?? DateTimeOffset.UtcNow,
                Strategy = parse.GetValue(strategy) ?? PlanStrategy.Cheapest,
                AllowRenamedService = parse.GetValue(allowRenamed),
                CaProfile = parse.GetValue(profile) ?? new CaProfile(),
                Existing = parse.GetResult(existing) is null ? null : [.. parse.GetValue(existing)!.SelectMany(file => CertificateFile.Read(file, password: null).Items)],
            };
            IReadOnlyList<EdgeTopology> sites = template.Endpoints.Count == 0 ? [template] : EdgeServiceRow.ToTopologies(template.Endpoints, template);
            IReadOnlyList<EdgeCertPlan> plans = EdgePlanner.PlanAll(sites, options);
            new PlanReport(isArray: plans.Count > 1).Write(plans, parse.GetValue(format), shell);
            return plans.SelectMany(plan => plan.Findings).Any(finding => finding.Is(Outcome.Fail) && finding.Is(Severity.Error))
                || plans.SelectMany(plan => plan.Conflicts).Any(conflict => conflict.Severity == nameof(Severity.Error))
                ? ExitCode.SomethingFails
                : ExitCode.NothingFails;
        });
        return command;
    }

    /// <summary>What is to be planned, by the options or by a file; null after the complaints when the file cannot be used.</summary>
    private static EdgeTopology? Read(IReadOnlyList<EdgeEndpoint> named, string? csv, string? topology, DnsName[] sipDomains, OcsProduct product, Shell shell)
    {
        if ((csv ?? topology) is not { } file)
        {
            return new EdgeTopology { Endpoints = named.Count == 0 && sipDomains.Length > 0 ? EdgeTopology.Propose(sipDomains[0], product) : named };
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
