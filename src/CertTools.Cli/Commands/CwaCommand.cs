using System.Collections.Generic;
using System.CommandLine;
using System.Linq;

namespace CertTools.Cli;

/// <summary><c>certtools cwa</c>: what the certificates of a Communicator Web Access deployment must say.</summary>
internal static class CwaCommand
{
    public static Command Create(Shell shell)
    {
        Option<string[]> url = SharedOptions.Names("--url", "URL", "The URL or host of a site (virtual server). Give it once for each site.");
        Option<string[]> server = SharedOptions.Names("--server-fqdn", "FQDN", "The FQDN of a computer that runs Communicator Web Access. Give it once for each.");
        url.Required = server.Required = true;
        Option<CwaLayout?> layout = WordOption.Create<CwaLayout>("--layout", "Separate SSL and MTLS certificates, or a single one. Separate when not given.");
        Option<OcsProduct?> product = WordOption.Create("--product", "The release of Communicator Web Access. Ocs2007R2 when not given.", OcsProduct.Ocs2007, OcsProduct.Ocs2007R2);
        Option<Guidance?> guidance = SharedOptions.Guidance();
        Option<IssuerKind?> issuedBy = SharedOptions.IssuedBy();
        Option<CwaAudience?> audience = WordOption.Create("--audience", "Who uses the sites: computers that trust the internal root CA, or any.", CwaAudience.Managed, CwaAudience.Unmanaged);
        Option<OutputFormat?> format = SharedOptions.Format();
        Option<bool> verbose = SharedOptions.Verbose();

        var command = new Command("cwa", "Says what the certificates of Communicator Web Access must be called, who may issue them and where each is assigned.")
        {
            url, server, layout, product, guidance, issuedBy, audience, format, verbose,
        };
        HelpWithExamples.AddTo(command, shell.Width,
            "certtools cwa --url im.contoso.com --server-fqdn cwa.ptown.local",
            "certtools cwa --url im.contoso.com --server-fqdn cwa.contoso.com --layout single --issued-by public",
            "certtools cwa --url im.contoso.com --url im.fabrikam.com --server-fqdn cwa.contoso.com --format json");
        command.SetAction(parse =>
        {
            shell.Verbose = parse.GetValue(verbose);
            SiteUrl[] sites = parse.GetValue(url)!.Select(SiteUrl.Parse).ToArray();
            foreach (SiteUrl site in sites)
            {
                SharedOptions.NoteDropped(shell, site);
            }

            IReadOnlyList<CertRequirement> requirements = CwaRequirements.Build(new CwaDeployment
            {
                Sites = sites,
                Servers = parse.GetValue(server)!.Select(name => DnsName.ParseHost(name, "server FQDN")).ToArray(),
                Layout = parse.GetValue(layout) ?? CwaLayout.Separate,
                Product = parse.GetValue(product) ?? OcsProduct.Ocs2007R2,
                Guidance = parse.GetValue(guidance) ?? Guidance.Field,
                IssuedBy = parse.GetValue(issuedBy) ?? IssuerKind.Unknown,
                Audience = parse.GetValue(audience) ?? CwaAudience.Unknown,
            });
            new RequirementReport().Write(requirements, parse.GetValue(format), shell);
            return ExitCode.NothingFails;
        });
        return command;
    }
}
