using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace CertTools;

/// <summary>Gives each order the name of its files: safe on Windows and on others, and the same each time.</summary>
internal sealed class RequestFileNames
{
    private const int LongestSite = 40;
    private const int LongestName = 120;

    private static readonly string[] Reserved =
        ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(0, 10).SelectMany(number => new[] { "COM" + number.ToString(CultureInfo.InvariantCulture), "LPT" + number.ToString(CultureInfo.InvariantCulture) })];

    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Site, label and common name, without an extension. Names that differ in case only are told apart by a number.</summary>
    public string Next(PlannedCertificate order)
    {
        string name = order.SubjectName.Length > 0 || order.SubjectAlternativeNames.Count == 0 ? order.SubjectName : order.SubjectAlternativeNames[0];
        string site = Safe(order.Site.Replace('.', '_'));
        string[] parts = [site.Substring(0, Math.Min(site.Length, LongestSite)), Safe(order.Label), Safe(name.Replace("*", "wildcard"))];
        string text = string.Join("-", parts.Where(part => part.Length > 0));
        text = text.Substring(0, Math.Min(text.Length, LongestName)).TrimEnd('.');
        if (text.Length == 0 || Reserved.Contains(text.Split('.')[0], StringComparer.OrdinalIgnoreCase))
        {
            text = "_" + text;
        }

        string free = text;
        for (int number = 2; !taken.Add(free); number++)
        {
            free = text + "-" + number.ToString(CultureInfo.InvariantCulture);
        }

        return free;
    }

    // A name that began with a hyphen would be an option to the commands it is given to.
    private static string Safe(string text) => new string(Array.ConvertAll(text.Trim().ToCharArray(), c => char.IsLetterOrDigit(c) || c is '.' or '-' ? c : '_')).TrimStart('-');
}
