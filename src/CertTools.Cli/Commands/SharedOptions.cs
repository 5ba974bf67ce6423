using System;
using System.CommandLine;

namespace CertTools.Cli;

/// <summary>Options that several commands have. Each call makes a new one, for one command.</summary>
internal static class SharedOptions
{
    public static Option<OutputFormat?> Format() =>
        WordOption.Create<OutputFormat>("--format", "How the answer is written. Table when not given.");

    public static Option<Guidance?> Guidance() =>
        WordOption.Create<Guidance>("--guidance", "Which side to follow where Microsoft's page and the field disagree. Field when not given.");

    public static Option<IssuerKind?> IssuedBy() =>
        WordOption.Create("--issued-by", "Who issues the certificate: it is never guessed.", IssuerKind.Public, IssuerKind.Internal);

    public static Option<DateTimeOffset?> AsOf() =>
        MomentOption.Create("--as-of", "The moment the question is asked for, for example 2027-03-15 (00:00 UTC) or 2027-03-15T08:00+01:00. Now when not given.");

    public static Option<bool> Verbose() =>
        new("--verbose") { Description = "Also tell, on the standard error, what was dropped from a URL and how a file was read." };

    public static Option<string[]> Names(string name, string helpName, string description) =>
        new(name) { Description = description, HelpName = helpName };

    /// <summary>Tells what was dropped from URLs that the core has accepted.</summary>
    public static void NoteDropped(Shell shell, SiteUrl site)
    {
        if (shell.Verbose && site.Dropped is { } dropped)
        {
            shell.Note($"'{site.Text}': only the host matters to a certificate; dropped {dropped}.");
        }
    }
}
