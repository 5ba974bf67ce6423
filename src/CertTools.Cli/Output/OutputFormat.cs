namespace CertTools.Cli;

/// <summary>How an answer is written.</summary>
internal enum OutputFormat
{
    /// <summary>For people.</summary>
    Table,

    /// <summary>For programs: one array, or one object where the answer is a single one.</summary>
    Json,

    /// <summary>For spreadsheets: RFC 4180.</summary>
    Csv,
}
