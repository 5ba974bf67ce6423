using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;

namespace CertTools.Cli;

/// <summary><c>certtools find</c>: what certificates are good for.</summary>
internal static class FindCommand
{
    public static Command Create(Shell shell)
    {
        var files = new CertificateFiles();
        Option<CertificateUsage[]> usage = WordOption.CreateList<CertificateUsage>("--usage", "What certificates are wanted for. Give it once for each. Every usage of the product that the names suffice for when not given.");
        var request = new RequestOptions();
        Option<bool> best = new("--best") { Description = "Only the best certificate for each usage." };
        Option<DateTimeOffset?> asOf = SharedOptions.AsOf();
        Option<IssuerKind?> issuedBy = SharedOptions.IssuedBy();
        Option<OutputFormat?> format = SharedOptions.Format();

        var command = new Command("find", "Says which usages certificates are good for, and what each of the others lacks. Exit status: 0 each usage has a certificate, 1 one has none, 2 the call or a file could not be used.") { files.Argument };
        foreach (Option option in (Option[])[usage, .. request.All, best, asOf, issuedBy, files.PasswordFile, format, files.Verbose])
        {
            command.Add(option);
        }

        HelpWithExamples.AddTo(command, shell.Width,
            "certtools find *.cer --usage CwaSsl --usage CwaMtls --url im.contoso.com --server-fqdn cwa.contoso.com",
            "certtools find store.sst --product Lync2013 --server-fqdn fe01.contoso.com --pool-fqdn pool01.contoso.com --best",
            "certtools find *.cer --usage AccessEdge --fqdn sip.contoso.com --format csv");
        command.SetAction(parse =>
        {
            RequirementRequest wanted = request.Read(parse, parse.GetValue(issuedBy) ?? IssuerKind.Unknown);
            IReadOnlyList<CertRequirement> requirements = RequirementCatalog.BuildAll(wanted, parse.GetValue(usage)!);
            var context = new EvaluationContext { AsOf = parse.GetValue(asOf) ?? DateTimeOffset.UtcNow, IssuedBy = wanted.IssuedBy };
            IReadOnlyList<UsageMatch> matches = UsageFinder.Find([.. files.Read(parse, shell)], requirements, context);
            new MatchReport().Write(matches.Where(match => match.IsBest || !parse.GetValue(best)), parse.GetValue(format), shell);
            return shell.HasComplained ? ExitCode.NotUsable
                : matches.Count(match => match.IsBest && match.Satisfies) == requirements.Count ? ExitCode.NothingFails
                : ExitCode.SomethingFails;
        });
        return command;
    }
}
