using System;

namespace CertTools.PowerShell;

/// <summary>The moment a question is asked for.</summary>
internal static class Moment
{
    /// <summary>
    /// What -AsOf says; now when it was not given. A day typed as text has no kind and is UTC, as it is for
    /// certtools: one date means one moment. What Get-Date gives is local, and stays so.
    /// </summary>
    public static DateTimeOffset Of(DateTime? asOf) => asOf switch
    {
        null => DateTimeOffset.UtcNow,
        { Kind: DateTimeKind.Unspecified } typed => new DateTimeOffset(typed, TimeSpan.Zero),
        { } moment => new DateTimeOffset(moment.ToUniversalTime()),
    };
}
