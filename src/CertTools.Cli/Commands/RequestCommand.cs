using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading;

namespace CertTools.Cli;

/// <summary>
/// <c>certtools request plan</c> and <c>certtools request require</c>: what is needed to order the certificates that the
/// commands of these names come to.
/// </summary>
internal static class RequestCommand
{
    public static Command Create(Shell shell)
    {
        var command = new Command("request", "Writes what is needed to order certificates: a policy for certreq, a configuration for openssl, or the request with its encrypted key; and the commands to run. All files are written, or none.")
        {
            CreatePlan(shell),
            CreateRequire(shell),
        };
        HelpWithExamples.AddTo(command, shell.Width,
            "certtools request plan --csv edge-services.csv --out orders",
            "certtools request require --product Lync2013 --usage AccessEdge --fqdn sip.contoso.com --sip-domain contoso.com --out orders");
        return command;
    }

    private static Command CreatePlan(Shell shell)
    {
        var question = new PlanQuestion();
        var order = new OrderOptions();
        Option<OutputFormat?> format = SharedOptions.Format();
        Command command = Create("plan", "Orders the certificates of a plan; it takes the services as certtools plan does. Exit status: 0 written, 1 written though something of the plan fails, 2 something could not be used.", [.. question.All, .. order.All, format]);
        HelpWithExamples.AddTo(command, shell.Width,
            "certtools request plan --csv edge-services.csv --out orders --organization Contoso --country US",
            "certtools request plan --access sip.contoso.com --internal edge.contoso.local --out orders --request-format pkcs10 --key-password-file password.txt",
            "certtools request plan --sip-domain contoso.com --out orders --dry-run --format json");
        command.SetAction(parse =>
        {
            var requests = new RequestSet(order.Read(parse));
            if (question.Answer(parse, shell) is not { } plans)
            {
                return ExitCode.NotUsable;
            }

            foreach (EdgeCertPlan plan in plans.Where(plan => plan.Problems.Length > 0))
            {
                shell.Note($"the plan{(plan.Site.Length > 0 ? " of " + plan.Site : string.Empty)} has problems that its certificates will have too. {OptionSpelling.Of(plan.Problems)}");
            }

            AddAll(requests, plans.SelectMany(plan => plan.GetOrders()), certificate => certificate, shell);
            if (requests.Drafts.Count == 0 && !shell.HasComplained)
            {
                shell.Note("nothing was written: every certificate of the plan is there already.");
                return PlanQuestion.ExitCodeOf(plans);
            }

            return Write(requests, order, parse, parse.GetValue(format), shell) ?? PlanQuestion.ExitCodeOf(plans);
        });
        return command;
    }

    private static Command CreateRequire(Shell shell)
    {
        Option<CertificateUsage[]> usage = WordOption.CreateList<CertificateUsage>("--usage", "What the certificates are for. Give it once for each. Every usage of the product that the names suffice for when not given.");
        var names = new RequestOptions();
        Option<IssuerKind?> issuedBy = SharedOptions.IssuedBy();
        var order = new OrderOptions();
        Option<OutputFormat?> format = SharedOptions.Format();
        Command command = Create("require", "Orders the certificates of servers, Edge services or reverse proxies; it takes the names as certtools require does. Exit status: 0 written, 2 something could not be used.", [usage, .. names.All, issuedBy, .. order.All, format]);
        HelpWithExamples.AddTo(command, shell.Width,
            "certtools request require --product Lync2013 --usage FrontEnd --server-fqdn fe01.contoso.com --pool-fqdn pool01.contoso.com --out orders",
            "certtools request require --product SfB2019 --usage AccessEdge --fqdn sip.contoso.com --webconf webcon.contoso.com --sip-domain contoso.com --out orders --request-format openssl");
        command.SetAction(parse =>
        {
            var requests = new RequestSet(order.Read(parse));
            RequirementRequest wanted = names.Read(parse, parse.GetValue(issuedBy) ?? IssuerKind.Unknown);
            AddAll(requests, RequirementCatalog.BuildAll(wanted, parse.GetValue(usage)!), PlannedCertificate.Of, shell);
            return Write(requests, order, parse, parse.GetValue(format), shell) ?? ExitCode.NothingFails;
        });
        return command;
    }

    private static Command Create(string name, string description, IEnumerable<Option> options)
    {
        var command = new Command(name, description);
        foreach (Option option in options)
        {
            command.Add(option);
        }

        return command;
    }

    private static void AddAll<T>(RequestSet requests, IEnumerable<T> items, Func<T, PlannedCertificate> toOrder, Shell shell)
    {
        foreach (T item in items)
        {
            try
            {
                requests.Add(toOrder(item));
            }
            catch (CertToolsException problem)
            {
                shell.Complain(problem);
            }
        }
    }

    /// <summary>Writes what can be ordered, and tells of it.</summary>
    /// <returns>The exit status, where something could not be used; else null.</returns>
    private static int? Write(RequestSet requests, OrderOptions order, ParseResult parse, OutputFormat? format, Shell shell)
    {
        string path = order.FolderOf(parse);
        var folder = new RequestFolder(path, order.IsForced(parse));
        IReadOnlyList<CertificateRequestFiles>? written = order.IsDryRun(parse) ? Try(folder, path, requests, shell) : Write(folder, requests, shell);
        if (written is null)
        {
            return ExitCode.NotUsable;
        }

        new RequestReport().Write(written, format, shell);
        return shell.HasComplained ? ExitCode.NotUsable : null;
    }

    private static CertificateRequestFiles[] Try(RequestFolder folder, string path, RequestSet requests, Shell shell)
    {
        folder.Check(requests.Drafts);
        shell.Note("nothing was written: it is a dry run.");
        return [.. requests.Drafts.Select(draft => draft.In(path))];
    }

    private static IReadOnlyList<CertificateRequestFiles>? Write(RequestFolder folder, RequestSet requests, Shell shell)
    {
        using var stop = new CancellationTokenSource();
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        try
        {
            return folder.Write(requests.Drafts, stop.Token);
        }
        catch (OperationCanceledException)
        {
            shell.Complain("It was stopped, and nothing was written.");
            return null;
        }

        void Stop(PosixSignalContext context)
        {
            context.Cancel = true;
            stop.Cancel();
        }
    }
}
