using System;
using System.Collections.Generic;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace CertTools;

/// <summary>What one certificate comes to for one requirement: flat columns first, then the findings.</summary>
public sealed class CertificateResult
{
    private readonly CertificateFacts facts;
    private readonly Verdict verdict;
    private readonly DateTimeOffset asOf;

    internal CertificateResult(CertificateFacts facts, CertRequirement requirement, Verdict verdict, IList<Finding> findings, DateTimeOffset asOf)
    {
        this.facts = facts;
        this.verdict = verdict;
        this.asOf = asOf;
        Requirement = requirement;
        Findings = new ReadableList<Finding>(findings, static finding => finding.Is(Outcome.Fail) || finding.Is(Outcome.Inconclusive));
    }

    /// <summary>Pass, Warning or Fail.</summary>
    public string Verdict => Words.Of(verdict);

    /// <summary>The usage that was asked for.</summary>
    public string Usage => Requirement.Usage;

    /// <summary>The subject, safe to show.</summary>
    public string Subject => Printable.Text(facts.Subject);

    /// <summary>The end of the validity in local time; null for a request and when unreadable.</summary>
    public DateTime? NotAfter => facts.NotAfter?.LocalDateTime;

    /// <summary>Whole days from the moment asked for to the end of the validity, negative after it; null when unknown.</summary>
    public int? DaysLeft => facts.NotAfter is { } end ? (int)Math.Floor((end - asOf).TotalDays) : null;

    /// <summary>The failed errors and warnings in one text; empty when there are none.</summary>
    public string Problems => DescribeProblems();

    /// <summary>The SHA-1 thumbprint.</summary>
    public string Thumbprint => facts.Thumbprint;

    /// <summary>The friendly name of the store.</summary>
    public string FriendlyName => Printable.Text(facts.FriendlyName);

    /// <summary>The issuer, safe to show.</summary>
    public string Issuer => Printable.Text(facts.Issuer);

    /// <summary>Where the certificate came from.</summary>
    public string Source => Printable.Text(facts.Source);

    /// <summary>The computer the certificate came from over remoting; empty for this one.</summary>
    public string PSComputerName => Printable.Text(facts.ComputerName);

    /// <summary>What was asked for, in words that name the site or the server.</summary>
    public string TestedAs => Requirement.Title;

    /// <summary>The rules that could not be decided and the parameters that would decide them, in one line; empty when there are none.</summary>
    public string NotEvaluated => DescribeNotEvaluated();

    /// <summary>What each rule says: problems first, in the order of the rules.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>What was asked for.</summary>
    internal CertRequirement Requirement { get; }

    /// <summary>Whether this is the verdict.</summary>
    public bool Is(Verdict value) => verdict == value;

    /// <summary>Whether the result fails for whoever stops at findings of this severity.</summary>
    /// <param name="severity">Error: a Warning is let through; Warning or less: it is not.</param>
    public bool FailsOn(Severity severity) => verdict == CertTools.Verdict.Fail || verdict == CertTools.Verdict.Warning && severity != Severity.Error;

    /// <summary>The facts that were judged.</summary>
    public CertificateFacts GetFacts() => facts;

    /// <summary>The requirement that was judged against.</summary>
    public CertRequirement GetRequirement() => Requirement;

    /// <summary>A new certificate object, without private key; the caller disposes it.</summary>
    /// <exception cref="InvalidOperationException">The item is a request, not a certificate.</exception>
    public X509Certificate2 GetCertificate() => facts.Form == CertificateForm.Certificate
        ? new X509Certificate2(facts.RawData.ToArray())
        : throw new InvalidOperationException($"'{Source}' is a request: it becomes a certificate when the CA has signed it.");

    /// <summary>The result in one line.</summary>
    public override string ToString()
    {
        string name = facts.CommonName is { Length: > 0 } commonName ? Printable.Text(commonName) : Subject;
        string problems = Problems;
        return problems.Length == 0 ? $"{Verdict} {Usage} {name}" : $"{Verdict} {Usage} {name}: {problems}";
    }

    private string DescribeProblems()
    {
        StringBuilder? text = null;
        foreach (Finding finding in Findings)
        {
            if (finding.IsProblem)
            {
                text = text is null ? new StringBuilder() : text.Append(' ');
                text.Append(finding.Rule).Append(": ").Append(finding.Message);
            }
        }

        return text?.ToString() ?? string.Empty;
    }

    private string DescribeNotEvaluated()
    {
        var byNeed = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        int count = 0;
        foreach (Finding finding in Findings)
        {
            if (!finding.Is(Outcome.NotEvaluated))
            {
                continue;
            }

            count++;
            string need = finding.Descriptor.Needs is { Length: > 0 } parameter ? parameter : "-Product";
            if (!byNeed.TryGetValue(need, out List<string>? rules))
            {
                byNeed[need] = rules = [];
            }

            rules.Add(finding.Rule);
        }

        if (count == 0)
        {
            return string.Empty;
        }

        var text = new StringBuilder($"{count} {(count == 1 ? "rule was" : "rules were")} not evaluated:");
        foreach (KeyValuePair<string, List<string>> need in byNeed)
        {
            text.Append(text[text.Length - 1] == ':' ? " give " : "; give ").Append(need.Key).Append(" for ").Append(string.Join(", ", need.Value));
        }

        return text.Append('.').ToString();
    }
}
