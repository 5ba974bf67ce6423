using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;

namespace CertTools;

/// <summary>A list that ships inside the assembly: one entry a line, comments after #, and the day it was taken.</summary>
internal static class DatedList
{
    private const string DatePrefix = "# As of: ";

    public static (HashSet<string> Entries, DateTime AsOf) Load(string resource)
    {
        var entries = new HashSet<string>(StringComparer.Ordinal);
        DateTime asOf = default;
        using Stream stream = typeof(DatedList).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith(DatePrefix, StringComparison.Ordinal))
            {
                asOf = DateTime.ParseExact(line.Substring(DatePrefix.Length), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                entries.Add(line);
            }
        }

        return (entries, asOf);
    }
}
