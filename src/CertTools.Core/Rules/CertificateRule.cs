using System;
using System.Collections.Generic;

namespace CertTools;

/// <summary>
/// A requirement that one certificate meets or does not: a pure function of its facts, what it is for, and the
/// clock. One file a rule.
/// </summary>
public abstract class CertificateRule
{
    private readonly Finding productNotGiven;
    private readonly Finding needNotGiven;

    /// <summary>Makes the rule of a descriptor.</summary>
    private protected CertificateRule(RuleDescriptor descriptor)
    {
        Descriptor = descriptor ?? throw new ArgumentNullException(nameof(descriptor));
        productNotGiven = new Finding(descriptor, descriptor.SeverityValue, Outcome.NotEvaluated,
            $"Holds for {string.Join(", ", descriptor.Products)} only: give -Product.");
        needNotGiven = new Finding(descriptor, descriptor.SeverityValue, Outcome.NotEvaluated, $"Give {descriptor.Needs} to have this decided.");
    }

    /// <summary>What the rule is.</summary>
    public RuleDescriptor Descriptor { get; }

    /// <summary>Whether rows of a requirement report under the same id: then rows and rule speak once.</summary>
    internal virtual bool CompletesRows => false;

    /// <summary>Whether the rule has anything to say about certificates for this requirement.</summary>
    public virtual bool AppliesTo(CertRequirement requirement) =>
        requirement?.ProductValue is not { } product || Descriptor.ProductsValue.Includes(product);

    /// <summary>Judges one certificate; the engine has asked <see cref="AppliesTo"/> before.</summary>
    public Finding Judge(CertificateFacts facts, CertRequirement requirement, EvaluationContext context)
    {
        if (facts is null)
        {
            throw new ArgumentNullException(nameof(facts));
        }

        if (requirement is null)
        {
            throw new ArgumentNullException(nameof(requirement));
        }

        if (context is null)
        {
            throw new ArgumentNullException(nameof(context));
        }

        return requirement.ProductValue is null && Descriptor.ProductsValue != OcsProducts.All
            ? productNotGiven
            : Evaluate(facts, requirement, context);
    }

    /// <summary>Judges one certificate.</summary>
    protected abstract Finding Evaluate(CertificateFacts facts, CertRequirement requirement, EvaluationContext context);

    /// <summary>The requirement is met.</summary>
    protected Finding Pass() => Descriptor.PassFinding;

    /// <summary>The caller has not given <see cref="RuleDescriptor.Needs"/>.</summary>
    protected Finding NotEvaluated() => needNotGiven;

    /// <summary>The rule has nothing to say about this item.</summary>
    protected Finding NotApplicable(string why) => new(Descriptor, Descriptor.SeverityValue, Outcome.NotApplicable, why);

    /// <summary>The rule is younger than the certificate.</summary>
    protected Finding NotInForce(string why) => new(Descriptor, Descriptor.SeverityValue, Outcome.NotInForce, why);

    /// <summary>A more specific rule reports the same defect.</summary>
    protected Finding Superseded(string by) => new(Descriptor, Descriptor.SeverityValue, Outcome.Superseded, by);

    /// <summary>What the rule needs cannot be read.</summary>
    protected Finding Inconclusive(string why) => new(Descriptor, Descriptor.SeverityValue, Outcome.Inconclusive, why);

    /// <summary>The requirement is not met.</summary>
    protected Finding Fail(string message, string remedy, IReadOnlyList<string>? expected = null, IReadOnlyList<string>? actual = null, Severity? severity = null, string symptom = "") =>
        new(Descriptor, severity ?? Descriptor.SeverityValue, Outcome.Fail, message)
        {
            Remedy = remedy,
            Expected = expected ?? [],
            Actual = actual ?? [],
            Symptom = symptom,
        };
}
