using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace CertTools.Tests.Docs;

/// <summary>
/// The pages of docs/rules and the blocks of them that are made from the descriptors. With the environment variable
/// CERTTOOLS_WRITE_PAGES=1 those blocks are written before anything is read; what stands outside them stays.
/// </summary>
internal static class RulePages
{
    public const string IndexName = "README.md";

    private static readonly Lazy<IReadOnlyDictionary<string, string>> Read = new(Load);

    public static string Folder { get; } = Path.Combine(RepositoryRoot(), "docs", "rules");

    /// <summary>The text of every page but the index, by file name without its extension.</summary>
    public static IReadOnlyDictionary<string, string> All => Read.Value;

    public static string Index => All.Count > 0 ? ReadText(IndexName) : string.Empty;

    /// <summary>Whether the rule does nothing but compare several certificates and what they are assigned to.</summary>
    public static bool IsOfDeployment(string rule) => RuleCatalog.DeploymentRules.Any(candidate => candidate.Descriptor.Rule == rule)
        && !RuleCatalog.CertificateRules.Any(candidate => candidate.Descriptor.Rule == rule);

    public static string TitleOf(RuleDescriptor rule) => $"# {rule.Rule}: {Text(rule.Title)}";

    public static string FactsOf(RuleDescriptor rule)
    {
        var lines = new List<string>
        {
            $"- Severity: {rule.Severity}",
            $"- Area: {rule.Area}",
            $"- Products: {string.Join(", ", rule.Products)}",
            "- In force from: " + (rule.InForceFrom is { } from ? "issue date " + from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "always"),
            "- Needs: " + (rule.Needs.Length > 0 ? $"`{rule.Needs}`" : IsOfDeployment(rule.Rule) ? "the certificates of a deployment or a plan" : "the certificate alone"),
            $"- Confidence: {rule.Confidence}",
            "- Sources:",
        };
        lines.AddRange(rule.Sources.Select(source => $"  - [{source.Key}] {source.Title}{(source.Url.Length > 0 ? ", " + source.Url : string.Empty)}"));
        return string.Join("\n", lines);
    }

    public static string IndexOfRules() => string.Join("\n\n", RuleCatalog.All
        .GroupBy(rule => rule.Area)
        .Select(area => string.Join("\n", area
            .Select(rule => $"| [{rule.Rule}]({rule.Rule}.md) | {Text(rule.Title)} | {rule.Severity} |")
            .Prepend($"### {area.Key}\n\n| rule | requirement | severity |\n|---|---|---|"))));

    /// <summary>What stands between the markers of a block; null when they are not there, once and in order.</summary>
    public static string? Block(string text, string name)
    {
        (int start, int end) = BoundsOf(text, name);
        return start < 0 ? null : text.Substring(start, end - start).Trim('\n');
    }

    /// <summary>The text under a heading, up to the next one; null when there is no such heading.</summary>
    public static string? Section(string text, string heading)
    {
        string start = $"\n## {heading}\n";
        int at = text.IndexOf(start, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        at += start.Length;
        int next = text.IndexOf("\n## ", at - 1, StringComparison.Ordinal);
        return (next < 0 ? text.Substring(at) : text.Substring(at, Math.Max(0, next - at))).Trim();
    }

    // What stands between angle brackets is a tag to a reader of Markdown, and vanishes.
    private static string Text(string title) => title.Replace("<", "\\<");

    private static Dictionary<string, string> Load()
    {
        if (Environment.GetEnvironmentVariable("CERTTOOLS_WRITE_PAGES") == "1")
        {
            Write();
        }

        return Directory.GetFiles(Folder, "*.md")
            .Select(Path.GetFileName)
            .Where(name => name != IndexName)
            .ToDictionary(name => Path.GetFileNameWithoutExtension(name)!, name => ReadText(name!), StringComparer.Ordinal);
    }

    private static void Write()
    {
        foreach (RuleDescriptor rule in RuleCatalog.All)
        {
            string name = rule.Rule + ".md";
            string text = File.Exists(Path.Combine(Folder, name)) ? ReadText(name) : "\n\n<!-- facts -->\n<!-- /facts -->\n";
            WriteText(name, TitleOf(rule) + WithBlock(text.Substring(text.IndexOf('\n')), "facts", FactsOf(rule)));
        }

        WriteText(IndexName, WithBlock(ReadText(IndexName), "index", IndexOfRules()));
    }

    private static string WithBlock(string text, string name, string content)
    {
        (int start, int end) = BoundsOf(text, name);
        return start < 0
            ? throw new InvalidOperationException($"The markers of the block '{name}' are not there: {text.Substring(0, Math.Min(80, text.Length))}")
            : text.Substring(0, start) + "\n" + content + "\n" + text.Substring(end);
    }

    private static (int Start, int End) BoundsOf(string text, string name)
    {
        string opening = $"<!-- {name} -->";
        int start = text.IndexOf(opening, StringComparison.Ordinal);
        int end = text.IndexOf($"<!-- /{name} -->", StringComparison.Ordinal);
        return start < 0 || end < start || text.IndexOf(opening, start + 1, StringComparison.Ordinal) >= 0 ? (-1, -1) : (start + opening.Length, end);
    }

    private static string ReadText(string name) => File.ReadAllText(Path.Combine(Folder, name)).Replace("\r\n", "\n");

    private static void WriteText(string name, string text) => File.WriteAllText(Path.Combine(Folder, name), text, new UTF8Encoding(false));

    private static string RepositoryRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "CertTools.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("No folder above " + AppContext.BaseDirectory + " holds CertTools.sln.");
    }
}
