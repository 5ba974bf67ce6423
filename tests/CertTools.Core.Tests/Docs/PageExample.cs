using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using CertTools.Tests.Rules;

namespace CertTools.Tests.Docs;

/// <summary>
/// An example of a page: what was asked, what the certificate says, and what the page claims the rule makes of it.
/// Where a rule compares several certificates, each service with its certificate is a paragraph and the result the last;
/// a paragraph without a service tells what surrounds them: product, roots, DNS.
/// </summary>
internal sealed class PageExample
{
    private readonly IReadOnlyList<PageLines> services;

    private PageExample(IReadOnlyList<PageLines> paragraphs)
    {
        PageLines last = paragraphs[paragraphs.Count - 1];
        Result = last.Get("Result") ?? throw new FormatException("An example ends with its result.");
        services = paragraphs.Where(paragraph => paragraph != last || !last.IsResultAlone).ToArray();
    }

    /// <summary>Pass, or the severity of the failure.</summary>
    public string Result { get; }

    public static IReadOnlyList<PageExample> ReadAll(string section) => Regex.Matches(section, "```text\n(.*?)```", RegexOptions.Singleline)
        .Cast<Match>()
        .Select(block => new PageExample(Regex.Split(block.Groups[1].Value.Trim(), "\n\n").Select(PageLines.Read).ToArray()))
        .ToArray();

    /// <summary>What the rule makes of it, in the words of <see cref="Result"/>; any other outcome as it is.</summary>
    public string[] Judge(string rule) => (services.Any(service => service.Has("Certificate") || PageSurroundings.IsDeployment(service)) ? Deployment().Evaluate() : Certificate().Findings)
        .Where(finding => finding.Rule == rule)
        .Select(finding => finding.Is(Outcome.Fail) ? finding.Severity : finding.Outcome)
        .ToArray();

    private CertificateResult Certificate()
    {
        PageLines lines = services.Single();
        CertificateFacts facts = PageFacts.Of(lines);
        DateTimeOffset asOf = lines.Get("As of") is { } date ? TestFacts.Date(date) : lines.Has("Valid") ? facts.NotBefore!.Value.AddDays(1) : TestFacts.Now;
        return RuleEngine.Evaluate(facts, PageRequirement.Of(lines), PageSurroundings.ContextOf(lines, asOf));
    }

    private Deployment Deployment()
    {
        var certificates = new Dictionary<string, CertificateFacts>(StringComparer.Ordinal);
        var assignments = new List<CertificateAssignment>();
        foreach (PageLines service in services.Where(paragraph => !PageSurroundings.IsDeployment(paragraph)))
        {
            string label = service.Get("Certificate") ?? throw new FormatException("A service names its certificate.");
            if (!certificates.TryGetValue(label, out CertificateFacts? facts))
            {
                facts = PageFacts.Of(service);
                certificates.Add(label, facts);
            }
            else if (service.Has("CN") || service.Has("SAN"))
            {
                throw new FormatException($"Certificate {label} is described twice.");
            }

            assignments.Add(new CertificateAssignment(PageRequirement.Of(service), facts));
        }

        return services.Where(PageSurroundings.IsDeployment).Aggregate(new Deployment
        {
            Endpoints = assignments.Select(assignment => assignment.Requirement.Endpoint).OfType<EdgeEndpoint>().ToArray(),
            Assignments = assignments,
        }, PageSurroundings.Surround);
    }
}
