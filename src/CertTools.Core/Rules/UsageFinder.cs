using System;
using System.Collections.Generic;
using System.Linq;

namespace CertTools;

/// <summary>The question asked the other way: what are these certificates good for, and what do they lack for the rest?</summary>
public static class UsageFinder
{
    /// <summary>Judges every certificate against every requirement.</summary>
    /// <param name="certificates">The certificates, in any order.</param>
    /// <param name="requirements">The requirements.</param>
    /// <param name="context">The moment, and what else was stated.</param>
    /// <returns>
    /// A match for each pair, by requirement in the order given and then from the best certificate to the worst: by
    /// verdict, then fewest problems, then the latest end of the validity, then thumbprint.
    /// </returns>
    public static IReadOnlyList<UsageMatch> Find(IReadOnlyList<CertificateFacts> certificates, IReadOnlyList<CertRequirement> requirements, EvaluationContext context)
    {
        if (certificates is null)
        {
            throw new ArgumentNullException(nameof(certificates));
        }

        if (requirements is null)
        {
            throw new ArgumentNullException(nameof(requirements));
        }

        return requirements.SelectMany(requirement => certificates
            .Select(certificate => RuleEngine.Evaluate(certificate, requirement, context))
            .OrderByDescending(result => result.Is(Verdict.Pass)).ThenBy(result => result.Is(Verdict.Fail))
            .ThenBy(result => result.Findings.Count(finding => finding.IsProblem))
            .ThenByDescending(result => result.GetFacts().NotAfter ?? DateTimeOffset.MinValue)
            .ThenBy(result => result.Thumbprint, StringComparer.Ordinal)
            .Select((result, place) => new UsageMatch(result, isBest: place == 0))).ToArray();
    }
}
