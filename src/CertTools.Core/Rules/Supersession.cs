using System.Collections.Generic;

namespace CertTools;

/// <summary>
/// Where one defect meets two rules, the more specific one reports it (reference 5.2). Rows settle this among
/// themselves, name by name; here are the rules that are not rows.
/// </summary>
internal static class Supersession
{
    private static readonly (string Specific, string General)[] Pairs =
    [
        ("OCS-E1", "GEN-07"),
        ("OCS-E3", "OCS-E1"),
        ("OCS-E4", "GEN-07"),
        ("OCS-I6", "GEN-07"),
        ("EDG-05", "GEN-07"),
        ("INT-08", "GEN-06"),
        ("INT-10", "GEN-08"),
        ("RP-01", "GEN-06"),
        ("PUB-02", "GEN-06"),
        ("PUB-06", "GEN-08"),
        ("PUB-11", "GEN-02"),
        ("STO-06", "GEN-12"),
        ("OPS-05", "GEN-08"),
    ];

    /// <summary>Turns the failure of a general rule into Superseded where the specific one failed.</summary>
    public static void Apply(List<Finding> findings)
    {
        foreach ((string specific, string general) in Pairs)
        {
            if (!HasFailed(findings, specific))
            {
                continue;
            }

            for (int i = 0; i < findings.Count; i++)
            {
                if (findings[i].Rule == general && findings[i].Is(Outcome.Fail))
                {
                    findings[i] = findings[i].As(Outcome.Superseded, $"Reported by {specific}. {findings[i].Message}");
                }
            }
        }
    }

    private static bool HasFailed(List<Finding> findings, string rule)
    {
        foreach (Finding finding in findings)
        {
            if (finding.Rule == rule && finding.Is(Outcome.Fail))
            {
                return true;
            }
        }

        return false;
    }
}
