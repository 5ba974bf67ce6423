using System;
using System.Collections.Generic;
using System.Linq;

namespace CertTools.Tests.Rules;

/// <summary>Facts of certificates that never were encoded: a good one, to be changed by each test.</summary>
internal static class TestFacts
{
    public static readonly DateTimeOffset Now = new(2026, 11, 21, 0, 0, 0, TimeSpan.Zero);

    public static CertificateFacts Of(string? commonName, params string[] san) => new()
    {
        Form = CertificateForm.Certificate,
        RawData = default,
        CommonNames = commonName is null ? [] : [commonName],
        HasSubjectAlternativeName = san.Length > 0,
        SubjectAlternativeNames = san.Select(name => new SanEntry(SanKind.DnsName, name)).ToArray(),
        ExtendedKeyUsages = ["1.3.6.1.5.5.7.3.1"],
        KeyUsage = KeyUsages.DigitalSignature | KeyUsages.KeyEncipherment,
        KeyAlgorithm = KeyAlgorithm.Rsa,
        KeyAlgorithmOid = "1.2.840.113549.1.1.1",
        KeySize = 2048,
        SignatureAlgorithmOid = "1.2.840.113549.1.1.11",
        SignatureHash = SignatureHash.Sha256,
        NotBefore = Now.AddDays(-10),
        NotAfter = Now.AddDays(180),
        HasCrlDistributionPoints = true,
    };

    public static CertificateFacts Issued(this CertificateFacts facts, string date, int days) => facts with
    {
        NotBefore = Date(date),
        NotAfter = Date(date).AddDays(days),
    };

    /// <summary>The same with the public key of an encoded certificate or request.</summary>
    public static CertificateFacts WithKeyOf(this CertificateFacts facts, CertificateFacts encoded) => facts with { RawData = encoded.RawData, Locations = encoded.Locations };

    /// <summary>The same as a request.</summary>
    public static CertificateFacts AsRequest(this CertificateFacts facts) => facts with { Form = CertificateForm.Request, NotBefore = null, NotAfter = null };

    /// <summary>The same certificate with more names in its SAN.</summary>
    public static CertificateFacts With(this CertificateFacts facts, params string[] names) => facts with
    {
        HasSubjectAlternativeName = true,
        SubjectAlternativeNames = [.. facts.SubjectAlternativeNames, .. names.Select(name => new SanEntry(SanKind.DnsName, name))],
    };

    /// <summary>The same certificate with a name less in its SAN.</summary>
    public static CertificateFacts Without(this CertificateFacts facts, string name) => facts with
    {
        SubjectAlternativeNames = facts.SubjectAlternativeNames.Where(entry => entry.Value != name).ToArray(),
    };

    public static DateTimeOffset Date(string date) =>
        DateTimeOffset.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal);

    public static CertificateResult Test(this CertificateFacts facts, CertRequirement? requirement = null, IssuerKind issuedBy = IssuerKind.Unknown, DateTimeOffset? asOf = null, int? expiringInDays = null, IReadOnlyList<CertificateFacts>? issuers = null, OrderedCertificate? order = null) =>
        RuleEngine.Evaluate(facts, requirement ?? CertRequirement.General(), new EvaluationContext
        {
            AsOf = asOf ?? Now,
            IssuedBy = issuedBy,
            ExpiringInDays = expiringInDays,
            Chain = issuers?.Take(issuers.Count - 1).ToArray(),
            Roots = issuers?.Skip(issuers.Count - 1).ToArray(),
            Order = order,
        });

    public static CertificateResult TestPublic(this CertificateFacts facts, CertRequirement? requirement = null) =>
        facts.Test(requirement, IssuerKind.Public, (facts.NotBefore ?? Now).AddDays(1));

    /// <summary>The one finding of a rule.</summary>
    public static Finding Rule(this CertificateResult result, string rule) => result.Findings.Single(finding => finding.Rule == rule);

    public static IEnumerable<string> Failed(this CertificateResult result) =>
        result.Findings.Where(finding => finding.IsProblem && finding.Is(Outcome.Fail)).Select(finding => finding.Rule).Distinct();
}
