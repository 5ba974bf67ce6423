#if NET
using System;
using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace CertTools.Tests.Cases;

/// <summary>A file of worked cases.</summary>
internal sealed record CaseFile(string? Generated, IReadOnlyList<WorkedCase>? Cases);

/// <summary>One worked case.</summary>
internal sealed record WorkedCase(
    string Id, string Title, string Kind, string Product, string Role, IReadOnlyList<string> Usage,
    CaseInputs? Inputs, CaseCertificate? Certificate, CaseExpectation Expected)
{
    /// <summary>The moment the case is asked for.</summary>
    [JsonIgnore]
    public DateTimeOffset AsOf { get; init; }
}

/// <summary>What the deployment of a case is called; what other roles need is not read.</summary>
internal sealed record CaseInputs(
    string? ServerFqdn, string? SiteHost, string? AsHost, string? DownloadHost, IReadOnlyList<string>? Sites, bool SingleCertificate,
    string? AccessEdgeFqdn, int? AccessPort, string? WebConfFqdn, int? WebConfPort, string? AvFqdn, string? InternalFqdn,
    string? SrvTarget, string? Firmware, string? PlannedUpdate, IReadOnlyList<string>? SignIn, string? AsOf)
{
    /// <summary>The sites, however many.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> AllSites => Sites ?? (SiteHost is null ? [] : [SiteHost]);
}

/// <summary>What the certificate of a case says.</summary>
internal sealed record CaseCertificate(
    [property: JsonPropertyName("subjectCN")] string? SubjectCn, IReadOnlyList<string>? San, IReadOnlyList<string>? Eku,
    string? KeyAlgorithm, int? KeyBits, string? Signature, string? Provider, string? Issuer, bool Cdp, string? NotBefore, int? ValidityDays);

/// <summary>What has to come out.</summary>
internal sealed record CaseExpectation(
    string Verdict, IReadOnlyDictionary<string, string>? ByUsage, string? Symptom, IReadOnlyList<string>? Failing, IReadOnlyList<string>? AlsoAllowed,
    IReadOnlyList<string>? Matched, IReadOnlyList<string>? Unmatched, IReadOnlyList<string>? MissingExact, IReadOnlyList<CasePlannedCertificate>? Certificates);

/// <summary>A certificate to order.</summary>
internal sealed record CasePlannedCertificate(
    string Usage, string? Cn, IReadOnlyList<string>? San, IReadOnlyList<string>? SanIncludes, string? Ca, bool SamePrivateKeyOnAllEdges, IReadOnlyList<string>? NotSameAs);
#endif
