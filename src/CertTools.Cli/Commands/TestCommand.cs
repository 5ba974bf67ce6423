using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;

namespace CertTools.Cli;

/// <summary><c>certtools test</c>: whether certificates are right.</summary>
internal static class TestCommand
{
    public static Command Create(Shell shell)
    {
        // Deployment is what several certificates come to together, nothing that one could be tested for.
        CertificateUsage[] usages = Enum.GetValues<CertificateUsage>();
        Option<CertificateUsage?> usage = WordOption.Create("--usage", "What the certificates are for. General when not given: what holds for every server certificate.", usages);
        var request = new RequestOptions();
        Option<string[]> order = SharedOptions.Names("--order", "FILE", "The request that a certificate was ordered with: names, key and purposes are compared. Give it once for each; of several each certificate is compared with its own.");
        var command = new Command("test", "Tests certificates and requests. Exit status: 0 nothing fails, 1 something fails, 2 the call or a file could not be used.") { usage };
        foreach (Option option in request.All)
        {
            command.Add(option);
        }

        command.Add(order);
        CertificateTest test = CertificateTest.AddTo(command, shell);
        HelpWithExamples.AddTo(command, shell.Width,
            "certtools test im.cer --usage CwaSsl --url im.contoso.com --server-fqdn cwa.contoso.com",
            "certtools test cwa.pfx --password-file secret.txt --usage CwaMtls --server-fqdn cwa.contoso.com",
            "certtools test edge.cer --usage AccessEdge --fqdn sip.contoso.com --sip-domain contoso.com",
            "certtools test im.cer --order im.csr",
            "certtools test *.cer --as-of 2027-03-15 --format csv",
            "certtools test *.cer --exclude-rule PUB-* --fail-on warning",
            "certtools test im.cer --usage CwaSsl --url im.contoso.com --server-fqdn cwa.contoso.com --exit monitoring");
        command.SetAction(parse =>
        {
            shell.Verbose = test.IsVerbose(parse);
            RequirementRequest wanted = request.Read(parse, test.IssuedBy(parse)) with { Usage = parse.GetValue(usage) ?? CertificateUsage.General };
            IReadOnlyList<CertRequirement> requirements = RequirementCatalog.Build(wanted);
            foreach (string site in wanted.Urls)
            {
                SharedOptions.NoteDropped(shell, SiteUrl.Parse(site));
            }

            return test.Run(parse, requirements, CertificateFiles.ReadStated(parse.GetValue(order)!)?.Select(OrderedCertificate.Of).ToArray());
        });
        return command;
    }
}
