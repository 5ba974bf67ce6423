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
        if (worked.Kind == "plan")
        {
            HoldsAsPlan(worked);
        }
        else
        {
            HoldsAsCheck(worked);
        }
    }

    private static void HoldsAsCheck(WorkedCase worked)
    {
        CertificateFacts facts = CaseCertificates.Make(worked.Certificate!, worked.AsOf);
        CertificateResult[] results = Judge(worked, UsageOf(worked.Usage), facts);
        string[] failing = [.. results.SelectMany(Failing).Distinct()];
        string[] expected = [.. worked.Expected.Failing ?? []];
        Assert.True(expected.All(failing.Contains) && failing.All(id => expected.Contains(id) || worked.Expected.AlsoAllowed?.Contains(id) == true),
            $"Expected to fail: {string.Join(", ", expected)}. Failed: {string.Join(" ", results.Select(result => result.Problems))}");
        Assert.Equal(worked.Expected.Verdict, VerdictWord(results));
        foreach (KeyValuePair<string, string> each in worked.Expected.ByUsage ?? new Dictionary<string, string>())
        {
            CertificateResult[] own = Judge(worked, UsageOf([each.Key]), facts);
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
        var deployment = new CwaDeployment
        {
            Sites = [.. worked.Inputs!.AllSites.Select(SiteUrl.Parse)],
            Servers = [DnsName.ParseHost(worked.Inputs.ServerFqdn, "server FQDN")],
            Layout = worked.Inputs.SingleCertificate ? CwaLayout.Single : CwaLayout.Separate,
            Product = ProductOf(worked),
        };
        CertificateUsage[] asked = worked.Inputs.SingleCertificate ? [CertificateUsage.CwaSingle] : [.. worked.Usage.Select(usage => UsageOf([usage]))];
        IEnumerable<string> planned = CwaRequirements.Build(deployment)
            .Where(requirement => asked.Any(usage => usage.ToString() == requirement.Usage))
            .Select(requirement => Line(requirement.Usage, requirement.SubjectName, requirement.SubjectAlternativeNames));
        IEnumerable<string> expected = worked.Expected.Certificates!
            .Select(certificate => Line(UsageOf(certificate.Usage.Split('+')).ToString(), certificate.Cn, certificate.San ?? []));
        Assert.Equal(expected.Order(StringComparer.Ordinal), planned.Order(StringComparer.Ordinal));
    }

    private static string Line(string usage, string? commonName, IEnumerable<string> san) =>
        $"{usage}: CN={commonName}; SAN={string.Join(", ", san.Order(StringComparer.Ordinal))}";

    private static CertificateResult[] Judge(WorkedCase worked, CertificateUsage usage, CertificateFacts facts)
    {
        IssuerKind issuedBy = worked.Certificate!.Issuer switch
        {
            "public" => IssuerKind.Public,
            "internal" => IssuerKind.Internal,
            _ => IssuerKind.Unknown,
        };
        IReadOnlyList<CertRequirement> requirements = RequirementCatalog.Build(new RequirementRequest
        {
            Usage = usage,
            Product = ProductOf(worked),
            IssuedBy = issuedBy,
            Urls = usage == CertificateUsage.CwaMtls ? [] : worked.Inputs!.AllSites,
            ServerFqdns = worked.Inputs!.ServerFqdn is { } server ? [server] : [],
        });
        Assert.NotEmpty(requirements);
        var context = new EvaluationContext { AsOf = worked.AsOf, IssuedBy = issuedBy };
        return [.. requirements.Select(requirement => RuleEngine.Evaluate(facts, requirement, context))];
    }

    private static string? NotCovered(WorkedCase worked)
    {
        CaseInputs? inputs = worked.Inputs;
        return worked.Role != "CWA" ? $"the role {worked.Role} is not covered"
            : worked.Kind is not ("check" or "plan") ? $"cases of the kind {worked.Kind} are not covered"
            : !Enum.TryParse<OcsProduct>(worked.Product, ignoreCase: true, out _) ? $"the product {worked.Product} is not covered"
            : worked.Usage.Count == 0 || worked.Usage.Any(usage => usage is not ("SSL" or "MTLS")) ? $"the usage {string.Join(", ", worked.Usage)} is not covered"
            : inputs?.AsHost is { } asHost && asHost != "as." + inputs.SiteHost ? $"an as host of {asHost} is not covered"
            : inputs?.DownloadHost is { } download && download != "download." + inputs.SiteHost ? $"a download host of {download} is not covered"
            : worked.Kind == "check" ? CaseCertificates.CannotMake(worked.Certificate!)
            : null;
    }

    private static OcsProduct ProductOf(WorkedCase worked) => Enum.Parse<OcsProduct>(worked.Product, ignoreCase: true);

    private static CertificateUsage UsageOf(IReadOnlyList<string> usage) => usage.Count > 1 ? CertificateUsage.CwaSingle
        : usage[0] == "SSL" ? CertificateUsage.CwaSsl
        : CertificateUsage.CwaMtls;

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
