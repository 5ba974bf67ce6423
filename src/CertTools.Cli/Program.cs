using System;
using System.Globalization;
using CertTools;
using CertTools.Cli;

// What is read and printed is the same in every culture, the parser's own messages included.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;

using var shell = Shell.Open();
try
{
    int exitCode = CertToolsCommand.Run(args, shell);
    shell.Output.Flush();
    return exitCode;
}
catch (CertToolsException problem)
{
    shell.Complain(problem);
    return shell.GiveUp();
}
catch (Exception problem) when (Shell.IsOfStream(problem))
{
    shell.Complain($"The output could not be written: {problem.Message}");
    return shell.ExitStyle == ExitStyle.Monitoring ? (int)MonitoringStatus.Unknown : ExitCode.NotUsable;
}
