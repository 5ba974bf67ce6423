using System.Collections.Generic;
using System.Linq;

namespace CertTools;

/// <summary>Judges a plan with the same rules that judge certificates: each order as the request it will become.</summary>
internal static class PlanFindings
{
    public static IReadOnlyList<Finding> Of(EdgeTopology topology, IReadOnlyList<CertificateOrder> orders, PlanOptions options)
    {
        var assignments = new List<CertificateAssignment>();
        var findings = new List<Finding>();
        foreach (CertificateOrder order in orders)
        {
            CertificateFacts facts = order.ToFacts();
            var context = new EvaluationContext { AsOf = options.AsOf, IssuedBy = order.Issuer, MostNames = options.CaProfile.MostNames ?? EvaluationContext.UsualMostNames };
            foreach (CertRequirement requirement in order.Requirements(string.Empty))
            {
                assignments.Add(new CertificateAssignment(requirement, facts));
                findings.AddRange(RuleEngine.Evaluate(facts, requirement, context).Findings.Where(finding => finding.IsProblem));
            }
        }

        findings.AddRange(new Deployment { Endpoints = topology.Endpoints, Assignments = assignments }.Evaluate().Where(finding => finding.Is(Outcome.Fail) || finding.IsProblem));
        Supersession.Apply(findings);
        return findings
            .Where(finding => !finding.Is(Outcome.Superseded))
            .GroupBy(finding => (finding.Rule, finding.Message)).Select(group => group.First())
            .OrderBy(finding => finding.IsProblem ? 0 : 1)
            .ToArray();
    }
}
