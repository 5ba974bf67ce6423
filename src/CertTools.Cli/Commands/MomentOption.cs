using System;
using System.CommandLine;
using System.Globalization;

namespace CertTools.Cli;

/// <summary>An option that takes a date or a moment as ISO 8601 writes it.</summary>
internal static class MomentOption
{
    private static readonly string[] Forms =
    [
        "yyyy-MM-dd",
        "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mmK",
        "yyyy-MM-dd HH:mm:ssK",
    ];

    /// <summary>Makes an option. What has no time zone is UTC; a date alone is its first moment.</summary>
    public static Option<DateTimeOffset?> Create(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = result =>
        {
            string given = result.Tokens[0].Value;
            if (DateTimeOffset.TryParseExact(given, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset moment))
            {
                return moment;
            }

            result.AddError($"'{given}' is not a date that {name} takes. Give it as 2027-03-15 or 2027-03-15T08:00:00Z.");
            return null;
        },
    };
}
