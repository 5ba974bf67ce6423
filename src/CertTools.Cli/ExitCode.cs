namespace CertTools.Cli;

/// <summary>What the exit status says.</summary>
internal static class ExitCode
{
    /// <summary>Nothing fails; warnings may have been reported.</summary>
    public const int NothingFails = 0;

    /// <summary>At least one certificate fails.</summary>
    public const int SomethingFails = 1;

    /// <summary>The call or one of the inputs could not be used. It wins: what was not read was not judged.</summary>
    public const int NotUsable = 2;
}
