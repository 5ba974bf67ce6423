using System;
using System.Collections.Generic;

namespace CertTools;

/// <summary>Judges certificates: rows first, then the rules, then what supersedes what, then the verdict.</summary>
public static class RuleEngine
{
    /// <summary>Judges one certificate against one requirement.</summary>
    /// <param name="facts">What the certificate says.</param>
    /// <param name="requirement">What it must say; <see cref="CertRequirement.General"/> when its usage is not known.</param>
    /// <param name="context">The moment, and what else was stated.</param>
    public static CertificateResult Evaluate(CertificateFacts facts, CertRequirement requirement, EvaluationContext context)
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

        var findings = new List<Finding>(RuleCatalog.CertificateRules.Length);
        NameRows.Judge(facts, requirement, context.Rules, findings);
        Ask(RuleCatalog.CertificateRules, facts, requirement, context, findings);
        if (context.Order is not null)
        {
            Ask(RuleCatalog.OrderRules, facts, requirement, context, findings);
        }

        Supersession.Apply(findings);
        KnownSymptom.Attach(findings, requirement.ProductValue);
        return new CertificateResult(facts, requirement, VerdictOf(findings), findings, context.AsOf);
    }

    /// <summary>What several certificates come to together, as a result of its own with the usage Deployment.</summary>
    internal static CertificateResult Conclude(IReadOnlyList<Finding> findings, EvaluationContext context) => new(
        new CertificateFacts { Form = CertificateForm.Certificate, RawData = default },
        new CertRequirement(CertificateUsage.General) { IsDeployment = true, Title = "the certificates together" },
        VerdictOf(findings), [.. findings], context.AsOf);

    private static void Ask(CertificateRule[] rules, CertificateFacts facts, CertRequirement requirement, EvaluationContext context, List<Finding> findings)
    {
        foreach (CertificateRule rule in rules)
        {
            if (rule.AppliesTo(requirement) && context.Rules.Holds(rule.Descriptor))
            {
                Add(findings, rule.Judge(facts, requirement, context), rule.CompletesRows);
            }
        }
    }

    // Of a rule that also has rows a Pass is said once, and not beside a defect.
    private static void Add(List<Finding> findings, Finding finding, bool completesRows)
    {
        int row = completesRows ? findings.FindIndex(other => ReferenceEquals(other.Descriptor, finding.Descriptor)) : -1;
        if (row < 0)
        {
            findings.Add(finding);
        }
        else if (findings[row].Is(Outcome.Pass))
        {
            findings[row] = finding;
        }
        else if (!finding.Is(Outcome.Pass))
        {
            findings.Add(finding);
        }
    }

    private static Verdict VerdictOf(IEnumerable<Finding> findings)
    {
        Verdict verdict = Verdict.Pass;
        foreach (Finding finding in findings)
        {
            if (finding.Is(Outcome.Fail) && finding.Is(Severity.Error))
            {
                return Verdict.Fail;
            }

            if (finding.IsProblem)
            {
                verdict = Verdict.Warning;
            }
        }

        return verdict;
    }
}
