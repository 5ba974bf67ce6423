namespace CertTools.Cli;

/// <summary>Whom the exit status is for.</summary>
internal enum ExitStyle
{
    /// <summary>Scripts: see <see cref="ExitCode"/>.</summary>
    Script,

    /// <summary>Monitoring: see <see cref="MonitoringStatus"/>.</summary>
    Monitoring,
}
