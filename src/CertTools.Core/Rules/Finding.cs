using System.Collections.Generic;

namespace CertTools;

/// <summary>What one rule says of one certificate. Severity and outcome are words, as everything that leaves CertTools.</summary>
public sealed class Finding
{
    private readonly Severity severity;
    private readonly Outcome outcome;
    private readonly ReadableList<string> expected = ReadableList.Empty<string>();
    private readonly ReadableList<string> actual = ReadableList.Empty<string>();
    private readonly ReadableList<Citation> sources;

    internal Finding(RuleDescriptor rule, Severity severity, Outcome outcome, string message)
    {
        Descriptor = rule;
        this.severity = severity;
        this.outcome = outcome;
        Message = message;
        sources = ReadableList.Of(rule.Sources);
    }

    /// <summary>The rule's id.</summary>
    public string Rule => Descriptor.Rule;

    /// <summary>Error, Warning or Information.</summary>
    public string Severity => Words.Of(severity);

    /// <summary>Pass, Fail, NotApplicable, NotInForce, NotEvaluated, Inconclusive or Superseded.</summary>
    public string Outcome => Words.Of(outcome);

    /// <summary>What was found, in one or two sentences; for a Pass the requirement itself.</summary>
    public string Message { get; }

    /// <summary>What the certificate should have.</summary>
    public IReadOnlyList<string> Expected { get => expected; internal init => expected = ReadableList.Of(value); }

    /// <summary>What it has.</summary>
    public IReadOnlyList<string> Actual { get => actual; internal init => actual = ReadableList.Of(value); }

    /// <summary>What to do; empty when there is nothing to do.</summary>
    public string Remedy { get; internal init; } = string.Empty;

    /// <summary>What an administrator or a user sees when the requirement is not met; empty when not known.</summary>
    public string Symptom { get; internal init; } = string.Empty;

    /// <summary>The documents this rests on.</summary>
    public IReadOnlyList<Citation> Sources { get => sources; internal init => sources = ReadableList.Of(value); }

    internal RuleDescriptor Descriptor { get; }

    /// <summary>Whether this is the outcome.</summary>
    public bool Is(Outcome value) => outcome == value;

    /// <summary>Whether this is the severity.</summary>
    public bool Is(Severity value) => severity == value;

    /// <summary>Whether this finding moves the verdict or asks for attention: a failed Error or Warning, or an Error left open.</summary>
    public bool IsProblem =>
        outcome == CertTools.Outcome.Fail && severity != CertTools.Severity.Information
        || outcome == CertTools.Outcome.Inconclusive && severity == CertTools.Severity.Error;

    /// <summary>The finding in one line.</summary>
    public override string ToString() => $"{Rule} {(outcome == CertTools.Outcome.Fail ? Severity : Outcome)}: {Message}";

    internal Finding As(Outcome other, string message) => Copy(other, message, Symptom);

    internal Finding WithSymptom(string seen) => Copy(outcome, Message, seen);

    private Finding Copy(Outcome newOutcome, string message, string symptom) => new(Descriptor, severity, newOutcome, message)
    {
        Expected = Expected,
        Actual = Actual,
        Remedy = Remedy,
        Symptom = symptom,
        Sources = Sources,
    };
}
