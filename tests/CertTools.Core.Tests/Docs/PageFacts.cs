using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using CertTools.Tests.Certificates;
using CertTools.Tests.Rules;

namespace CertTools.Tests.Docs;

/// <summary>What the certificate of an example says.</summary>
internal static class PageFacts
{
    public static CertificateFacts Of(PageLines lines)
    {
        CertificateFacts facts = TestFacts.Of(null) with
        {
            Form = lines.Get("Kind") == "request" ? CertificateForm.Request : CertificateForm.Certificate,
            CommonNames = lines.List("CN"),
            HasSubjectAlternativeName = lines.List("SAN").Length > 0,
            SubjectAlternativeNames = lines.List("SAN").Select(Entry).ToArray(),
            HasOrganizationalUnit = lines.Has("OU"),
            HasCrlDistributionPoints = lines.Get("CRL") != "none",
            FriendlyName = lines.Get("Friendly name") ?? string.Empty,
        };
        facts = lines.Has("Issuer") ? WithIssuer(facts, lines.Get("Issuer")!) : facts;
        facts = lines.Has("EKU") ? facts with { ExtendedKeyUsages = lines.Get("EKU") == "none" ? null : lines.List("EKU").Select(Oid).ToArray() } : facts;
        facts = lines.Has("Key usage") ? facts with { KeyUsage = lines.List("Key usage").Select(PageLines.Word<KeyUsages>).Aggregate((left, right) => left | right) } : facts;
        facts = lines.Has("Key") ? WithKey(facts, lines.Get("Key")!.Split(' ')) : facts;
        facts = lines.Has("Signature") ? WithSignature(facts, lines.Get("Signature")!) : facts;
        facts = lines.Has("Valid") ? WithValidity(facts, Regex.Split(lines.Get("Valid")!, " to ")) : facts;
        facts = lines.Has("Ordered key") ? facts.WithKeyOf(PageOrder.Key) : facts;
        return PageSurroundings.Place(facts, lines);
    }

    public static SanEntry Entry(string name) => new(System.Net.IPAddress.TryParse(name, out _) ? SanKind.IPAddress : SanKind.DnsName, name);

    public static string Oid(string name) => name switch
    {
        "Server Authentication" => Oids.ServerAuthentication,
        "Client Authentication" => Oids.ClientAuthentication,
        _ => throw new FormatException($"'{name}' is no EKU of the examples."),
    };

    private static CertificateFacts WithIssuer(CertificateFacts facts, string name)
    {
        CertificateFacts encoded = TestDer.Read(TestDer.Certificate(issuer: TestDer.NameOf(name)));
        return facts with { RawData = encoded.RawData, Locations = encoded.Locations, IsSelfIssued = facts.CommonNames.Contains(name) };
    }

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
        SignatureHash = name == "RSASSA-PSS" ? SignatureHash.Sha256 : PageLines.Word<SignatureHash>(name.Replace("-", string.Empty)),
    };

    private static CertificateFacts WithValidity(CertificateFacts facts, string[] dates) => facts with { NotBefore = TestFacts.Date(dates[0]), NotAfter = TestFacts.Date(dates[1]) };
}
