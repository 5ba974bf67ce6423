using System.Globalization;

namespace CertTools.Cli;

/// <summary>How prices are written.</summary>
internal static class Money
{
    /// <summary>A price for people: two places at least, and the currency where it was given; empty when not known.</summary>
    public static string Text(decimal? price, string currency) => price is not { } known ? string.Empty
        : known.ToString("0.00##", CultureInfo.InvariantCulture) + (currency.Length > 0 ? " " + currency : string.Empty);

    /// <summary>A price for a spreadsheet; empty when not known.</summary>
    public static string Number(decimal? price) => price?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;
}
