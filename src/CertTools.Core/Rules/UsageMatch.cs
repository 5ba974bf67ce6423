using System;
using System.Collections.Generic;
using System.Linq;

namespace CertTools;

/// <summary>How one certificate stands to one requirement: whether it will do, and what it lacks.</summary>
/// <remarks>What is public is made of words, so that JSON, CSV and remoting see what a person sees.</remarks>
public sealed class UsageMatch
{
    private readonly CertificateResult result;

    internal UsageMatch(CertificateResult result, bool isBest)
    {
        this.result = result;
        IsBest = isBest;
        CertificateFacts facts = result.GetFacts();
        MissingNames = new ReadableList<string>(result.Requirement.Names
            .Where(row => row.LevelValue == NameLevel.Required && NameRows.StateOf(facts, row) > RowState.NothingAsked)
            .Select(row => row.PositionValue == NamePosition.CommonName ? "CN=" + row.Name : row.Name).Distinct().ToArray());
        FailedRules = new ReadableList<string>(result.Findings.Where(finding => finding.IsProblem).Select(finding => finding.Rule).Distinct().ToArray());
    }

    /// <summary>The usage that was asked for.</summary>
    public string Usage => result.Usage;

    /// <summary>What was asked for, in words that name the site or the server.</summary>
    public string TestedAs => result.TestedAs;

    /// <summary>Whether the certificate can be assigned: no error; warnings are in <see cref="Verdict"/>.</summary>
    public bool Satisfies => !result.Is(CertTools.Verdict.Fail);

    /// <summary>Whether no other certificate that was given does better for this requirement; it need not satisfy it.</summary>
    public bool IsBest { get; }

    /// <summary>Pass, Warning or Fail.</summary>
    public string Verdict => result.Verdict;

    /// <summary>The subject, safe to show.</summary>
    public string Subject => result.Subject;

    /// <summary>The end of the validity in local time; null for a request and when unreadable.</summary>
    public DateTime? NotAfter => result.NotAfter;

    /// <summary>The required names that it lacks, or has only where or how they do not count.</summary>
    public IReadOnlyList<string> MissingNames { get; }

    /// <summary>The ids of the rules behind the problems, names included.</summary>
    public IReadOnlyList<string> FailedRules { get; }

    /// <summary>The problems in one text; empty when there are none.</summary>
    public string Problems => result.Problems;

    /// <summary>The SHA-1 thumbprint.</summary>
    public string Thumbprint => result.Thumbprint;

    /// <summary>The friendly name of the store.</summary>
    public string FriendlyName => result.FriendlyName;

    /// <summary>Where the certificate came from.</summary>
    public string Source => result.Source;

    /// <summary>The whole result, with every finding.</summary>
    public CertificateResult GetResult() => result;

    /// <summary>The match in one line.</summary>
    public override string ToString() => result.ToString();
}
