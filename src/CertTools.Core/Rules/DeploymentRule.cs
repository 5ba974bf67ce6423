using System;
using System.Collections.Generic;
using System.Linq;

namespace CertTools;

/// <summary>A requirement that only several assigned certificates together meet or not. It runs once, over a plan or a deployment.</summary>
public abstract class DeploymentRule
{
    /// <summary>Makes the rule of a descriptor.</summary>
    private protected DeploymentRule(RuleDescriptor descriptor) => Descriptor = descriptor ?? throw new ArgumentNullException(nameof(descriptor));

    /// <summary>What the rule is.</summary>
    public RuleDescriptor Descriptor { get; }

    /// <summary>Judges a deployment: one finding or several, a Pass when all is well, none when it has nothing to compare.</summary>
    public IEnumerable<Finding> Judge(Deployment deployment)
    {
        if (deployment is null)
        {
            throw new ArgumentNullException(nameof(deployment));
        }

        CertificateAssignment[] assignments = deployment.Assignments
            .Where(assignment => assignment.Requirement.ProductValue is { } product && Descriptor.ProductsValue.Includes(product)).ToArray();
        Deployment ours = deployment with { Assignments = assignments };
        bool isOurs = assignments.Length > 0 || deployment.Assignments.Count == 0 && (deployment.Product is not { } stated || Descriptor.ProductsValue.Includes(stated));
        return isOurs && IsAskedOf(ours) ? Evaluate(ours) : [];
    }

    /// <summary>Whether there is anything to judge: assignments, for a rule that does not look at something else.</summary>
    /// <param name="deployment">The deployment, with the assignments for the products of the rule.</param>
    protected virtual bool IsAskedOf(Deployment deployment) => deployment.Assignments.Count > 0;

    /// <summary>Judges the assignments for the products of the rule.</summary>
    protected abstract IEnumerable<Finding> Evaluate(Deployment deployment);

    /// <summary>The requirement is not met.</summary>
    protected Finding Fail(string message, string remedy, IReadOnlyList<string>? expected = null, IReadOnlyList<string>? actual = null, Severity? severity = null, string symptom = "") =>
        new(Descriptor, severity ?? Descriptor.SeverityValue, Outcome.Fail, message)
        {
            Remedy = remedy,
            Expected = expected ?? [],
            Actual = actual ?? [],
            Symptom = symptom,
        };

    /// <summary>What the rule needs can be read in two ways, or not at all.</summary>
    protected Finding Inconclusive(string why) => new(Descriptor, Descriptor.SeverityValue, Outcome.Inconclusive, why);
}
