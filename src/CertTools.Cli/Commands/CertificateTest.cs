using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;

namespace CertTools.Cli;

/// <summary>What the commands that test files have in common: the files, what is stated about them, and the answer.</summary>
internal sealed class CertificateTest
{
    private readonly Shell shell;
    private readonly CertificateFiles files = new();
    private readonly Option<DateTimeOffset?> asOf = SharedOptions.AsOf();
    private readonly Option<IssuerKind?> issuedBy = SharedOptions.IssuedBy();
    private readonly Option<int?> expiringInDays = DaysOption.Create("--expiring-in-days", "Warn this many days before the end. The smaller of 30 days and a third of the lifetime when not given.");
    private readonly Option<int?> maxNames = new("--max-names") { HelpName = "NUMBER", Description = "How many names the CA takes on one certificate. 100 when not given." };
    private readonly Option<string[]> chain = SharedOptions.Names("--chain", "FILE", "A file with the CA certificates that the server sends or its Intermediate store holds. Give it once for each.");
    private readonly Option<string[]> root = SharedOptions.Names("--root", "FILE", "A file with certificates of the Trusted Root store. Give it once for each.");
    private readonly Option<string[]> includeRule = SharedOptions.Names("--include-rule", "ID", "Ask only this rule, for example CWA-01, or PUB-* for all of an area. Give it once for each.");
    private readonly Option<string[]> excludeRule = SharedOptions.Names("--exclude-rule", "ID", "Do not ask this rule, even where it is included. Give it once for each.");
    private readonly Option<Severity?> failOn = WordOption.Create("--fail-on", "What the exit status counts as failing. Error when not given.", Severity.Error, Severity.Warning);

    private readonly Option<OutputFormat?> format = SharedOptions.Format();

    private CertificateTest(Shell shell) => this.shell = shell;

    /// <summary>Gives a command its files and options, after those it has.</summary>
    public static CertificateTest AddTo(Command command, Shell shell)
    {
        var test = new CertificateTest(shell);
        command.Add(test.files.Argument);
        Option[] options = [test.asOf, test.issuedBy, test.expiringInDays, test.chain, test.root, test.maxNames, test.includeRule, test.excludeRule, test.failOn, ExitOption.Create(), test.files.PasswordFile, test.format, test.files.Verbose];
        foreach (Option option in options)
        {
            command.Add(option);
        }

        return test;
    }

    /// <summary>Who issued the certificates, as far as stated.</summary>
    public IssuerKind IssuedBy(ParseResult parse) => parse.GetValue(issuedBy) ?? IssuerKind.Unknown;

    /// <summary>Whether notes are wanted that are not problems.</summary>
    public bool IsVerbose(ParseResult parse) => files.IsVerbose(parse);

    /// <summary>Tests the files and writes what comes out.</summary>
    /// <param name="parse">What was typed.</param>
    /// <param name="requirements">What they are judged against.</param>
    /// <param name="orders">What they are compared with; null for nothing.</param>
    /// <returns>An exit status, see <see cref="ExitCode"/>.</returns>
    public int Run(ParseResult parse, IReadOnlyList<CertRequirement> requirements, IReadOnlyList<OrderedCertificate>? orders = null)
    {
        shell.Verbose = IsVerbose(parse);
        var context = new EvaluationContext
        {
            AsOf = parse.GetValue(asOf) ?? DateTimeOffset.UtcNow,
            IssuedBy = IssuedBy(parse),
            ExpiringInDays = parse.GetValue(expiringInDays),
            Chain = CertificateFiles.ReadStated(parse.GetValue(chain)!),
            Roots = CertificateFiles.ReadStated(parse.GetValue(root)!),
            MostNames = parse.GetValue(maxNames) ?? EvaluationContext.UsualMostNames,
            Rules = RuleSelection.Of(parse.GetValue(includeRule)!, parse.GetValue(excludeRule)!).For(requirements, hasOrder: orders is not null),
        };
        Severity failing = parse.GetValue(failOn) ?? Severity.Error;
        IEnumerable<CertificateResult> results = Judge(files.Read(parse, shell), new AssignmentBoard(requirements, orders), context);
        if (shell.ExitStyle == ExitStyle.Monitoring)
        {
            return Monitor(results.ToArray(), failing, parse.GetValue(format));
        }

        bool fails = false;
        new ResultReport().Write(results.Select(result =>
        {
            fails |= result.FailsOn(failing);
            return result;
        }), parse.GetValue(format), shell);
        return shell.HasComplained ? ExitCode.NotUsable
            : fails ? ExitCode.SomethingFails
            : ExitCode.NothingFails;
    }

    private int Monitor(CertificateResult[] results, Severity failing, OutputFormat? format)
    {
        MonitoringStatus status = MonitoringLine.StatusOf(results, shell.HasComplained, failing);
        shell.Output.WriteLine(MonitoringLine.Write(status, results, shell.Complaints));
        new ResultReport().Write(results, format, shell);
        return (int)status;
    }

    private IEnumerable<CertificateResult> Judge(IEnumerable<CertificateFacts> certificates, AssignmentBoard board, EvaluationContext context)
    {
        foreach (CertificateResult result in certificates.SelectMany(facts => Judge(facts, board, context)))
        {
            yield return result;
        }

        if (board.Conclude(context) is { } together)
        {
            yield return together;
        }
    }

    private IReadOnlyList<CertificateResult> Judge(CertificateFacts facts, AssignmentBoard board, EvaluationContext context)
    {
        try
        {
            return board.Evaluate(facts, context);
        }
        catch (CertToolsException problem)
        {
            shell.Complain(problem);
            return [];
        }
    }
}
