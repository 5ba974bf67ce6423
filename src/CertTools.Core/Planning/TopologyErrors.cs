namespace CertTools;

/// <summary>How a file with a topology cannot be used: each error names the file and the place in it.</summary>
internal static class TopologyErrors
{
    /// <summary>The file as a whole.</summary>
    public static CertToolsException File(string source, string problem, string remedy) =>
        new("TopologyNotUsable", source, $"The file '{Printable.Text(source)}' {problem}.", remedy);

    /// <summary>A file of a format that only PowerShell reads.</summary>
    public static CertToolsException DataFile(string source) =>
        new("TopologyFormatNotKnown", source, $"The file '{Printable.Text(source)}' is a data file of PowerShell, which only PowerShell reads.", "Give it to New-EdgeCertPlan -Path, or write it as .json.");

    /// <summary>A file of another format.</summary>
    public static CertToolsException Format(string source) =>
        new("TopologyFormatNotKnown", source, $"The file '{Printable.Text(source)}' is none of .json, .psd1 and .csv.", "Give a topology as .json or .psd1, or a table as .csv: the extension says which it is.");

    /// <summary>A table as a whole.</summary>
    public static CertToolsException Table(string source, string problem, string remedy = ServiceTable.Form) =>
        new("TableNotUsable", source, $"The table '{Printable.Text(source)}' {problem}.", remedy);

    /// <summary>An error that somebody found who does not know where.</summary>
    public static CertToolsException At(string source, string place, CertToolsException error) =>
        new(error.ErrorId, source, $"'{Printable.Text(source)}', {Printable.Text(place)}: {error.Problem}", error.Remedy, error);
}
