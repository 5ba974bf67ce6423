#if NET
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace CertTools.Tests.Cases;

/// <summary>Finds the case files: our fixtures, and the folder that CERTTOOLS_CASES names.</summary>
internal static class CaseFiles
{
    private const string FixturesLabel = "fixtures";

    private const string CasesVariable = "CERTTOOLS_CASES";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    private static readonly Lazy<IReadOnlyDictionary<string, WorkedCase>> Loaded = new(Load);

    /// <summary>Every case, by the name of its file and its id.</summary>
    public static IReadOnlyDictionary<string, WorkedCase> All => Loaded.Value;

    /// <summary>Whether a case of this name is one of our fixtures, which have to be covered.</summary>
    public static bool IsFixture(string name) => name.StartsWith(FixturesLabel + " ", StringComparison.Ordinal);

    private static Dictionary<string, WorkedCase> Load()
    {
        var cases = new Dictionary<string, WorkedCase>(StringComparer.Ordinal);
        foreach ((string label, string folder) in Folders())
        {
            foreach (string path in Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal))
            {
                CaseFile file = JsonSerializer.Deserialize<CaseFile>(File.ReadAllText(path), Options)
                    ?? throw new InvalidDataException($"'{path}' is empty.");
                foreach (WorkedCase worked in file.Cases ?? [])
                {
                    string day = worked.Inputs?.AsOf ?? file.Generated ?? DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                    cases.Add($"{label} {Path.GetFileName(path)} {worked.Id}", worked with { AsOf = DayOf(day) });
                }
            }
        }

        return cases;
    }

    /// <summary>The first moment of a day given as yyyy-MM-dd.</summary>
    public static DateTimeOffset DayOf(string day) =>
        DateTimeOffset.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static IEnumerable<(string Label, string Folder)> Folders()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CertTools.sln")))
        {
            folder = folder.Parent;
        }

        string root = folder?.FullName ?? throw new DirectoryNotFoundException("The tests run from below the repository root.");
        yield return (FixturesLabel, Path.Combine(root, "tests", "fixtures", "cases"));
        if (Environment.GetEnvironmentVariable(CasesVariable) is { Length: > 0 } named)
        {
            yield return (CasesVariable, named);
        }
    }
}
#endif
