using System;
using System.CommandLine;

namespace CertTools.Cli;

/// <summary>The option that says whom the exit status is for.</summary>
internal static class ExitOption
{
    private const string Name = "--exit";

    public static Option<ExitStyle?> Create() => WordOption.Create<ExitStyle>(Name,
        "Whom the exit status is for. Monitoring: 0 OK, 1 WARNING, 2 CRITICAL, 3 UNKNOWN, and a line with the status comes first. Script when not given.");

    /// <summary>
    /// What a command line asks for. It is looked for before anything is parsed: to monitoring, a command line that
    /// cannot be parsed is UNKNOWN, not the CRITICAL that its exit status would otherwise say.
    /// </summary>
    public static ExitStyle Find(string[] arguments)
    {
        for (int i = 0; i < arguments.Length; i++)
        {
            string argument = arguments[i];
            string? value = argument == Name && i + 1 < arguments.Length ? arguments[i + 1]
                : argument.StartsWith(Name + "=", StringComparison.Ordinal) || argument.StartsWith(Name + ":", StringComparison.Ordinal) ? argument[(Name.Length + 1)..]
                : null;
            if (string.Equals(value, nameof(ExitStyle.Monitoring), StringComparison.OrdinalIgnoreCase))
            {
                return ExitStyle.Monitoring;
            }
        }

        return ExitStyle.Script;
    }
}
