using System.Collections.Generic;
using System.CommandLine;

namespace CertTools.Cli;

/// <summary><c>certtools rules</c>: the catalogue.</summary>
internal static class RulesCommand
{
    public static Command Create(Shell shell)
    {
        var id = new Argument<string?>("ID")
        {
            Description = "The id of one rule, for example CWA-01; all when not given.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<OutputFormat?> format = SharedOptions.Format();
        var command = new Command("rules", "Lists the rules, or explains one: severity, products, sources and its page.") { id, format };
        HelpWithExamples.AddTo(command, shell.Width, "certtools rules", "certtools rules cwa-01", "certtools rules --format csv");
        command.SetAction(parse =>
        {
            RuleReport report = parse.GetValue(id) is { } wanted ? new(Find(wanted), inDetail: true) : new(RuleCatalog.All, inDetail: false);
            report.Write(parse.GetValue(format), shell);
            return ExitCode.NothingFails;
        });
        return command;
    }

    private static IReadOnlyList<RuleDescriptor> Find(string id) => RuleCatalog.Find(id) is { } rule
        ? [rule]
        : throw new CertToolsException("RuleNotFound", id, $"There is no rule '{Printable.Text(id)}'.", "Run 'certtools rules' to list them all.");
}
