using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using CertTools.Tests.Rules;

namespace CertTools.Tests.Docs;

/// <summary>
/// An example of a page: what was asked, what the certificate says, and what the page claims the rule makes of it.
/// Lines are a word or two, at least two spaces, and a value; what is not said is as on a good certificate.
/// </summary>
internal sealed class PageExample
{
    private static readonly string[] Known =
    [
        "Usage", "Product", "Site", "Server", "Audience", "Guidance", "Issued by", "As of",
        "Kind", "CN", "SAN", "EKU", "Key usage", "Key", "Signature", "CRL", "OU", "Valid", "Result",
    ];

    private readonly Dictionary<string, string> lines;

    private PageExample(Dictionary<string, string> lines) => this.lines = lines;

    /// <summary>Pass, or the severity of the failure.</summary>
    public string Result => lines["Result"];

    public static IReadOnlyList<PageExample> ReadAll(string section) => Regex.Matches(section, "```text\n(.*?)```", RegexOptions.Singleline)
        .Cast<Match>()
        .Select(block => new PageExample(block.Groups[1].Value.Trim().Split('\n').Select(ReadLine).ToDictionary(line => line.Word, line => line.Value, StringComparer.Ordinal)))
        .ToArray();

    /// <summary>What the rule makes of it, in the words of <see cref="Result"/>; any other outcome as it is.</summary>
    public string[] Judge(string rule)
    {
        CertificateFacts facts = Facts();
        DateTimeOffset asOf = Get("As of") is { } date ? TestFacts.Date(date) : lines.ContainsKey("Valid") ? facts.NotBefore!.Value.AddDays(1) : TestFacts.Now;
        return facts.Test(Requirement(), Enumerate<IssuerKind>("Issued by"), asOf).Findings
            .Where(finding => finding.Rule == rule)
            .Select(finding => finding.Is(Outcome.Fail) ? finding.Severity : finding.Outcome)
            .ToArray();
    }

    private static (string Word, string Value) ReadLine(string line)
    {
        Match match = Regex.Match(line, @"^(\S+(?: \S+)*)\s{2,}(\S.*)$");
        return match.Success && Known.Contains(match.Groups[1].Value)
            ? (match.Groups[1].Value, match.Groups[2].Value.Trim())
            : throw new FormatException($"'{line}' is no line of an example.");
    }

    private CertRequirement Requirement()
    {
        OcsProduct? product = lines.ContainsKey("Product") ? Enumerate<OcsProduct>("Product") : null;
        CertificateUsage usage = Enumerate<CertificateUsage>("Usage");
        return usage == CertificateUsage.General
            ? CertRequirement.General(product)
            : CwaRequirements.Build(new CwaDeployment
            {
                Sites = List("Site").Select(SiteUrl.Parse).ToArray(),
                Servers = List("Server").Select(server => DnsName.ParseHost(server, "server FQDN")).ToArray(),
                Layout = usage == CertificateUsage.CwaSingle ? CwaLayout.Single : CwaLayout.Separate,
                Product = product ?? OcsProduct.Ocs2007R2,
                Guidance = Enumerate<Guidance>("Guidance"),
                Audience = Enumerate<CwaAudience>("Audience"),
            }).First(requirement => requirement.UsageValue == usage);
    }

    private CertificateFacts Facts()
    {
        CertificateFacts facts = TestFacts.Of(null) with
        {
            Form = Get("Kind") == "request" ? CertificateForm.Request : CertificateForm.Certificate,
            CommonNames = List("CN"),
            HasSubjectAlternativeName = List("SAN").Length > 0,
            SubjectAlternativeNames = List("SAN").Select(Entry).ToArray(),
            HasOrganizationalUnit = lines.ContainsKey("OU"),
            HasCrlDistributionPoints = Get("CRL") != "none",
        };
        facts = lines.ContainsKey("EKU") ? facts with { ExtendedKeyUsages = Get("EKU") == "none" ? null : List("EKU").Select(Oid).ToArray() } : facts;
        facts = lines.ContainsKey("Key usage") ? facts with { KeyUsage = List("Key usage").Select(Word<KeyUsages>).Aggregate((left, right) => left | right) } : facts;
        facts = lines.ContainsKey("Key") ? WithKey(facts, Get("Key")!.Split(' ')) : facts;
        facts = lines.ContainsKey("Signature") ? WithSignature(facts, Get("Signature")!) : facts;
        return lines.ContainsKey("Valid") ? WithValidity(facts, Regex.Split(Get("Valid")!, " to ")) : facts;
    }

    private static SanEntry Entry(string name) => new(System.Net.IPAddress.TryParse(name, out _) ? SanKind.IPAddress : SanKind.DnsName, name);

    private static string Oid(string name) => name switch
    {
        "Server Authentication" => Oids.ServerAuthentication,
        "Client Authentication" => Oids.ClientAuthentication,
        _ => throw new FormatException($"'{name}' is no EKU of the examples."),
    };

    private static CertificateFacts WithKey(CertificateFacts facts, string[] words) => words[0] == "RSA"
        ? facts with { KeySize = int.Parse(words[1], CultureInfo.InvariantCulture) }
        : facts with
        {
            KeyAlgorithm = KeyAlgorithm.Ec,
            CurveOid = words[0] switch
            {
                "P-256" => Oids.P256,
                "secp256k1" => "1.3.132.0.10",
                _ => throw new FormatException($"'{words[0]}' is no key of the examples."),
            },
        };

    private static CertificateFacts WithSignature(CertificateFacts facts, string name) => facts with
    {
        IsRsaPss = name == "RSASSA-PSS",
        SignatureHash = name == "RSASSA-PSS" ? SignatureHash.Sha256 : Word<SignatureHash>(name.Replace("-", string.Empty)),
    };

    private static CertificateFacts WithValidity(CertificateFacts facts, string[] dates) => facts with { NotBefore = TestFacts.Date(dates[0]), NotAfter = TestFacts.Date(dates[1]) };

    private string? Get(string word) => lines.TryGetValue(word, out string? value) ? value : null;

    private string[] List(string word) => Get(word) is { } value && value != "none" ? Regex.Split(value, ", ") : [];

    private T Enumerate<T>(string word)
        where T : struct => Get(word) is { } value ? Word<T>(value) : default;

    private static T Word<T>(string text)
        where T : struct => Enum.TryParse(text, ignoreCase: true, out T value) ? value : throw new FormatException($"'{text}' is no {typeof(T).Name}.");
}
