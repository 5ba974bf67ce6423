#if NET
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
#endif
using Xunit;

namespace CertTools.Tests.Cases;

/// <summary>The worked cases come out as they are written down: what fails, what does not, and what to order.</summary>
public sealed class WorkedCaseTests
{
#if NET
    public static TheoryData<string> Names()
    {
        var names = new TheoryData<string>();
        foreach (string name in CaseFiles.All.Keys)
        {
            names.Add(name);
        }

        return names;
    }

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public void Case_holds(string name)
    {
        WorkedCase worked = CaseFiles.All[name];
        string? notCovered = CaseRole.NotCovered(worked);
        Assert.False(notCovered is not null && CaseFiles.IsFixture(name), notCovered);
        Skip.If(notCovered is not null, notCovered);
        if (CaseRole.AsksForRequirement(worked))
        {
            CaseRole.Of(worked)!.HoldsAsRequirement(worked);
        }
        else
        {
            HoldsAsCheck(worked);
        }
    }

    private static void HoldsAsCheck(WorkedCase worked)
    {
        CertificateFacts? facts = CaseRole.Of(worked)!.CertificateOf(worked) is { } certificate ? CaseCertificates.Make(certificate, worked.AsOf) : null;
        List<Finding> findings = Judge(worked, worked.Usage, facts);
        Finding[] failed = [.. findings.Where(finding => finding.Is(Outcome.Fail))];
        string[] failing = [.. failed.Where(finding => !finding.Is(Severity.Information)).Select(finding => finding.Rule).Distinct()];
        string[] expected = [.. worked.Expected.Failing ?? []];
        Assert.True(expected.All(failing.Contains) && failing.All(id => expected.Contains(id) || worked.Expected.AlsoAllowed?.Contains(id) == true),
            $"Expected to fail: {string.Join(", ", expected)}. Failed: {string.Join<Finding>(" ", failed)}");
        Assert.Equal(worked.Expected.Verdict, VerdictWord(findings));
        foreach (KeyValuePair<string, string> each in worked.Expected.ByUsage ?? new Dictionary<string, string>())
        {
            List<Finding> own = Judge(worked, [each.Key], facts);
            Assert.True(each.Value == VerdictWord(own), $"{each.Key} is to {each.Value}: {string.Join(" ", own)}");
        }

        if (worked.Expected.Symptom is { } symptom)
        {
            string seen = string.Join(" ", failed.Select(finding => finding.Symptom));
            Assert.NotEmpty(seen);
            Assert.All(Quoted(symptom), quote => Assert.Contains(quote, seen, StringComparison.Ordinal));
        }

        Assert.All(worked.Expected.Missing ?? [], host => Assert.False(Carries(facts!, host), host + " is not carried"));
        Assert.All([.. worked.Expected.Missing ?? [], .. worked.Expected.MissingExact ?? []], host => Assert.Contains(failed, finding => finding.Expected.Contains(host)));
        Assert.All(worked.Expected.Matched ?? [], host => Assert.True(Carries(facts!, host), host + " is carried"));
        Assert.All(worked.Expected.Unmatched ?? [], host => Assert.False(Carries(facts!, host), host + " is not carried"));
    }

    /// <summary>What the certificate comes to for each usage, and assigned to all of them in its surroundings.</summary>
    private static List<Finding> Judge(WorkedCase worked, IReadOnlyList<string> usages, CertificateFacts? facts)
    {
        IReadOnlyList<CertRequirement> requirements = CaseRole.Of(worked)!.Requirements(worked, usages);
        Assert.Equal(facts is not null, requirements.Count > 0);
        var context = new EvaluationContext
        {
            AsOf = worked.AsOf,
            IssuedBy = CaseRole.IssuerOf(worked),
            Chain = worked.Inputs?.ChainLength is { } length ? CaseCertificates.Chain(length) : null,
        };
        var deployment = new Deployment
        {
            Endpoints = [.. requirements.Select(requirement => requirement.Endpoint).OfType<EdgeEndpoint>()],
            Assignments = [.. requirements.Select(requirement => new CertificateAssignment(requirement, facts!))],
            Product = CaseRole.ProductOf(worked),
            Roots = [.. worked.Inputs!.RootStore.Select(root => CaseCertificates.Authority(root.Subject, root.Issuer))],
            DnsRecords = worked.Inputs is { Srv: { } service, Target: { } target } ? [new DnsRecordFact(DnsRecordKind.Srv, service, target)] : [],
            DisablesStrictDnsNaming = worked.Inputs.DisableStrictDnsNaming,
        };
        List<Finding> findings = [.. requirements.SelectMany(requirement => RuleEngine.Evaluate(facts!, requirement, context).Findings), .. deployment.Evaluate()];
        Supersession.Apply(findings);
        return findings;
    }

    private static string VerdictWord(List<Finding> findings) =>
        findings.Any(finding => finding.Is(Outcome.Fail) && finding.Is(Severity.Error)) ? "fail" : findings.Any(finding => finding.IsProblem) ? "warn" : "pass";

    private static IEnumerable<string> Quoted(string symptom)
    {
        MatchCollection quotes = Regex.Matches(symptom, "\"([^\"]+)\"");
        return quotes.Count == 0 ? [] : quotes.Select(quote => quote.Groups[1].Value);
    }

    private static bool Carries(CertificateFacts facts, string host) => facts.SubjectAlternativeNames
        .Where(entry => entry.Kind == SanKind.DnsName)
        .Any(entry => DnsName.Match(entry.Value, DnsName.ParseHost(host, "name")) is NameMatch.Exact or NameMatch.Wildcard);
#else
    [SkippableFact]
    public void Cases_hold() => Skip.If(true, "The certificates of the cases are made with API that Mono has not; the rules read the same facts on both.");
#endif
}
