using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace CertTools.ModuleTests;

/// <summary>docs/errors.md and the source name the same errors.</summary>
public sealed class ErrorTableTests
{
    private static readonly string[] Sources =
    [
        .. Directory.EnumerateFiles(Repository.PathOf("src", "CertTools.Core"), "*.cs", SearchOption.AllDirectories),
        .. Directory.EnumerateFiles(Repository.PathOf("src", "CertTools.PowerShell"), "*.cs", SearchOption.AllDirectories),
    ];

    [Fact]
    public void Every_error_has_its_row_and_every_row_its_error()
    {
        IEnumerable<string> rows = Rows().Select(row => row.Id);

        Assert.Equal(rows.Order(StringComparer.Ordinal), IdsInSource());
    }

    [Fact]
    public void Every_row_has_a_category_that_says_something() =>
        Assert.All(Rows(), row => Assert.Matches("^(InvalidArgument|InvalidData|ObjectNotFound|ReadError|PermissionDenied|ResourceExists|WriteError|LimitsExceeded|AuthenticationError)$", row.Category));

    [Fact]
    public void Error_records_are_made_in_one_file() =>
        Assert.Equal(["Errors.cs"], Sources.Where(file => File.ReadAllText(file).Contains("ErrorCategory.", StringComparison.Ordinal)).Select(file => Path.GetFileName(file)));

    private static IEnumerable<(string Id, string Category)> Rows() => File.ReadLines(Repository.PathOf("docs", "errors.md"))
        .Select(line => Regex.Match(line, @"^\| `(?<id>\w+)` \| (?<category>\w+) \|"))
        .Where(row => row.Success)
        .Select(row => (row.Groups["id"].Value, row.Groups["category"].Value));

    /// <remarks>An id is the first argument of an exception or of a factory of records.</remarks>
    private static IEnumerable<string> IdsInSource() => Sources
        .Select(File.ReadAllText)
        .SelectMany(text => Regex.Matches(text, @"(?:new(?: CertToolsException)?|\bOf)\(\s*""(?<id>[A-Z][a-z]+[A-Z][A-Za-z]+)"","))
        .Select(match => match.Groups["id"].Value)
        .Distinct()
        .Order(StringComparer.Ordinal);
}
