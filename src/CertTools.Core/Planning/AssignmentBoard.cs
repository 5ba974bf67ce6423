using System;
using System.Collections.Generic;
using System.Linq;

namespace CertTools;

/// <summary>
/// Assigns certificates to requirements as they come, and compares them at the end. Certificates that were ordered by
/// a plan go to the order with their common name; others are asked every requirement, and count as assigned to those
/// they do not fail.
/// </summary>
public sealed class AssignmentBoard
{
    private readonly IReadOnlyList<CertRequirement> requirements;
    private readonly IReadOnlyList<OrderedCertificate> orders;
    private readonly HashSet<CertRequirement> filled = [];
    private readonly List<CertificateAssignment> assignments = [];

    /// <summary>Makes a board for requirements.</summary>
    /// <param name="requirements">The requirements, of a plan or not.</param>
    /// <param name="orders">What was ordered: each certificate is compared with its order. None, or null, for no comparison.</param>
    public AssignmentBoard(IReadOnlyList<CertRequirement> requirements, IReadOnlyList<OrderedCertificate>? orders = null)
    {
        this.requirements = requirements ?? throw new ArgumentNullException(nameof(requirements));
        this.orders = orders ?? [];
        IsPlanned = requirements.Count > 0 && requirements.All(requirement => requirement.OrderId.Length > 0);
    }

    /// <summary>Whether the requirements are the orders of a plan.</summary>
    public bool IsPlanned { get; }

    /// <summary>The orders of the plan that no certificate was given for.</summary>
    public IReadOnlyList<string> OpenOrders => !IsPlanned ? [] : requirements
        .Where(requirement => !filled.Contains(requirement))
        .Select(Describe).Distinct().ToArray();

    /// <summary>Judges one certificate against what it is for.</summary>
    /// <param name="facts">The certificate.</param>
    /// <param name="context">The moment, and what else was stated.</param>
    /// <exception cref="CertToolsException"><c>OrderNotFound</c>: the certificate has the common name of no order of the plan, or no name of several orders.</exception>
    public IReadOnlyList<CertificateResult> Evaluate(CertificateFacts facts, EvaluationContext context)
    {
        if (facts is null)
        {
            throw new ArgumentNullException(nameof(facts));
        }

        if (context is null)
        {
            throw new ArgumentNullException(nameof(context));
        }

        if (orders.Count > 0)
        {
            context = context with { Order = OrderedCertificate.For(facts, orders) };
        }

        var results = new List<CertificateResult>();
        foreach (CertRequirement requirement in RequirementsFor(facts))
        {
            CertificateResult result = RuleEngine.Evaluate(facts, requirement, context);
            results.Add(result);
            if (IsPlanned || requirements.Count > 1 && !result.Is(Verdict.Fail) && requirement.Names.Count > 0)
            {
                filled.Add(requirement);
                assignments.Add(new CertificateAssignment(requirement, facts));
            }
        }

        return results;
    }

    /// <summary>
    /// What the certificates come to together; null when there is nothing to say: nothing to compare, or, without a
    /// plan, nothing wrong.
    /// </summary>
    /// <param name="context">The moment, and what else was stated.</param>
    public CertificateResult? Conclude(EvaluationContext context)
    {
        if (context is null)
        {
            throw new ArgumentNullException(nameof(context));
        }

        EdgeEndpoint[] endpoints = assignments.Select(assignment => assignment.Requirement.Endpoint).OfType<EdgeEndpoint>().Distinct().ToArray();
        Finding[] findings = new Deployment { Endpoints = endpoints, Assignments = assignments, Roots = context.Roots ?? [] }.Evaluate().Where(finding => context.Rules.Holds(finding.Descriptor)).ToArray();
        return findings.Length == 0 || !IsPlanned && !findings.Any(finding => finding.IsProblem) ? null : RuleEngine.Conclude(findings, context);
    }

    private IEnumerable<CertRequirement> RequirementsFor(CertificateFacts facts)
    {
        if (!IsPlanned)
        {
            return requirements;
        }

        CertRequirement[] named = requirements.Where(requirement => facts.CommonName is { } commonName && requirement.OrderedName is { } ordered && DnsName.SameName(commonName, ordered.Text)).ToArray();
        CertRequirement? order = Array.Find(named, requirement => !filled.Contains(requirement)) ?? named.FirstOrDefault();
        return order is not null
            ? named.Where(requirement => requirement.OrderId == order.OrderId)
            : throw new CertToolsException("OrderNotFound", facts.CommonName ?? string.Empty,
                $"The certificate '{Printable.Text(facts.CommonName ?? facts.Subject)}'{(facts.Source.Length > 0 ? $" ({Printable.Text(facts.Source)})" : string.Empty)} has the common name of no order of the plan.",
                $"The plan orders {string.Join(", ", requirements.Select(Describe).Distinct())}; test other certificates without the plan.");
    }

    private static string Describe(CertRequirement requirement) => $"{requirement.OrderId} (CN={requirement.OrderedName})";
}
