using System;
using System.Globalization;

namespace CertTools.Cli;

/// <summary>How moments are written: always in UTC.</summary>
internal static class Moments
{
    /// <summary>For programs: <c>2027-03-15T08:00:00Z</c>.</summary>
    public static string ToIso(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>For people: <c>2027-03-15 08:00 UTC</c>.</summary>
    public static string ToText(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
