using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;

namespace CertTools.Cli;

/// <summary>Options that take one word of an enumeration: words only, in any case, never numbers.</summary>
internal static class WordOption
{
    /// <summary>Makes an option.</summary>
    /// <param name="name">Its name, with the hyphens.</param>
    /// <param name="description">Its help.</param>
    /// <param name="allowed">The words it takes; all of the enumeration when empty.</param>
    /// <returns>An option whose value is null when it is not given.</returns>
    public static Option<T?> Create<T>(string name, string description, params T[] allowed)
        where T : struct, Enum
    {
        string[] words = (allowed.Length == 0 ? Enum.GetValues<T>() : allowed).Select(value => value.ToString()).ToArray();
        string shown = string.Join(", ", words.All(IsPlain) ? words.Select(word => word.ToLowerInvariant()) : words);
        return new Option<T?>(name)
        {
            Description = $"{description} One of {shown}.",
            HelpName = name.TrimStart('-').ToUpperInvariant(),
            CustomParser = result => Parse<T>(result, result.Tokens[0].Value, name, words, shown),
        };
    }

    /// <summary>Makes an option that can be given several times, with one word each time.</summary>
    /// <param name="name">Its name, with the hyphens.</param>
    /// <param name="description">Its help.</param>
    /// <param name="allowed">The words it takes; all of the enumeration when empty.</param>
    /// <returns>An option whose value is empty when it is not given.</returns>
    public static Option<T[]> CreateList<T>(string name, string description, params T[] allowed)
        where T : struct, Enum
    {
        string[] words = (allowed.Length == 0 ? Enum.GetValues<T>() : allowed).Select(value => value.ToString()).ToArray();
        string shown = string.Join(", ", words);
        return new Option<T[]>(name)
        {
            Description = $"{description} One of {shown}.",
            HelpName = name.TrimStart('-').ToUpperInvariant(),
            CustomParser = result => [.. result.Tokens.Select(token => Parse<T>(result, token.Value, name, words, shown)).OfType<T>()],
            DefaultValueFactory = _ => [],
        };
    }

    private static bool IsPlain(string word) => word.Skip(1).All(char.IsAsciiLetterLower);

    private static T? Parse<T>(ArgumentResult result, string given, string name, string[] words, string shown)
        where T : struct, Enum
    {
        if (words.FirstOrDefault(word => string.Equals(word, given, StringComparison.OrdinalIgnoreCase)) is { } found)
        {
            return Enum.Parse<T>(found);
        }

        result.AddError($"'{given}' is not a value of {name}. Give one of: {shown}.");
        return null;
    }
}
