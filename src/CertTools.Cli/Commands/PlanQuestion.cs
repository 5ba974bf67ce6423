using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;

namespace CertTools.Cli;

/// <summary>The options that say what is planned, and the plans they come to.</summary>
internal sealed class PlanQuestion
{
    private readonly EdgeNameOptions names = new();
    private readonly Option<string?> csv = new("--csv") { HelpName = "FILE", Description = "A table of the services instead: columns Service, Fqdn, Port, Address, Server, Pool, Site, in any order; each site gets a plan of its own." };
    private readonly Option<string?> topology = new("--topology") { HelpName = "FILE", Description = "A file that says all of it instead (.json), or a table (.csv): services, SIP domains, product, guidance, issuer. What is given beside it wins." };
    private readonly Option<string[]> sipDomain = SharedOptions.Names("--sip-domain", "DOMAIN", "A SIP domain. Give it once for each. When no service is given, names are proposed below the first.");
    private readonly Option<OcsProduct?> product = WordOption.Create<OcsProduct>("--product", "The product of the Edge server. Ocs2007R2 when not given.");
    private readonly Option<Guidance?> guidance = SharedOptions.Guidance();
    private readonly Option<IssuerKind?> issuedBy = WordOption.Create("--issued-by", "Who issues the certificates of the external services. A public CA when not given.", IssuerKind.Public, IssuerKind.Internal);
    private readonly Option<PlanStrategy?> strategy = WordOption.Create<PlanStrategy>("--strategy", "What there is to be least of: money, certificates, or nothing, and then each service has its own. Cheapest when not given.");
    private readonly Option<bool> allowRenamed = new("--allow-renamed-service") { Description = "Let Web Conferencing Edge take the name of Access Edge, where their ports differ: one certificate less." };
    private readonly Option<CaProfile?> profile = CaProfileOption.Create();
    private readonly Option<string[]> existing = Existing();
    private readonly Option<DateTimeOffset?> asOf = SharedOptions.AsOf();

    /// <summary>The options.</summary>
    public IEnumerable<Option> All => [.. names.All, csv, topology, sipDomain, product, guidance, issuedBy, strategy, allowRenamed, profile, existing, asOf];

    /// <summary>The plans, one for each site; null when the file could not be used.</summary>
    public IReadOnlyList<EdgeCertPlan>? Answer(ParseResult parse, Shell shell)
    {
        DnsName[] sipDomains = parse.GetValue(sipDomain)!.Select(domain => DnsName.ParseHost(domain, "SIP domain")).ToArray();
        if (Read(names.Endpoints(parse), parse.GetValue(csv), parse.GetValue(topology), sipDomains, parse.GetValue(product) ?? OcsProduct.Ocs2007R2, shell) is not { } read)
        {
            return null;
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
            Existing = CertificateFiles.ReadStated(parse.GetValue(existing)!),
        };
        IReadOnlyList<EdgeTopology> sites = template.Endpoints.Count == 0 ? [template] : EdgeServiceRow.ToTopologies(template.Endpoints, template);
        return EdgePlanner.PlanAll(sites, options);
    }

    /// <summary>The exit status of plans.</summary>
    public static int ExitCodeOf(IReadOnlyList<EdgeCertPlan> plans) =>
        plans.SelectMany(plan => plan.Findings).Any(finding => finding.Is(Outcome.Fail) && finding.Is(Severity.Error))
            || plans.SelectMany(plan => plan.Conflicts).Any(conflict => conflict.Severity == nameof(Severity.Error))
            ? ExitCode.SomethingFails
            : ExitCode.NothingFails;

    private static Option<string[]> Existing()
    {
        Option<string[]> option = SharedOptions.Names("--existing", "FILE", "Files with certificates that there are; * and ? stand for parts of a file's name. The plan then says what to keep, to reissue, to order and to retire.");
        option.AllowMultipleArgumentsPerToken = true;
        return option;
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
