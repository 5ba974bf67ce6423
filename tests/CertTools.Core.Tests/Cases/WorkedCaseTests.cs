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
        Skip.If(NotCovered(worked) is not null, NotCovered(worked));
        string? lacking = LacksName(() =>
        {
            if (worked.Kind == "plan")
            {
                HoldsAsPlan(worked);
            }
            else
            {
                HoldsAsCheck(worked);
            }
        });
        Skip.If(lacking is not null && !name.StartsWith("fixtures", StringComparison.Ordinal), lacking);
        Assert.Null(lacking);
    }

    private static void HoldsAsCheck(WorkedCase worked)
    {
        CertificateFacts facts = CaseCertificates.Make(worked.Certificate!, worked.AsOf);
        CertificateResult[] results = Judge(worked, UsagesOf(worked), facts);
        string[] failing = [.. results.SelectMany(Failing).Distinct()];
        string[] expected = [.. worked.Expected.Failing ?? []];
        Assert.True(expected.All(failing.Contains) && failing.All(id => expected.Contains(id) || worked.Expected.AlsoAllowed?.Contains(id) == true),
            $"Expected to fail: {string.Join(", ", expected)}. Failed: {string.Join(" ", results.Select(result => result.Problems))}");
        Assert.Equal(worked.Expected.Verdict, VerdictWord(results));
        foreach (KeyValuePair<string, string> each in worked.Expected.ByUsage ?? new Dictionary<string, string>())
        {
            CertificateResult[] own = Judge(worked, [CaseRequests.UsageOf(worked, each.Key)!.Value], facts);
            Assert.True(each.Value == VerdictWord(own), $"{each.Key} is to {each.Value}: {string.Join<CertificateResult>(" ", own)}");
        }

        if (worked.Expected.Symptom is { } symptom)
        {
            string seen = string.Join(" ", results.SelectMany(result => result.Findings).Where(finding => finding.Is(Outcome.Fail)).Select(finding => finding.Symptom));
            Assert.NotEmpty(seen);
            Assert.All(Quoted(symptom), quote => Assert.Contains(quote, seen, StringComparison.Ordinal));
        }

        Assert.All(worked.Expected.Matched ?? [], host => Assert.True(Carries(facts, host), host + " is carried"));
        Assert.All(worked.Expected.Unmatched ?? [], host => Assert.False(Carries(facts, host), host + " is not carried"));
    }

    private static void HoldsAsPlan(WorkedCase worked)
    {
        CertificateUsage[] asked = worked.Expected.SanIncludes is null ? [.. worked.Expected.Certificates!.Select(certificate => Usage(worked, certificate.Usage)).Distinct()] : UsagesOf(worked);
        CertRequirement[] planned = [.. asked.SelectMany(usage => CaseRequests.Build(worked, usage))];
        Assert.Empty((worked.Expected.SanIncludes ?? []).Except(planned.SelectMany(requirement => requirement.SubjectAlternativeNames)));
        foreach (IGrouping<CertificateUsage, CasePlannedCertificate> wanted in (worked.Expected.Certificates ?? []).GroupBy(certificate => Usage(worked, certificate.Usage)))
        {
            Assert.Equal(wanted.Count(), planned.Count(requirement => requirement.UsageValue == wanted.Key));
            Assert.All(wanted, certificate => Assert.Contains(planned, requirement => requirement.UsageValue == wanted.Key && IsAsPlanned(requirement, certificate)));
        }
    }

    private static bool IsAsPlanned(CertRequirement requirement, CasePlannedCertificate wanted) =>
        (wanted.Cn is null or "any" || wanted.Cn == requirement.SubjectName)
        && wanted.San?.ToHashSet().SetEquals(requirement.SubjectAlternativeNames) != false
        && !(wanted.SanIncludes ?? []).Except(requirement.SubjectAlternativeNames).Any()
        && (wanted.MustContain is null || requirement.SubjectAlternativeNames.Contains(wanted.MustContain))
        && !(wanted.NotRequired ?? []).Concat(wanted.NotIncluded ?? []).Intersect(requirement.SubjectAlternativeNames).Any();

    private static CertificateUsage Usage(WorkedCase worked, string words) => words.Contains('+', StringComparison.Ordinal) || worked.Inputs!.SingleCertificate
        ? CertificateUsage.CwaSingle
        : CaseRequests.UsageOf(worked, words)!.Value;

    /// <summary>The result for each requirement, and that of all together where there are several.</summary>
    private static CertificateResult[] Judge(WorkedCase worked, CertificateUsage[] usages, CertificateFacts facts)
    {
        CertRequirement[] requirements = [.. usages.SelectMany(usage => CaseRequests.Build(worked, usage))];
        Assert.NotEmpty(requirements);
        var context = new EvaluationContext { AsOf = worked.AsOf, IssuedBy = CaseRequests.IssuerOf(worked) };
        CertificateResult[] each = [.. requirements.Select(requirement => RuleEngine.Evaluate(facts, requirement, context))];
        if (usages.Length == 1)
        {
            return each;
        }

        var deployment = new Deployment { Assignments = [.. requirements.Select(requirement => new CertificateAssignment(requirement, facts))] };
        return [.. each, RuleEngine.Conclude(deployment.Evaluate(), context)];
    }

    private static string? NotCovered(WorkedCase worked)
    {
        CaseInputs? inputs = worked.Inputs;
        return worked.Kind is not ("check" or "plan") ? $"cases of the kind {worked.Kind} are not covered"
            : CaseRequests.ProductOf(worked) is null ? $"the product {worked.Product} is not covered"
            : worked.Usage.Count == 0 || worked.Usage.Any(usage => CaseRequests.UsageOf(worked, usage) is null) ? $"the usage {string.Join(", ", worked.Usage)} of the role {worked.Role} is not covered"
            : inputs?.AsHost is { } asHost && asHost != "as." + inputs.SiteHost ? $"an as host of {asHost} is not covered"
            : inputs?.DownloadHost is { } download && download != "download." + inputs.SiteHost ? $"a download host of {download} is not covered"
            : worked.Kind == "plan" ? (worked.Expected.Certificates is null && worked.Expected.SanIncludes is null ? "a plan without certificates is not covered" : null)
            : worked.Certificate is null ? "a check without a certificate is not covered"
            : CaseCertificates.CannotMake(worked.Certificate);
    }

    // A case may name less than an administrator has to.
    private static string? LacksName(Action holds)
    {
        try
        {
            holds();
            return null;
        }
        catch (CertToolsException exception) when (exception.ErrorId == "NameMissing")
        {
            return exception.Message;
        }
    }

    private static CertificateUsage[] UsagesOf(WorkedCase worked) => worked.Role == "CWA" && worked.Usage.Count > 1
        ? [CertificateUsage.CwaSingle]
        : [.. worked.Usage.Select(usage => CaseRequests.UsageOf(worked, usage)!.Value).Distinct()];

    private static IEnumerable<string> Failing(CertificateResult result) => result.Findings
        .Where(finding => finding.Is(Outcome.Fail) && !finding.Is(Severity.Information))
        .Select(finding => finding.Rule);

    private static string VerdictWord(CertificateResult[] results) =>
        results.Any(result => result.Is(Verdict.Fail)) ? "fail" : results.Any(result => result.Is(Verdict.Warning)) ? "warn" : "pass";

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
