namespace CertTools;

/// <summary>How a file with a topology cannot be used: each error names the file and the place in it.</summary>
internal static class TopologyErrors
{
    /// <summary>The file as a whole.</summary>
    public static CertToolsException File(string source, string problem, string remedy) =>
        new("TopologyNotUsable", source, $"The file '{Printable.Text(source)}' {problem}.", remedy);

    /// <summary>A file of another format.</summary>
    public static CertToolsException Format(string source) =>
        new("TopologyFormatNotKnown", source, $"The file '{Printable.Text(source)}' is neither .json nor .csv.", "Give a topology as .json, a table as .csv; a .psd1 needs PowerShell: New-EdgeCertPlan -Path.");

    /// <summary>A table as a whole.</summary>
    public static CertToolsException Table(string source, string problem, string remedy = ServiceTable.Form) =>
        new("TableNotUsable", source, $"The table '{Printable.Text(source)}' {problem}.", remedy);

    /// <summary>An error that somebody found who does not know where.</summary>
    public static CertToolsException At(string source, string place, CertToolsException error) =>
        new(error.ErrorId, source, $"'{Printable.Text(source)}', {Printable.Text(place)}: {error.Problem}", error.Remedy, error);
}
