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

/// <summary>What the deployment of a case is called; what no role of ours needs is not read.</summary>
internal sealed record CaseInputs
{
    public string? AsOf { get; init; }

    public string? ServerFqdn { get; init; }

    public string? PoolFqdn { get; init; }

    public IReadOnlyList<string> SipDomains { get; init; } = [];

    public string? SiteHost { get; init; }

    public string? AsHost { get; init; }

    public string? DownloadHost { get; init; }

    public IReadOnlyList<string>? Sites { get; init; }

    public bool SingleCertificate { get; init; }

    public string? AccessEdgeFqdn { get; init; }

    public int? AccessPort { get; init; }

    public string? WebConfFqdn { get; init; }

    public int? WebConfPort { get; init; }

    public string? AvFqdn { get; init; }

    public string? InternalFqdn { get; init; }

    public IReadOnlyList<string> XmppDomains { get; init; } = [];

    public string? InternalWebFarm { get; init; }

    public string? InternalWebFqdn { get; init; }

    public string? ExternalWebFqdn { get; init; }

    public IReadOnlyList<string> ExternalWebFqdns { get; init; } = [];

    public string? DirectorExternalWeb { get; init; }

    public IReadOnlyList<string> Meet { get; init; } = [];

    public string? Dialin { get; init; }

    public string? Admin { get; init; }

    public string? OfficeWebApps { get; init; }

    public bool AutoLogon { get; init; }

    public bool Mobility { get; init; }

    public int? AutodiscoverPort { get; init; }

    public IReadOnlyList<string> DnsHosts { get; init; } = [];

    public string? Srv { get; init; }

    public string? SrvTarget { get; init; }

    public string? Firmware { get; init; }

    public string? PlannedUpdate { get; init; }

    public IReadOnlyList<string> SignIn { get; init; } = [];

    public bool EverSignedInWithPin { get; init; }

    public IReadOnlyList<string>? ServerTls { get; init; }

    /// <summary>How many certificates the chain has, the server's and the root included.</summary>
    public int? ChainLength { get; init; }

    public string? Target { get; init; }

    public bool DisableStrictDnsNaming { get; init; }

    public IReadOnlyList<CaseAuthority> RootStore { get; init; } = [];

    public string? Client { get; init; }

    public string? SipDomain { get; init; }

    /// <summary>The end of the certificate that is rolled, UTC, as yyyy-MM-ddTHH:mm:ss.</summary>
    public string? CurrentExpiry { get; init; }

    /// <summary>The sites, however many.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> AllSites => Sites ?? (SiteHost is null ? [] : [SiteHost]);
}

/// <summary>A certificate in the Trusted Root store.</summary>
internal sealed record CaseAuthority(string Subject, string Issuer);

/// <summary>What the certificate of a case says.</summary>
internal sealed record CaseCertificate(
    [property: JsonPropertyName("subjectCN")] string? SubjectCn, IReadOnlyList<string>? San, IReadOnlyList<string>? Eku, string? KeyAlgorithm = null, int? KeyBits = null,
    string? Signature = null, string? Provider = null, bool? Exportable = null, string? Issuer = null, bool Cdp = false, string? NotBefore = null, int? ValidityDays = null);

/// <summary>What has to come out.</summary>
internal sealed record CaseExpectation(
    string Verdict, IReadOnlyDictionary<string, string>? ByUsage, string? Symptom, IReadOnlyList<string>? Failing, IReadOnlyList<string>? AlsoAllowed,
    IReadOnlyList<string>? Matched, IReadOnlyList<string>? Unmatched, IReadOnlyList<string>? Missing, IReadOnlyList<string>? MissingExact,
    IReadOnlyList<CasePlannedCertificate>? Certificates, IReadOnlyList<string>? SanIncludes, IReadOnlyList<string>? Order,
    IReadOnlyDictionary<string, string>? EffectiveDateLatest, IReadOnlyDictionary<string, int>? LeadHours);

/// <summary>A certificate to order: its whole SAN, or names that it has to have and others that it must not.</summary>
internal sealed record CasePlannedCertificate(
    string Usage, string? Cn, IReadOnlyList<string>? San, IReadOnlyList<string>? SanIncludes, string? MustContain, IReadOnlyList<string>? NotRequired,
    IReadOnlyList<string>? NotIncluded, string? Ca, bool SamePrivateKeyOnAllEdges, IReadOnlyList<string>? NotSameAs);
#endif
