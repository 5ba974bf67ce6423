using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Linq;

namespace CertTools.Cli;

/// <summary>The help of a command, followed by calls that work.</summary>
internal sealed class HelpWithExamples : SynchronousCommandLineAction
{
    private readonly HelpAction help;
    private readonly string[] examples;

    private HelpWithExamples(HelpAction help, string[] examples)
    {
        this.help = help;
        this.examples = examples;
    }

    /// <summary>Gives a command's help its examples.</summary>
    public static void AddTo(Command command, int width, params string[] examples)
    {
        HelpOption? option = command.Options.OfType<HelpOption>().FirstOrDefault();
        if (option is null)
        {
            option = new HelpOption();
            command.Options.Add(option);
        }

        var help = (HelpAction)option.Action!;
        help.MaxWidth = width;
        option.Action = new HelpWithExamples(help, examples);
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        int exitCode = help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (string example in examples)
        {
            output.WriteLine("  " + example);
        }

        output.WriteLine();
        return exitCode;
    }
}
