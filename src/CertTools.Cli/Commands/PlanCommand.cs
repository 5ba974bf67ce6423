using System.CommandLine;

namespace CertTools.Cli;

/// <summary><c>certtools plan</c>: which certificates to order for an Edge server and what stands beside it.</summary>
internal static class PlanCommand
{
    public static Command Create(Shell shell)
    {
        var question = new PlanQuestion();
        Option<OutputFormat?> format = SharedOptions.Format();

        var command = new Command("plan", "Plans the certificates of an Edge server, Communicator Web Access and the reverse proxy. Exit status: 0 the plan works, 1 something fails, 2 the call or the table could not be used.");
        foreach (Option option in (Option[])[.. question.All, format])
        {
            command.Add(option);
        }

        HelpWithExamples.AddTo(command, shell.Width,
            "certtools plan --access sip.contoso.com --webconf webconf.contoso.com --av av.contoso.com --internal edge.contoso.local --cwa im.contoso.com",
            "certtools plan --access sip.contoso.com:443 --webconf webconf.contoso.com:444 --internal edge.contoso.local --allow-renamed-service",
            "certtools plan --sip-domain contoso.com",
            "certtools plan --csv edge-services.csv --ca-profile price-per-certificate=199.50 price-per-name=12 currency=EUR",
            "certtools plan --csv edge-services.csv --sip-domain contoso.com --sip-domain fabrikam.com --existing edge-*.cer",
            "certtools plan --csv edge-services.csv --format json",
            "certtools plan --topology edge-topology.json");
        command.SetAction(parse =>
        {
            if (question.Answer(parse, shell) is not { } plans)
            {
                return ExitCode.NotUsable;
            }

            new PlanReport(isArray: plans.Count > 1).Write(plans, parse.GetValue(format), shell);
            return PlanQuestion.ExitCodeOf(plans);
        });
        return command;
    }
}
