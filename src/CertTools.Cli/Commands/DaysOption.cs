using System.CommandLine;
using System.Globalization;

namespace CertTools.Cli;

/// <summary>An option that takes a number of days.</summary>
internal static class DaysOption
{
    private const int Greatest = 36500;

    /// <summary>Makes an option.</summary>
    public static Option<int?> Create(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DAYS",
        CustomParser = result =>
        {
            string given = result.Tokens[0].Value;
            if (int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out int days) && days <= Greatest)
            {
                return days;
            }

            result.AddError($"'{given}' is not a number of days that {name} takes. Give a whole number from 0 to {Greatest.ToString(CultureInfo.InvariantCulture)}.");
            return null;
        },
    };
}
