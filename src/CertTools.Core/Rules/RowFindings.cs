using System.Collections.Generic;
using System.Linq;

namespace CertTools;

/// <summary>Writes the finding of rows that are not met.</summary>
internal static class RowFindings
{
    /// <summary>One finding for rows that are alike: same rule, severity, outcome and place.</summary>
    public static Finding Make(CertificateFacts facts, IReadOnlyList<JudgedRow> rows)
    {
        JudgedRow first = rows[0];
        bool isCommonName = first.Row.PositionValue == NamePosition.CommonName;
        var message = new List<string>();
        var remedies = new List<string>();
        var symptoms = new List<string>();
        var expected = new List<string>();
        var sources = new List<Citation>();
        foreach (RowState state in rows.Select(row => row.State).Distinct())
        {
            AddOnce(message, Sentence(facts, state, isCommonName, first.Row.LevelValue, Names(rows, state)));
        }

        foreach (JudgedRow row in rows)
        {
            RowTexts texts = row.Texts;
            AddOnce(message, texts.Why);
            AddOnce(remedies, texts.Remedy);
            AddOnce(symptoms, texts.Symptom);
            foreach (DnsName name in row.Row.Names)
            {
                AddOnce(expected, isCommonName ? "CN=" + name.Text : name.Text);
            }

            foreach (Citation source in row.Row.Sources)
            {
                AddOnce(sources, source);
            }
        }

        if (remedies.Count == 0)
        {
            remedies.Add(Remedy(first.State, isCommonName, Names(rows, null)));
        }

        return new Finding(first.Reporter, first.Severity, first.Outcome, string.Join(" ", message))
        {
            Expected = expected,
            Actual = PresentedNames.At(facts, first.Row.PositionValue),
            Remedy = string.Join(" ", remedies),
            Symptom = string.Join(" ", symptoms),
            Sources = sources,
        };
    }

    private static void AddOnce<T>(List<T> list, T item)
    {
        if (item is not "" && !list.Contains(item))
        {
            list.Add(item);
        }
    }

    /// <summary>The names of the rows in a state, or of all.</summary>
    private static string Names(IReadOnlyList<JudgedRow> rows, RowState? state)
    {
        var names = new List<string>();
        foreach (JudgedRow row in rows)
        {
            if (state is null || row.State == state)
            {
                AddOnce(names, row.Row.Names.Count == 1 ? row.Row.Name : string.Join(" or ", row.Row.AnyOf));
            }
        }

        return names.Count == 1 ? names[0] : string.Join(", ", names);
    }

    private static string Sentence(CertificateFacts facts, RowState state, bool isCommonName, NameLevel level, string names) => state switch
    {
        RowState.Missing or RowState.DomainOfWildcard when isCommonName => $"{CommonNameIs(facts)}, not {names}.",
        RowState.Missing or RowState.DomainOfWildcard when facts.HasDnsNames => $"The SAN does not carry {names}.",
        RowState.Missing or RowState.DomainOfWildcard => $"There is no SAN with DNS names, and the common name is not {names}.",
        RowState.Misplaced when isCommonName => $"{CommonNameIs(facts)}, not {names}, which is in the SAN only.",
        RowState.Misplaced => $"{names} is in the common name only, which does not count beside the DNS names of a SAN.",
        RowState.BeyondWildcard => $"{Wildcards(facts)} does not carry {names}: a wildcard stands for exactly one label.",
        RowState.RefusedWildcard => $"Only a wildcard ({Wildcards(facts)}) carries {names}, which {(level == NameLevel.Recommended ? "is better" : "has to be")} named exactly.",
        RowState.UnsupportedWildcard => $"Only a wildcard ({Wildcards(facts)}) carries {names}: it matches, which is not the same as being supported.",
        RowState.Forbidden => $"It carries {names}, which it must not.",
        RowState.Ambiguous => $"It has several common names ({string.Join(", ", facts.CommonNames.Select(Printable.Text))}); which of them is read is not documented.",
        _ => $"{(isCommonName ? "The subject" : "A part of the certificate that could hold names")} cannot be read, and {names} was not found in the rest.",
    };

    private static string Remedy(RowState state, bool isCommonName, string names) => state switch
    {
        RowState.Forbidden => $"Request it anew without {names}.",
        RowState.Ambiguous => "Request it anew with one common name.",
        _ when isCommonName => $"Request it anew with CN={names}.",
        _ => $"Request it anew with {names} in the SAN.",
    };

    private static string CommonNameIs(CertificateFacts facts) =>
        facts.CommonNames.Count == 0 ? "There is no common name" : "The common name is " + string.Join(" and ", facts.CommonNames.Select(Printable.Text));

    private static string Wildcards(CertificateFacts facts) => string.Join(", ", NameRows.Wildcards(facts));
}
