using System;

namespace CertTools.PowerShell;

/// <summary>The moment a question is asked for.</summary>
internal static class Moment
{
    /// <summary>What -AsOf says: local time unless its kind is UTC; now when it was not given.</summary>
    public static DateTimeOffset Of(DateTime? asOf) =>
        asOf is { } moment ? new DateTimeOffset(moment.ToUniversalTime()) : DateTimeOffset.UtcNow;
}
