using System;
using System.Collections.Generic;

namespace CertTools;

/// <summary>
/// The one general matcher: judges every row of a requirement against the names a certificate presents, and reports
/// each name once, under the most specific rule its row names.
/// </summary>
internal static class NameRows
{
    /// <summary>Adds a finding for every rule that the rows name and that is asked.</summary>
    public static void Judge(CertificateFacts facts, CertRequirement requirement, RuleSelection selection, List<Finding> findings)
    {
        IReadOnlyList<RequiredName> rows = requirement.Names;
        if (rows.Count == 0)
        {
            return;
        }

        var judged = new JudgedRow[rows.Count];
        for (int i = 0; i < judged.Length; i++)
        {
            judged[i] = new JudgedRow(rows[i], StateOf(facts, rows[i]), selection);
        }

        foreach (RuleDescriptor rule in requirement.RowRules)
        {
            if (selection.Holds(rule))
            {
                Report(facts, judged, rule, findings);
            }
        }
    }

    /// <summary>How a certificate stands to a row: the best of the row's names counts.</summary>
    public static RowState StateOf(CertificateFacts facts, RequiredName row)
    {
        RowState best = RowState.Unreadable;
        for (int i = 0; i < row.Names.Count; i++)
        {
            RowState state = StateOf(facts, row, row.Names[i]);
            if (state < best)
            {
                best = state;
            }
        }

        return best;
    }

    /// <summary>The names of the Required rows in a state, of the rows that are wanted.</summary>
    public static List<string> InState(CertificateFacts facts, CertRequirement requirement, RowState state, Predicate<RequiredName>? wanted = null)
    {
        var names = new List<string>();
        foreach (RequiredName row in requirement.Names)
        {
            if (row.LevelValue == NameLevel.Required && wanted?.Invoke(row) != false && StateOf(facts, row) == state && !names.Contains(row.Name))
            {
                names.Add(row.Name);
            }
        }

        return names;
    }

    /// <summary>Every name with an asterisk, SAN first, safe to show.</summary>
    public static List<string> Wildcards(CertificateFacts facts)
    {
        var names = new List<string>();
        foreach (string name in PresentedNames.OfSan(facts))
        {
            AddWildcard(names, name);
        }

        foreach (string name in facts.CommonNames)
        {
            AddWildcard(names, Printable.Text(name));
        }

        return names;
    }

    /// <summary>The id of the rule by which the rows report names that are too deep for a wildcard.</summary>
    public static string BeyondRuleOf(CertRequirement requirement)
    {
        foreach (RequiredName row in requirement.Names)
        {
            if (row.BeyondWildcardRule is { } rule)
            {
                return rule.Rule;
            }
        }

        return string.Empty;
    }

    private static RowState StateOf(CertificateFacts facts, RequiredName row, DnsName name)
    {
        bool readsCommonName = row.PositionValue == NamePosition.CommonName || row.PositionValue == NamePosition.Either && !facts.HasDnsNames;
        NameMatch match = readsCommonName ? PresentedNames.BestInCommonNames(facts, name) : PresentedNames.BestInSan(facts, name);
        if (row.LevelValue == NameLevel.MustNot)
        {
            return match == NameMatch.Exact || match == NameMatch.Wildcard && row.WildcardValue != WildcardUse.No ? RowState.Forbidden : RowState.NothingAsked;
        }

        if (match == NameMatch.Exact || match == NameMatch.Wildcard && row.WildcardValue != WildcardUse.No)
        {
            return readsCommonName && HasOtherCommonName(facts) ? RowState.Ambiguous
                : match == NameMatch.Exact ? RowState.Met
                : row.WildcardValue == WildcardUse.OneLabel ? RowState.MetByWildcard
                : RowState.UnsupportedWildcard;
        }

        if (IsUnreadable(facts, row.PositionValue, readsCommonName))
        {
            return RowState.Unreadable;
        }

        if (row.LevelValue == NameLevel.Optional)
        {
            return RowState.NothingAsked;
        }

        if (match == NameMatch.Wildcard)
        {
            return RowState.RefusedWildcard;
        }

        NameMatch elsewhere = readsCommonName ? PresentedNames.BestInSan(facts, name) : PresentedNames.BestInCommonNames(facts, name);
        return elsewhere == NameMatch.Exact ? RowState.Misplaced
            : match == NameMatch.DeeperThanWildcard ? RowState.BeyondWildcard
            : match == NameMatch.DomainOfWildcard ? RowState.DomainOfWildcard
            : RowState.Missing;
    }

    private static bool IsUnreadable(CertificateFacts facts, NamePosition position, bool readsCommonName) =>
        readsCommonName && facts.IsUnreadable(CertificatePart.Subject)
        || position != NamePosition.CommonName && facts.IsUnreadable(CertificatePart.SubjectAlternativeName)
        || facts.IsUnreadable(CertificatePart.Structure)
        || position != NamePosition.CommonName && facts.IsUnreadable(CertificatePart.Extensions);

    private static bool HasOtherCommonName(CertificateFacts facts)
    {
        for (int i = 1; i < facts.CommonNames.Count; i++)
        {
            if (!DnsName.SameName(facts.CommonNames[i], facts.CommonNames[0]))
            {
                return true;
            }
        }

        return false;
    }

    private static void AddWildcard(List<string> names, string name)
    {
        if (name.IndexOf('*') >= 0 && !names.Contains(name))
        {
            names.Add(name);
        }
    }

    private static void Report(CertificateFacts facts, JudgedRow[] rows, RuleDescriptor rule, List<Finding> findings)
    {
        int before = findings.Count;
        RuleDescriptor? reportedBy = null;
        for (int i = 0; i < rows.Length; i++)
        {
            if (!rows[i].IsOpen)
            {
                continue;
            }

            if (rows[i].Reporter != rule)
            {
                reportedBy = rows[i].Row.RuleValue == rule ? rows[i].Reporter : reportedBy;
            }
            else if (Array.FindIndex(rows, rows[i].IsAlike) == i)
            {
                findings.Add(RowFindings.Make(facts, Array.FindAll(rows, rows[i].IsAlike)));
            }
        }

        if (findings.Count == before)
        {
            findings.Add(reportedBy is null ? rule.PassFinding : new Finding(rule, rule.SeverityValue, Outcome.Superseded, $"Reported by {reportedBy.Rule}."));
        }
    }
}
