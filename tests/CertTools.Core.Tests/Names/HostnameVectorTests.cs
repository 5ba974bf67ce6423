#if NET
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using CertTools.Tests.Certificates;
using Xunit;

namespace CertTools.Tests.Names;

/// <summary>
/// Vectors of NSS and OpenSSL. The policy here: ordinal, ASCII letters without case, a wildcard for exactly one whole
/// left-most label with two labels after it; trailing dots, underscores and what is not ASCII are reported and never
/// changed. Every vector that this policy decides otherwise is listed with its reason, and none besides. The vectors
/// are JSON, so the tests run on .NET (Core) only.
/// </summary>
public class HostnameVectorTests
{
    private static readonly (string Reason, string[] Pairs)[] OtherThanNss =
    [
        ("a host name has no underscore, so no host of that name is looked for",
        [
            "a_b|a_b", "_|_", "___|___", "_1|_1", "example_|example_", "_example|_example", "example._1|example._1", "example.1_|example.1_",
            "_.example.com|_.example.com", "*.example.com|_.example.com", "*.example.com|uses_underscore.example.com",
            "*.uses_underscore.example.com|a.uses_underscore.example.com", "*._._|x._._",
        ]),
        ("a trailing dot is reported, not dropped: the administrator is asked for the name as the certificate carries it",
        [
            "example|example.", "example.com|example.com.", "foo.com|foo.com.", "f|f.", "*.bar.foo.com|www-3.bar.foo.com.", "*.co.uk|foo.co.uk.",
        ]),
    ];

    private static readonly (string Reason, string[] Pairs)[] OtherThanOpenSsl =
    [
        ("OpenSSL compares any text with itself; here only a host name is looked for",
        [
            ".|.", "*|*", "@|@", ".a|.a", "a.|a.", ".b|.b", "b.|b.", ".*|.*", "*.|*.", "*@|*@", "@*|@*", "a@|a@", "@a|@a", "b@|b@", "..|..", "@@|@@", "**|**",
            "-example.com|-example.com", "example-.com|example-.com", "*com|*com", "com*|com*", "*example.com|*example.com", "*@example.com|*@example.com",
            "test@*.example.com|test@*.example.com", "*.*.com|*.*.com", "test.*.example.com|test.*.example.com", "www.*.com|www.*.com",
            ".www.example.com|.www.example.com", "*www.example.com|*www.example.com",
            "postmaster@example.com|postmaster@example.com", "postmaster@example.com|Postmaster@example.com", "postmaster@example.com|postmaster@EXAMPLE.COM",
            "Postmaster@example.com|postmaster@example.com", "Postmaster@example.com|Postmaster@example.com", "Postmaster@example.com|postmaster@EXAMPLE.COM",
            "postmaster@EXAMPLE.COM|postmaster@example.com", "postmaster@EXAMPLE.COM|Postmaster@example.com", "postmaster@EXAMPLE.COM|postmaster@EXAMPLE.COM",
        ]),
        ("a wildcard is no host that a client looks for",
        [
            "*.com|*.com", "*.example.com|*.example.com", "*.www.example.com|*.www.example.com", "*.xn--rger-koa.example.com|*.xn--rger-koa.example.com",
            "*.good--example.com|*.good--example.com", "*.xn--bar.com|*.xn--bar.com",
        ]),
        ("a leading dot is OpenSSL's own way to ask for any host of a domain", ["test.www.example.com|.www.example.com", "*.www.example.com|.www.example.com"]),
        ("a wildcard is a whole label; a partial one is told apart as NameMatch.PartialWildcard", ["*www.example.com|www.example.com"]),
    ];

    private static readonly (string Reason, string[] Names)[] OtherValidityThanNss =
    [
        ("a host name has no underscore (RFC 952, RFC 1123)", ["a_b", "_", "a_", "_a", "_1", "1_", "___"]),
        ("whether there is such a top-level domain is asked of the list of them, not of the syntax", ["1", "a.1"]),
        ("well formed as a wildcard, but it matches nothing: two labels have to follow", ["*.a"]),
    ];

    [SkippableFact]
    public void Pairs_of_NSS_match_but_for_those_listed()
    {
        var different = new List<string>();
        foreach (JsonElement row in Rows("hostname-vectors/mozpkix-dnsid-match.jsonl"))
        {
            string presented = row.GetProperty("presented").GetString()!;
            string reference = row.GetProperty("reference").GetString()!;
            if (Matches(presented, reference) != (row.GetProperty("expected").GetString() == "match"))
            {
                different.Add(presented + "|" + reference);
            }
        }

        AssertListed(OtherThanNss, different);
    }

    [SkippableFact]
    public void Pairs_of_OpenSSL_match_but_for_those_listed()
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(Corpora.Path("hostname-vectors/openssl-v3nametest.json")));
        string[] names = [.. document.RootElement.GetProperty("names").EnumerateArray().Select(name => name.GetString()!).Distinct(StringComparer.Ordinal)];
        HashSet<(string, string)> listed =
        [
            .. document.RootElement.GetProperty("listed_matches").GetProperty("dnsName").GetProperty("host").EnumerateArray()
                .Select(pair => (pair[0].GetString()!, pair[1].GetString()!)),
        ];
        IEnumerable<string> different =
            from presented in names
            from reference in names
            let expected = listed.Contains((presented, reference)) || presented.Equals(reference, StringComparison.OrdinalIgnoreCase)
            where Matches(presented, reference) != expected
            select presented + "|" + reference;

        AssertListed(OtherThanOpenSsl, different);
    }

    [SkippableFact]
    public void Names_of_NSS_are_valid_but_for_those_listed()
    {
        IEnumerable<string> different =
            from row in Rows("hostname-vectors/mozpkix-dnsname-validity.jsonl")
            let input = row.GetProperty("input").GetString()!
            where DnsName.Read(input).IsWellFormed != row.GetProperty("validPresented").GetBoolean()
            select input;

        AssertListed(OtherValidityThanNss, different);
    }

    private static bool Matches(string presented, string reference)
    {
        DnsName host = DnsName.Read(reference);
        return host.IsWellFormed && !host.IsWildcard && DnsName.Match(presented, host) is NameMatch.Exact or NameMatch.Wildcard;
    }

    private static void AssertListed((string Reason, string[] Vectors)[] listed, IEnumerable<string> different) =>
        Assert.Equal(
            listed.SelectMany(group => group.Vectors).OrderBy(vector => vector, StringComparer.Ordinal),
            different.Distinct(StringComparer.Ordinal).OrderBy(vector => vector, StringComparer.Ordinal));

    private static IEnumerable<JsonElement> Rows(string file) =>
        File.ReadLines(Corpora.Path(file)).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement);
}
#endif
