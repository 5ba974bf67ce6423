using System.Collections.Generic;
using System.Linq;

namespace CertTools;

/// <summary>One row of a requirement: a name, or one of several, that the certificate has to carry.</summary>
/// <remarks>What is public is made of words, so that JSON, CSV and remoting see what a person sees.</remarks>
public sealed record RequiredName
{
    private readonly ReadableList<Citation> sources = ReadableList.Empty<Citation>();

    internal RequiredName(NameLevel level, RuleDescriptor rule, params DnsName[] names)
    {
        LevelValue = level;
        RuleValue = rule;
        Names = names;
    }

    /// <summary>The first of the names.</summary>
    public string Name => Names[0].Text;

    /// <summary>Required, Recommended, Optional or MustNot.</summary>
    public string Level => LevelValue.ToString();

    /// <summary>Either, CommonName or San.</summary>
    public string Position => PositionValue.ToString();

    /// <summary>No, OneLabel or OneLabelUnsupported.</summary>
    public string Wildcard => WildcardValue.ToString();

    /// <summary>The id of the rule that reports the name when it is missing.</summary>
    public string Rule => RuleValue.Rule;

    /// <summary>Why the name is needed, with both sides where sources disagree.</summary>
    public string Why { get; internal init; } = string.Empty;

    /// <summary>What one sees when it is missing; empty when not known.</summary>
    public string Symptom { get; internal init; } = string.Empty;

    /// <summary>What to do when it is missing; empty for the plain "add it".</summary>
    public string Remedy { get; internal init; } = string.Empty;

    /// <summary>All the names of which one is enough; nearly always one.</summary>
    public IReadOnlyList<string> AnyOf => ReadableList.Of(Names.Select(name => name.Text));

    /// <summary>The documents behind the row.</summary>
    public IReadOnlyList<Citation> Sources { get => sources; internal init => sources = ReadableList.Of(value); }

    internal IReadOnlyList<DnsName> Names { get; }

    internal NameLevel LevelValue { get; }

    internal NamePosition PositionValue { get; init; } = NamePosition.Either;

    internal WildcardUse WildcardValue { get; init; } = WildcardUse.No;

    internal RuleDescriptor RuleValue { get; }

    /// <summary>Reports a name carried only by a wildcard that is not allowed or not supported; <see cref="RuleValue"/> when null.</summary>
    internal RuleDescriptor? WildcardRule { get; init; }

    /// <summary>How bad a wildcard is that carries the name, where the row knows better than the rule.</summary>
    internal Severity? WildcardSeverity { get; init; }

    /// <summary>What is said instead of <see cref="Why"/>, <see cref="Symptom"/> and <see cref="Remedy"/> where a wildcard carries the name; null for the same.</summary>
    internal RowTexts? WildcardTexts { get; init; }

    /// <summary>Reports a name too deep for a wildcard of its domain; <see cref="RuleValue"/> when null.</summary>
    internal RuleDescriptor? BeyondWildcardRule { get; init; }

    /// <summary>Reports a name that stands elsewhere than it has to; <see cref="RuleValue"/> when null.</summary>
    internal RuleDescriptor? MisplacedRule { get; init; }

    internal RowTexts Texts => new(Why, Symptom, Remedy);

    /// <summary>The row in one line.</summary>
    public override string ToString() => $"{string.Join(" or ", AnyOf)} ({Level}, {Position})";
}

/// <summary>What a finding of a row says.</summary>
internal sealed record RowTexts(string Why, string Symptom, string Remedy);
