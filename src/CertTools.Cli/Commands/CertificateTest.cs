using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Security;

namespace CertTools.Cli;

/// <summary>What the commands that test files have in common: the files, what is stated about them, and the answer.</summary>
internal sealed class CertificateTest
{
    private readonly Shell shell;
    private readonly Argument<string[]> files = new("FILE")
    {
        Description = "Files with certificates or requests: DER, PEM, P7B, SST, PFX, CSR. * and ? stand for parts of a file's name.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<DateTimeOffset?> asOf = SharedOptions.AsOf();
    private readonly Option<IssuerKind?> issuedBy = SharedOptions.IssuedBy();
    private readonly Option<int?> expiringInDays = DaysOption.Create("--expiring-in-days", "Warn this many days before the end. The smaller of 30 days and a third of the lifetime when not given.");
    private readonly Option<string?> passwordFile = new("--password-file") { HelpName = "FILE", Description = "A file whose only line is the password of the PFX files." };
    private readonly Option<string[]> includeRule = SharedOptions.Names("--include-rule", "ID", "Ask only this rule, for example CWA-01, or PUB-* for all of an area. Give it once for each.");
    private readonly Option<string[]> excludeRule = SharedOptions.Names("--exclude-rule", "ID", "Do not ask this rule, even where it is included. Give it once for each.");
    private readonly Option<Severity?> failOn = WordOption.Create("--fail-on", "What the exit status counts as failing. Error when not given.", Severity.Error, Severity.Warning);

    private readonly Option<OutputFormat?> format = SharedOptions.Format();
    private readonly Option<bool> verbose = SharedOptions.Verbose();

    private CertificateTest(Shell shell) => this.shell = shell;

    /// <summary>Gives a command its files and options, after those it has.</summary>
    public static CertificateTest AddTo(Command command, Shell shell)
    {
        var test = new CertificateTest(shell);
        command.Add(test.files);
        Option[] options = [test.asOf, test.issuedBy, test.expiringInDays, test.includeRule, test.excludeRule, test.failOn, ExitOption.Create(), test.passwordFile, test.format, test.verbose];
        foreach (Option option in options)
        {
            command.Add(option);
        }

        return test;
    }

    /// <summary>Who issued the certificates, as far as stated.</summary>
    public IssuerKind IssuedBy(ParseResult parse) => parse.GetValue(issuedBy) ?? IssuerKind.Unknown;

    /// <summary>Whether notes are wanted that are not problems.</summary>
    public bool IsVerbose(ParseResult parse) => parse.GetValue(verbose);

    /// <summary>Tests the files and writes what comes out.</summary>
    /// <returns>An exit status, see <see cref="ExitCode"/>.</returns>
    public int Run(ParseResult parse, IReadOnlyList<CertRequirement> requirements)
    {
        shell.Verbose = IsVerbose(parse);
        var context = new EvaluationContext
        {
            AsOf = parse.GetValue(asOf) ?? DateTimeOffset.UtcNow,
            IssuedBy = IssuedBy(parse),
            ExpiringInDays = parse.GetValue(expiringInDays),
            Rules = RuleSelection.Of(parse.GetValue(includeRule)!, parse.GetValue(excludeRule)!).For(requirements),
        };
        Severity failing = parse.GetValue(failOn) ?? Severity.Error;
        using SecureString? password = parse.GetValue(passwordFile) is { } path ? PasswordFile.Read(path) : null;
        IEnumerable<CertificateResult> results = Judge(parse.GetValue(files)!, password, requirements, context);
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

    private IEnumerable<CertificateResult> Judge(string[] given, SecureString? password, IReadOnlyList<CertRequirement> requirements, EvaluationContext context)
    {
        var board = new AssignmentBoard(requirements);
        foreach (string file in given.SelectMany(InputPaths.Expand))
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

            Tell(file, content);
            foreach (CertificateResult result in content.Items.SelectMany(facts => board.Evaluate(facts, context)))
            {
                yield return result;
            }
        }

        if (board.Conclude(context) is { } together)
        {
            yield return together;
        }
    }

    private void Tell(string file, CertificateFileContent content)
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
