using System;

namespace CertTools.Rules;

/// <summary>How long a public certificate may last, by its issue date (reference 4.1; BR 6.3.2).</summary>
internal static class ValidityLimits
{
    /// <summary>The limit for an issue date: positive in days, negative in months.</summary>
    public static int For(DateTimeOffset issued) =>
        issued >= Dates.Validity47Days ? 47
        : issued >= Dates.Validity100Days ? 100
        : issued >= Dates.Validity200Days ? 200
        : issued >= Dates.Validity398Days ? 398
        : issued >= Dates.Validity825Days ? 825
        : issued >= Dates.Validity39Months ? -39
        : -60;

    /// <summary>The limit in words.</summary>
    public static string Describe(int limit) => limit > 0 ? $"{limit} days" : $"{-limit} months";
}
