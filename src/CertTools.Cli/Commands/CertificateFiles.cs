using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Security;

namespace CertTools.Cli;

/// <summary>The files of a command, and how they are read.</summary>
internal sealed class CertificateFiles
{
    private readonly Argument<string[]> files = new("FILE")
    {
        Description = "Files with certificates or requests: DER, PEM, P7B, SST, PFX, CSR. * and ? stand for parts of a file's name.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> passwordFile = new("--password-file") { HelpName = "FILE", Description = "A file whose only line is the password of the PFX files." };
    private readonly Option<bool> verbose = SharedOptions.Verbose();

    /// <summary>Gives a command its files.</summary>
    public Argument Argument => files;

    /// <summary>The option that names the file of the password.</summary>
    public Option PasswordFile => passwordFile;

    /// <summary>The option that asks for notes.</summary>
    public Option Verbose => verbose;

    /// <summary>Whether notes are wanted that are not problems.</summary>
    public bool IsVerbose(ParseResult parse) => parse.GetValue(verbose);

    /// <summary>Reads the files, each when it is asked for; what cannot be read is told, and the others go on.</summary>
    public IEnumerable<CertificateFacts> Read(ParseResult parse, Shell shell)
    {
        shell.Verbose = IsVerbose(parse);
        using SecureString? password = parse.GetValue(passwordFile) is { } path ? Cli.PasswordFile.Read(path) : null;
        foreach (string file in parse.GetValue(files)!.SelectMany(InputPaths.Expand))
        {
            foreach (CertificateFacts facts in Read(file, password, shell))
            {
                yield return facts;
            }
        }
    }

    /// <summary>The certificates of files that were stated beside those to judge; null when none was.</summary>
    /// <exception cref="CertToolsException">One of the files cannot be read: what it would have decided cannot be.</exception>
    public static IReadOnlyList<CertificateFacts>? ReadStated(string[] stated) => stated.Length == 0 ? null
        : stated.SelectMany(InputPaths.Expand).SelectMany(file => CertificateFile.Read(file, password: null).Items).ToArray();

    private static IReadOnlyList<CertificateFacts> Read(string file, SecureString? password, Shell shell)
    {
        CertificateFileContent content;
        try
        {
            content = CertificateFile.Read(file, password);
        }
        catch (CertToolsException problem)
        {
            shell.Complain(problem, problem.ErrorId == "PfxPasswordNeeded" ? "Put it into a file and name that with --password-file." : string.Empty);
            return [];
        }

        if (shell.Verbose)
        {
            shell.Note($"'{file}': read as {content.Format}; {content.Items.Count} to test.");
        }

        foreach (string passedOver in content.PassedOver)
        {
            shell.Note($"'{file}': passed over: {passedOver}");
        }

        return content.Items;
    }
}
