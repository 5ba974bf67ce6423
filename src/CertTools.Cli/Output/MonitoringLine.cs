using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace CertTools.Cli;

/// <summary>The status of a check as Nagios and its kin have it; the number is the exit status.</summary>
internal enum MonitoringStatus
{
    /// <summary>Nothing is wrong.</summary>
    Ok,

    /// <summary>A certificate has warnings.</summary>
    Warning,

    /// <summary>A certificate fails.</summary>
    Critical,

    /// <summary>Something could not be used, so it is not known whether it is right.</summary>
    Unknown,
}

/// <summary>Writes the one line that a monitoring system shows.</summary>
internal static class MonitoringLine
{
    /// <summary>What results come to. A certificate that is known to fail is worse than one that is not known.</summary>
    public static MonitoringStatus StatusOf(IReadOnlyCollection<CertificateResult> results, bool hasComplained, Severity failOn) =>
        results.Any(result => result.FailsOn(failOn)) ? MonitoringStatus.Critical
        : hasComplained || results.Count == 0 ? MonitoringStatus.Unknown
        : results.Any(result => result.Is(Verdict.Warning)) ? MonitoringStatus.Warning
        : MonitoringStatus.Ok;

    /// <summary>The line: status, counts, the problems, what could not be used, and the fewest days left as performance data.</summary>
    public static string Write(MonitoringStatus status, IReadOnlyCollection<CertificateResult> results, IReadOnlyList<string> complaints)
    {
        // A vertical bar would begin the performance data, and a line break would end the line.
        string problems = string.Join("; ", results.Where(result => !result.Is(Verdict.Pass)).Select(Describe).Concat(complaints)).Replace('|', '/');
        string line = string.Create(CultureInfo.InvariantCulture,
            $"CERTTOOLS {status.ToString().ToUpperInvariant()} - {Count(results, Verdict.Fail)} Fail, {Count(results, Verdict.Warning)} Warning, {Count(results, Verdict.Pass)} Pass");
        int?[] days = results.Select(result => result.DaysLeft).Where(left => left is not null).ToArray();
        return line
            + (problems.Length == 0 ? string.Empty : ": " + problems)
            + (days.Length == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $" | days={days.Min()}"));
    }

    private static string Describe(CertificateResult result) => $"{(result.Source.Length == 0 ? result.Usage : result.Source)} {OptionSpelling.Of(result.Problems)}";

    private static int Count(IEnumerable<CertificateResult> results, Verdict verdict) => results.Count(result => result.Is(verdict));
}
