using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Linq;

namespace CertTools.Cli;

/// <summary>The program and its commands.</summary>
internal static class CertToolsCommand
{
    /// <summary>Reads the command line and does what it says.</summary>
    /// <returns>An exit status, see <see cref="ExitCode"/>.</returns>
    public static int Run(string[] arguments, Shell shell)
    {
        shell.ExitStyle = ExitOption.Find(arguments);
        var root = new RootCommand("What certificates Office Communications Server, Communicator Web Access, Lync and Skype for Business need, and whether a given one is right.")
        {
            CwaCommand.Create(shell),
            RequireCommand.Create(shell),
            TestCommand.Create(shell),
            PlanCommand.Create(shell),
            RequestCommand.Create(shell),
            PhoneCommand.Create(shell),
            FindCommand.Create(shell),
            NamesCommand.Create(shell),
            RulesCommand.Create(shell),
        };
        HelpWithExamples.AddTo(root, shell.Width,
            "certtools cwa --url im.contoso.com --server-fqdn cwa.contoso.com",
            "certtools test im.cer --usage CwaSsl --url im.contoso.com --server-fqdn cwa.contoso.com",
            "certtools plan --access sip.contoso.com --webconf webconf.contoso.com --internal edge.contoso.local",
            "certtools phone frontend.cer --host sip.contoso.com --firmware 4.0.7577.107",
            "certtools rules CWA-01");

        // A file may be called @something: it is not a list of more arguments.
        var parserConfiguration = new ParserConfiguration { ResponseFileTokenReplacer = null };
        ParseResult parse = root.Parse(arguments, parserConfiguration);
        if (parse.Action is ParseErrorAction)
        {
            foreach (ParseError error in parse.Errors)
            {
                shell.Complain(error.Message);
            }

            string command = string.Join(' ', PathTo(parse.CommandResult));
            shell.Error.WriteLine($"Run '{command} --help' to see what it takes.");
            return shell.GiveUp();
        }

        return parse.Invoke(new InvocationConfiguration
        {
            Output = shell.Output,
            Error = shell.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
    }

    /// <summary>The words that lead to a command.</summary>
    private static IEnumerable<string> PathTo(CommandResult command) => command.Parent is CommandResult parent
        ? PathTo(parent).Append(command.Command.Name)
        : ["certtools"];
}
