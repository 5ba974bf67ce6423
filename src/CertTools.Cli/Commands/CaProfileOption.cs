using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace CertTools.Cli;

/// <summary>The option that says what a public CA signs and what it asks for it: name=value, several times.</summary>
internal static class CaProfileOption
{
    private const string Known = "most-names, one-base-domain, price-per-certificate, price-per-name, price-of-reissue, currency, name";

    public static Option<CaProfile?> Create() => new("--ca-profile")
    {
        HelpName = "NAME=VALUE",
        Description = $"What the public CA signs and what it costs, for example most-names=100 price-per-certificate=199.50 price-per-name=12 one-base-domain=true. The names are {Known}.",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
        CustomParser = Parse,
    };

    private static CaProfile? Parse(ArgumentResult result)
    {
        var profile = new CaProfile();
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (Token token in result.Tokens)
        {
            int equals = token.Value.IndexOf('=', StringComparison.Ordinal);
            string name = equals < 0 ? token.Value : token.Value[..equals].Trim().ToLowerInvariant();
            if (equals < 0 || !Set(profile, name, token.Value[(equals + 1)..].Trim()))
            {
                result.AddError($"'{token.Value}' cannot be used in --ca-profile. Give name=value with one of {Known}; numbers have a point, one-base-domain is true or false.");
                return null;
            }

            if (!given.Add(name))
            {
                result.AddError($"{name} was given twice in --ca-profile. Give it once.");
                return null;
            }
        }

        return profile;
    }

    private static bool Set(CaProfile profile, string name, string value)
    {
        bool isPrice = decimal.TryParse(value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimal price);
        switch (name)
        {
            case "name":
                profile.Name = value;
                return true;
            case "currency":
                profile.Currency = value;
                return true;
            case "most-names" when int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int most):
                profile.MostNames = most;
                return true;
            case "one-base-domain" when bool.TryParse(value, out bool one):
                profile.OneBaseDomain = one;
                return true;
            case "price-per-certificate" when isPrice:
                profile.PricePerCertificate = price;
                return true;
            case "price-per-name" when isPrice:
                profile.PricePerName = price;
                return true;
            case "price-of-reissue" when isPrice:
                profile.PriceOfReissue = price;
                return true;
            default:
                return false;
        }
    }
}
