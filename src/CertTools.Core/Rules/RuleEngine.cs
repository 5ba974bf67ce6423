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

        var findings = new List<Finding>(RuleCatalog.Count);
        NameRows.Judge(facts, requirement, findings);
        findings.RemoveAll(finding => !context.Rules.Holds(finding.Descriptor));
        foreach (CertificateRule rule in RuleCatalog.CertificateRules)
        {
            if (rule.AppliesTo(requirement) && context.Rules.Holds(rule.Descriptor))
            {
                findings.Add(rule.Judge(facts, requirement, context));
            }
        }

        Supersession.Apply(findings);
        KnownSymptom.Attach(findings, requirement.ProductValue);
        return new CertificateResult(facts, requirement, VerdictOf(findings), findings, context.AsOf);
    }

    /// <summary>What several certificates come to together, as a result of its own with the usage Deployment.</summary>
    internal static CertificateResult Conclude(IReadOnlyList<Finding> findings, EvaluationContext context) => new(
        new CertificateFacts { Form = CertificateForm.Certificate, RawData = default },
        new CertRequirement(CertificateUsage.Deployment) { Title = "the certificates together" },
        VerdictOf(findings), [.. findings], context.AsOf);

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
