namespace CertTools.Cli;

/// <summary>How an answer is written.</summary>
internal enum OutputFormat
{
    /// <summary>For people.</summary>
    Table,

    /// <summary>For programs: one array.</summary>
    Json,

    /// <summary>For spreadsheets: RFC 4180.</summary>
    Csv,
}
