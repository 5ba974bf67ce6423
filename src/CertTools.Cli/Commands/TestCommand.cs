using System;
using System.Collections.Generic;
using System.CommandLine;

namespace CertTools.Cli;

/// <summary><c>certtools test</c>: whether certificates are right.</summary>
internal static class TestCommand
{
    public static Command Create(Shell shell)
    {
        // Deployment is what several certificates come to together, nothing that one could be tested for.
        CertificateUsage[] usages = Enum.GetValues<CertificateUsage>();
        Option<CertificateUsage?> usage = WordOption.Create("--usage", "What the certificates are for. General when not given: what holds for every server certificate.", usages);
        Option<OcsProduct?> product = WordOption.Create<OcsProduct>("--product", "The product.");
        Option<string[]> url = SharedOptions.Names("--url", "URL", "The URL or host of a Communicator Web Access site.");
        Option<string[]> server = SharedOptions.Names("--server-fqdn", "FQDN", "The FQDN of the server.");
        Option<string[]> fqdn = SharedOptions.Names("--fqdn", "FQDN", "The FQDN of the service itself; for LyncPhone a host the phones contact.");
        Option<string[]> pool = SharedOptions.Names("--pool-fqdn", "FQDN", "The FQDN of the pool.");
        Option<string[]> sipDomain = SharedOptions.Names("--sip-domain", "DOMAIN", "A SIP domain. Give it once for each.");
        Option<Guidance?> guidance = SharedOptions.Guidance();

        var command = new Command("test", "Tests certificates and requests. Exit status: 0 nothing fails, 1 something fails, 2 the call or a file could not be used.")
        {
            usage, product, url, server, fqdn, pool, sipDomain, guidance,
        };
        CertificateTest test = CertificateTest.AddTo(command, shell);
        HelpWithExamples.AddTo(command, shell.Width,
            "certtools test im.cer --usage CwaSsl --url im.contoso.com --server-fqdn cwa.contoso.com",
            "certtools test cwa.pfx --password-file secret.txt --usage CwaMtls --server-fqdn cwa.contoso.com",
            "certtools test edge.cer --usage AccessEdge --fqdn sip.contoso.com --sip-domain contoso.com",
            "certtools test *.cer --as-of 2027-03-15 --format csv",
            "certtools test *.cer --exclude-rule PUB-* --fail-on warning",
            "certtools test im.cer --usage CwaSsl --url im.contoso.com --server-fqdn cwa.contoso.com --exit monitoring");
        command.SetAction(parse =>
        {
            shell.Verbose = test.IsVerbose(parse);
            var request = new RequirementRequest
            {
                Usage = parse.GetValue(usage) ?? CertificateUsage.General,
                Product = parse.GetValue(product),
                Guidance = parse.GetValue(guidance) ?? Guidance.Field,
                IssuedBy = test.IssuedBy(parse),
                Urls = parse.GetValue(url)!,
                ServerFqdns = parse.GetValue(server)!,
                Fqdns = parse.GetValue(fqdn)!,
                PoolFqdns = parse.GetValue(pool)!,
                SipDomains = parse.GetValue(sipDomain)!,
            };
            IReadOnlyList<CertRequirement> requirements = RequirementCatalog.Build(request);
            foreach (string site in request.Urls)
            {
                SharedOptions.NoteDropped(shell, SiteUrl.Parse(site));
            }

            return test.Run(parse, requirements);
        });
        return command;
    }
}
