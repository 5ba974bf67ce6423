using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using CertTools.Tests.Certificates;
using CertTools.Tests.Rules;

namespace CertTools.Tests.Docs;

/// <summary>What an example says beyond certificate and requirement: store, issuers, DNS, and what else a check is asked with.</summary>
internal static class PageSurroundings
{
    public static readonly string[] Words =
    [
        "Deployment", "Chain", "Root", "Store", "Private key", "Provider", "Exportable", "Names limit", "Roll date", "Sign-in", "TLS", "DNS", "Policy",
    ];

    /// <summary>The certificate in the store that the lines name.</summary>
    public static CertificateFacts Place(CertificateFacts facts, PageLines lines) => lines.Get("Store") is not { } store ? facts : facts with
    {
        Store = store,
        PrivateKey = lines.Get("Private key") == "none" ? PrivateKeyState.Absent : PrivateKeyState.Present,
        PrivateKeyProvider = lines.Get("Provider") ?? string.Empty,
        IsPrivateKeyExportable = lines.Has("Exportable") ? lines.Get("Exportable") == "yes" : null,
    };

    public static EvaluationContext ContextOf(PageLines lines, DateTimeOffset asOf)
    {
        var context = new EvaluationContext
        {
            AsOf = asOf,
            IssuedBy = lines.Enumerate<IssuerKind>("Issued by"),
            Chain = lines.Has("Chain") ? Authorities(lines, "Chain") : null,
            Roots = lines.Has("Root") ? Authorities(lines, "Root") : null,
            Order = PageOrder.Of(lines),
            RollsOn = lines.Get("Roll date") is { } date ? TestFacts.Date(date) : null,
        };
        return lines.Get("Names limit") is { } limit ? context with { MostNames = int.Parse(limit, CultureInfo.InvariantCulture) } : context;
    }

    /// <summary>Whether a paragraph describes no service, but the deployment around them.</summary>
    public static bool IsDeployment(PageLines lines) => lines.Has("Deployment");

    /// <summary>The deployment with what such a paragraph says.</summary>
    public static Deployment Surround(Deployment deployment, PageLines lines) => deployment with
    {
        Product = lines.Enumerate<OcsProduct>("Deployment"),
        Roots = Authorities(lines, "Root"),
        DnsRecords = lines.List("DNS").Select(Record).ToArray(),
        DisablesStrictDnsNaming = lines.Get("Policy") == "DisableStrictDNSNaming",
    };

    public static TlsVersions Tls(PageLines lines) => lines.List("TLS")
        .Select(version => PageLines.Word<TlsVersions>("Tls" + version.Replace(".", string.Empty)))
        .Aggregate(TlsVersions.None, (left, right) => left | right);

    // A CA that nobody else signed is a root.
    private static CertificateFacts[] Authorities(PageLines lines, string word) => lines.List(word)
        .Select(authority => Regex.Split(authority, " signed by "))
        .Select(names => Chains.Make(names[0], names[names.Length - 1]))
        .ToArray();

    private static DnsRecordFact Record(string text)
    {
        string[] words = text.Split(' ');
        return words.Length == 3
            ? new DnsRecordFact(PageLines.Word<DnsRecordKind>(words[0]), words[1], words[2])
            : throw new FormatException($"'{text}' is no record: it is kind, name and target.");
    }
}
