using System.Collections.Generic;
using System.CommandLine;
using System.Linq;

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
        Option<string?> symptom = new("--symptom") { HelpName = "TEXT", Description = "Only rules that explain this message on the screen or in a log, a part of it, or the number of an event." };
        Option<RuleArea?> area = WordOption.Create<RuleArea>("--area", "Only rules of this area.");
        Option<OutputFormat?> format = SharedOptions.Format();
        var command = new Command("rules", "Lists the rules, finds those that explain a message, or explains one: severity, products, symptoms, sources and its page.") { id, symptom, area, format };
        HelpWithExamples.AddTo(command, shell.Width,
            "certtools rules",
            "certtools rules cwa-01",
            "certtools rules --symptom \"doesn't match the current computer\"",
            "certtools rules --area PublicCa --format csv");
        command.SetAction(parse =>
        {
            string? seen = parse.GetValue(symptom);
            RuleArea? only = parse.GetValue(area);
            RuleDescriptor[] rules = (parse.GetValue(id) is { } wanted ? Find(wanted) : RuleCatalog.All)
                .Where(rule => only is null || rule.Area == only.ToString())
                .Where(seen is null ? _ => true : RuleCatalog.FindBySymptom(seen).Contains)
                .ToArray();
            if (rules.Length == 0)
            {
                shell.Note("no rule that is known explains this.");
            }

            new RuleReport(rules, inDetail: parse.GetValue(id) is not null || seen is not null).Write(parse.GetValue(format), shell);
            return ExitCode.NothingFails;
        });
        return command;
    }

    private static IReadOnlyList<RuleDescriptor> Find(string id) => RuleCatalog.Find(id) is { } rule
        ? [rule]
        : throw new CertToolsException("RuleNotFound", id, $"There is no rule '{Printable.Text(id)}'.", "Run 'certtools rules' to list them all.");
}
