using System.CommandLine;

namespace CertTools.Cli;

/// <summary><c>certtools require</c>: what the certificates of any server must say.</summary>
internal static class RequireCommand
{
    public static Command Create(Shell shell)
    {
        Option<CertificateUsage[]> usage = WordOption.CreateList<CertificateUsage>("--usage", "What the certificates are for. Give it once for each. Every usage of the product that the names suffice for when not given.");
        var request = new RequestOptions();
        Option<IssuerKind?> issuedBy = SharedOptions.IssuedBy();
        Option<OutputFormat?> format = SharedOptions.Format();
        var command = new Command("require", "Says what the certificates of a server, an Edge service or a reverse proxy must be called, who may issue them and where each is assigned.") { usage };
        foreach (Option option in (Option[])[.. request.All, issuedBy, format])
        {
            command.Add(option);
        }

        HelpWithExamples.AddTo(command, shell.Width,
            "certtools require --product Lync2013 --usage FrontEnd --server-fqdn fe01.contoso.com --pool-fqdn pool01.contoso.com --sip-domain contoso.com --automatic-sign-in",
            "certtools require --product SfB2019 --usage AccessEdge --fqdn sip.contoso.com --webconf webcon.contoso.com --sip-domain contoso.com",
            "certtools require --product Lync2010 --external-web-fqdn webext.contoso.com --meet-url meet.contoso.com --dialin-url dialin.contoso.com",
            "certtools require --product Lync2013 --server-fqdn fe01.contoso.com --format json");
        command.SetAction(parse =>
        {
            RequirementRequest wanted = request.Read(parse, parse.GetValue(issuedBy) ?? IssuerKind.Unknown);
            new RequirementReport().Write(RequirementCatalog.BuildAll(wanted, parse.GetValue(usage)!), parse.GetValue(format), shell);
            return ExitCode.NothingFails;
        });
        return command;
    }
}
