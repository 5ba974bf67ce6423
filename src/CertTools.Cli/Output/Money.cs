using System.Globalization;

namespace CertTools.Cli;

/// <summary>How prices are written.</summary>
internal static class Money
{
    /// <summary>A price for people, with the currency where it was given; empty when not known.</summary>
    public static string Text(decimal? price, string currency) => price is null || currency.Length == 0 ? Number(price) : $"{Number(price)} {currency}";

    /// <summary>A price alone; empty when not known.</summary>
    public static string Number(decimal? price) => price?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;
}
