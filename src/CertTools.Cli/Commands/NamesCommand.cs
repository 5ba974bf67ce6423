using System.Collections.Generic;
using System.CommandLine;
using System.Linq;

namespace CertTools.Cli;

/// <summary><c>certtools names</c>: the names that clients look for, and the certificate that has to carry each.</summary>
internal static class NamesCommand
{
    public static Command Create(Shell shell)
    {
        Option<string[]> sipDomain = SharedOptions.Names("--sip-domain", "DOMAIN", "A SIP domain. Give it once for each.");
        sipDomain.Required = true;
        Option<SignInClient[]> client = WordOption.CreateList<SignInClient>("--client", "The client. Give it once for each. All when not given.");
        Option<OutputFormat?> format = SharedOptions.Format();
        var command = new Command("names", "Says which names clients look for to find their server, in their order, and which certificate has to carry each.") { sipDomain, client, format };
        HelpWithExamples.AddTo(command, shell.Width,
            "certtools names --sip-domain contoso.com --client Lync2013",
            "certtools names --sip-domain contoso.com --client LyncPhone --client LyncMobile",
            "certtools names --sip-domain contoso.com --format csv");
        command.SetAction(parse =>
        {
            DnsName[] domains = parse.GetValue(sipDomain)!.Select(domain => DnsName.ParseHost(domain, "SIP domain")).Distinct().ToArray();
            IEnumerable<SignInName> names = domains.SelectMany(domain => SignInNames.Of(domain, parse.GetValue(client)!));
            new SignInReport().Write(names, parse.GetValue(format), shell);
            return ExitCode.NothingFails;
        });
        return command;
    }
}
