using System;
using System.Collections.Generic;

namespace CertTools;

/// <summary>
/// Where one defect meets two rules, the more specific one reports it (reference 5.2). Rows settle this among
/// themselves, name by name; here are the rules that are not rows.
/// </summary>
internal static class Supersession
{
    private static readonly Dictionary<string, string[]> SpecificOf = new(StringComparer.Ordinal)
    {
        ["GEN-01"] = ["ORD-05"],
        ["GEN-02"] = ["PUB-11"],
        ["GEN-06"] = ["PUB-02", "RP-01", "INT-08"],
        ["GEN-07"] = ["OCS-E1", "OCS-E4", "OCS-I6", "EDG-05"],
        ["GEN-08"] = ["PUB-06", "INT-10", "OPS-05"],
        ["GEN-12"] = ["STO-06"],
        ["OCS-E1"] = ["OCS-E3"],
    };

    /// <summary>Turns the failure of a general rule into Superseded where a specific one failed.</summary>
    public static void Apply(List<Finding> findings)
    {
        for (int i = 0; i < findings.Count; i++)
        {
            if (findings[i].Is(Outcome.Fail)
                && SpecificOf.TryGetValue(findings[i].Rule, out string[]? specific)
                && Array.Find(specific, rule => findings.Exists(finding => finding.Rule == rule && finding.Is(Outcome.Fail))) is { } reporter)
            {
                findings[i] = findings[i].As(Outcome.Superseded, $"Reported by {reporter}. {findings[i].Message}");
            }
        }
    }
}
