using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Security;

namespace CertTools.Cli;

/// <summary><c>certtools test</c>: whether certificates are right.</summary>
internal static class TestCommand
{
    public static Command Create(Shell shell)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Files with certificates or requests: DER, PEM, P7B, SST, PFX, CSR. * and ? stand for parts of a file's name.",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<CertificateUsage?> usage = WordOption.Create<CertificateUsage>("--usage", "What the certificates are for. General when not given: what holds for every server certificate.");
        Option<OcsProduct?> product = WordOption.Create<OcsProduct>("--product", "The product.");
        Option<string[]> url = SharedOptions.Names("--url", "URL", "The URL or host of a Communicator Web Access site.");
        Option<string[]> server = SharedOptions.Names("--server-fqdn", "FQDN", "The FQDN of the server.");
        Option<string[]> fqdn = SharedOptions.Names("--fqdn", "FQDN", "The FQDN of the service itself.");
        Option<string[]> pool = SharedOptions.Names("--pool-fqdn", "FQDN", "The FQDN of the pool.");
        Option<string[]> sipDomain = SharedOptions.Names("--sip-domain", "DOMAIN", "A SIP domain. Give it once for each.");
        Option<DateTimeOffset?> asOf = MomentOption.Create("--as-of", "The moment the question is asked for, for example 2027-03-15 (00:00 UTC) or 2027-03-15T08:00+01:00. Now when not given.");
        Option<IssuerKind?> issuedBy = SharedOptions.IssuedBy();
        Option<Guidance?> guidance = SharedOptions.Guidance();
        Option<int?> expiringInDays = DaysOption.Create("--expiring-in-days", "Warn this many days before the end. The smaller of 30 days and a third of the lifetime when not given.");
        Option<string?> passwordFile = new("--password-file") { HelpName = "FILE", Description = "A file whose only line is the password of the PFX files." };
        Option<OutputFormat?> format = SharedOptions.Format();
        Option<bool> verbose = SharedOptions.Verbose();

        var command = new Command("test", "Tests certificates and requests. Exit status: 0 nothing fails, 1 something fails, 2 the call or a file could not be used.")
        {
            files, usage, product, url, server, fqdn, pool, sipDomain, asOf, issuedBy, guidance, expiringInDays, passwordFile, format, verbose,
        };
        HelpWithExamples.AddTo(command, shell.Width,
            "certtools test im.cer --usage CwaSsl --url im.contoso.com --server-fqdn cwa.contoso.com",
            "certtools test cwa.pfx --password-file secret.txt --usage CwaMtls --server-fqdn cwa.contoso.com",
            "certtools test *.cer --as-of 2027-03-15 --format csv");
        command.SetAction(parse =>
        {
            shell.Verbose = parse.GetValue(verbose);
            var request = new RequirementRequest
            {
                Usage = parse.GetValue(usage) ?? CertificateUsage.General,
                Product = parse.GetValue(product),
                Guidance = parse.GetValue(guidance) ?? Guidance.Field,
                IssuedBy = parse.GetValue(issuedBy) ?? IssuerKind.Unknown,
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

            var context = new EvaluationContext
            {
                AsOf = parse.GetValue(asOf) ?? DateTimeOffset.UtcNow,
                IssuedBy = request.IssuedBy,
                ExpiringInDays = parse.GetValue(expiringInDays),
            };
            using SecureString? password = parse.GetValue(passwordFile) is { } path ? PasswordFile.Read(path) : null;
            var report = new ResultReport();
            report.Write(Judge(parse.GetValue(files)!, password, requirements, context, shell), parse.GetValue(format), shell);
            return shell.HasComplained ? ExitCode.NotUsable
                : report.HasFailures ? ExitCode.SomethingFails
                : ExitCode.NothingFails;
        });
        return command;
    }

    private static IEnumerable<CertificateResult> Judge(
        string[] files, SecureString? password, IReadOnlyList<CertRequirement> requirements, EvaluationContext context, Shell shell)
    {
        foreach (string file in files.SelectMany(InputPaths.Expand))
        {
            CertificateFileContent content;
            try
            {
                content = CertificateFile.Read(file, password);
            }
            catch (CertToolsException problem)
            {
                shell.Complain(problem, problem.ErrorId == "PfxPasswordNeeded" ? "Put it into a file and name that with --password-file." : string.Empty);
                continue;
            }

            Tell(file, content, shell);
            foreach (CertificateFacts facts in content.Items)
            {
                foreach (CertRequirement requirement in requirements)
                {
                    yield return RuleEngine.Evaluate(facts, requirement, context);
                }
            }
        }
    }

    private static void Tell(string file, CertificateFileContent content, Shell shell)
    {
        if (shell.Verbose)
        {
            shell.Note($"'{file}': read as {content.Format}; {content.Items.Count} to test.");
        }

        foreach (string passedOver in content.PassedOver)
        {
            shell.Note($"'{file}': passed over: {passedOver}");
        }
    }
}
