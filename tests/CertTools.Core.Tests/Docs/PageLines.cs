using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace CertTools.Tests.Docs;

/// <summary>
/// A paragraph of an example. Lines are a word or two, at least two spaces, and a value; what is not said is as on a
/// good certificate.
/// </summary>
internal sealed class PageLines
{
    private static readonly string[] Known =
    [
        "Features", "Pool", "Server FQDN", "Internal web", "External web", "Meet", "Dial-in", "Admin", "Office Web Apps", "Web conferencing", "XMPP domain", "Issuer", "Friendly name",
        "Usage", "Product", "Guidance", "Issued by", "As of", "Site", "Server", "Audience", "FQDN", "SIP domain", "Port", "Address", "Host", "Firmware", "Update to",
        "Certificate", "Kind", "CN", "SAN", "EKU", "Key usage", "Key", "Signature", "CRL", "OU", "Valid", "Result",
    ];

    private readonly Dictionary<string, string> lines;

    private PageLines(Dictionary<string, string> lines) => this.lines = lines;

    public bool IsResultAlone => lines.Count == 1 && Has("Result");

    public static PageLines Read(string paragraph) =>
        new(paragraph.Split('\n').Select(ReadLine).ToDictionary(line => line.Word, line => line.Value, StringComparer.Ordinal));

    public bool Has(string word) => lines.ContainsKey(word);

    public string? Get(string word) => lines.TryGetValue(word, out string? value) ? value : null;

    public string[] List(string word) => Get(word) is { } value && value != "none" ? Regex.Split(value, ", ") : [];

    public T Enumerate<T>(string word)
        where T : struct => Get(word) is { } value ? Word<T>(value) : default;

    public static T Word<T>(string text)
        where T : struct => Enum.TryParse(text, ignoreCase: true, out T value) ? value : throw new FormatException($"'{text}' is no {typeof(T).Name}.");

    private static (string Word, string Value) ReadLine(string line)
    {
        Match match = Regex.Match(line, @"^(\S+(?: \S+)*)\s{2,}(\S.*)$");
        return match.Success && (Known.Contains(match.Groups[1].Value) || PageSurroundings.Words.Contains(match.Groups[1].Value) || PageOrder.Words.Contains(match.Groups[1].Value))
            ? (match.Groups[1].Value, match.Groups[2].Value.Trim())
            : throw new FormatException($"'{line}' is no line of an example.");
    }
}
