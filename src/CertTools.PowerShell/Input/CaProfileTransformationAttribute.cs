using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;

namespace CertTools.PowerShell;

/// <summary>
/// Takes the profile of a CA as a hash table, or as any object with its properties. PowerShell's own conversion would read
/// the text "199,50" as 19950, and answer a misspelled property with the names of .NET types.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CaProfileTransformationAttribute : ArgumentTransformationAttribute
{
    private static readonly Dictionary<string, Action<CaProfile, object>> Properties = new(StringComparer.OrdinalIgnoreCase)
    {
        [nameof(CaProfile.Name)] = (profile, value) => profile.Name = Text(nameof(CaProfile.Name), value),
        [nameof(CaProfile.MostNames)] = (profile, value) => profile.MostNames = Count(nameof(CaProfile.MostNames), value),
        [nameof(CaProfile.OneBaseDomain)] = (profile, value) => profile.OneBaseDomain = Flag(nameof(CaProfile.OneBaseDomain), value),
        [nameof(CaProfile.PricePerCertificate)] = (profile, value) => profile.PricePerCertificate = Number(nameof(CaProfile.PricePerCertificate), value),
        [nameof(CaProfile.PricePerName)] = (profile, value) => profile.PricePerName = Number(nameof(CaProfile.PricePerName), value),
        [nameof(CaProfile.PriceOfReissue)] = (profile, value) => profile.PriceOfReissue = Number(nameof(CaProfile.PriceOfReissue), value),
        [nameof(CaProfile.Currency)] = (profile, value) => profile.Currency = Text(nameof(CaProfile.Currency), value),
    };

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => Wrapped.Content(inputData) switch
    {
        null or CaProfile => inputData,
        IDictionary table => Read(table.Keys.Cast<object>().Select(key => (key.ToString() ?? string.Empty, (object?)table[key]))),
        PSCustomObject => Read(PSObject.AsPSObject(inputData).Properties.Select(property => (property.Name, (object?)property.Value))),
        string text => throw Refuse($"'{Printable.Text(text)}' is no profile of a CA. Give a hash table, for example @{{ PricePerCertificate = 199.50; PricePerName = 12 }}."),
        object other => throw Refuse($"An object of type {other.GetType().FullName} is no profile of a CA. Give a hash table."),
    };

    private static CaProfile Read(IEnumerable<(string Name, object? Value)> given)
    {
        var profile = new CaProfile();
        foreach ((string name, object? value) in given)
        {
            if (!Properties.TryGetValue(name, out Action<CaProfile, object>? set))
            {
                throw Refuse($"The profile of a CA has no property '{Printable.Text(name)}'. Give some of {string.Join(", ", Properties.Keys)}.");
            }

            // What stands empty in a file was not stated.
            if (Wrapped.Content(value) is { } content)
            {
                set(profile, content);
            }
        }

        return profile;
    }

    private static decimal Number(string name, object value)
    {
        try
        {
            return value is string text
                ? decimal.Parse(text.Trim(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)
                : IsNumber(value) ? Convert.ToDecimal(value, CultureInfo.InvariantCulture) : throw new FormatException();
        }
        catch (Exception error) when (error is FormatException or OverflowException)
        {
            throw Refuse($"{name} of the profile is {Shown(value)}, which is no amount. Give a number with a point, such as 199.50.");
        }
    }

    private static int Count(string name, object value)
    {
        decimal number = Number(name, value);
        return number == decimal.Truncate(number) && number is >= int.MinValue and <= int.MaxValue ? (int)number
            : throw Refuse($"{name} of the profile is {Shown(value)}, which is no number of names. Give a whole number, such as 100.");
    }

    private static bool Flag(string name, object value) => value switch
    {
        bool flag => flag,
        SwitchParameter given => given.IsPresent,
        string text when bool.TryParse(text, out bool flag) => flag,
        _ => throw Refuse($"{name} of the profile is {Shown(value)}. Give $true or $false."),
    };

    private static string Text(string name, object value) => value as string ?? throw Refuse($"{name} of the profile is {Shown(value)}. Give a text.");

    private static bool IsNumber(object value) => value is byte or sbyte or short or ushort or int or uint or long or ulong or float or double or decimal;

    private static string Shown(object value) => value switch
    {
        string text => $"'{Printable.Text(text)}'",
        IEnumerable list => "the list " + string.Join(", ", list.Cast<object?>().Select(item => Printable.Text(Convert.ToString(item, CultureInfo.InvariantCulture) ?? string.Empty))),
        _ => Printable.Text(Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty),
    };

    private static ArgumentTransformationMetadataException Refuse(string message) => new(message);
}
