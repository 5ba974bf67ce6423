using System;

namespace CertTools;

/// <summary>
/// A DNS name, or a wildcard for one, as a certificate or an administrator writes it, with its normal form (ASCII
/// letters in lower case, nothing else touched) and with what is remarkable about it.
/// </summary>
/// <remarks>
/// Comparison is ordinal and folds ASCII letters only, so that it is the same in every culture. Limits: 63
/// characters a label, 253 a name (RFC 1035). A wildcard is a wildcard only as the whole left-most label.
/// </remarks>
public sealed class DnsName : IEquatable<DnsName>
{
    /// <summary>The greatest length of a name, in characters.</summary>
    public const int MaximumLength = 253;

    /// <summary>The greatest length of one label, in characters.</summary>
    public const int MaximumLabelLength = 63;

    private const DnsNameIssues NotAHostName =
        DnsNameIssues.Empty | DnsNameIssues.TooLong | DnsNameIssues.LabelTooLong | DnsNameIssues.EmptyLabel
        | DnsNameIssues.TrailingDot | DnsNameIssues.Underscore | DnsNameIssues.NonAscii | DnsNameIssues.InvalidCharacter
        | DnsNameIssues.HyphenAtEdge | DnsNameIssues.PartialWildcard | DnsNameIssues.MisplacedWildcard | DnsNameIssues.IPAddress;

    private DnsName(string text)
    {
        Text = text;
        Issues = IssuesOf(text);
        Normalized = ToLowerAscii(text);
    }

    /// <summary>The name exactly as it was given.</summary>
    public string Text { get; }

    /// <summary>The name with its ASCII letters in lower case.</summary>
    public string Normalized { get; }

    /// <summary>What is remarkable about the name.</summary>
    public DnsNameIssues Issues { get; }

    /// <summary>Whether the name is a host name or a whole-label wildcard, of one label or more.</summary>
    public bool IsWellFormed => (Issues & NotAHostName) == 0;

    /// <summary>Whether the left-most label is a whole wildcard.</summary>
    public bool IsWildcard => Text.StartsWith("*.", StringComparison.Ordinal);

    /// <summary>The right-most label in lower case; the name itself when it has one label only.</summary>
    public string TopLevelDomain => Normalized.Substring(Normalized.LastIndexOf('.') + 1);

    /// <summary>Reads any text as a name. It never fails: what is wrong with the text is in <see cref="Issues"/>.</summary>
    /// <param name="text">The text.</param>
    public static DnsName Read(string? text) => new(text ?? string.Empty);

    /// <summary>Reads the fully qualified name of a host: at least two labels, no wildcard, no IP address.</summary>
    /// <param name="text">The name; spaces around it are an error too.</param>
    /// <param name="what">What the name is, for the message: "server FQDN", "site host".</param>
    /// <exception cref="CertToolsException"><c>NameNotUsable</c>: the text is not such a name.</exception>
    public static DnsName ParseHost(string? text, string what)
    {
        DnsName name = Read(text);
        if (name.IsWellFormed && !name.IsWildcard && (name.Issues & DnsNameIssues.SingleLabel) == 0)
        {
            return name;
        }

        (string problem, string remedy) = Explain(name);
        throw new CertToolsException("NameNotUsable", name.Text, $"The {what} '{Printable.Text(name.Text)}' {problem}.", remedy);
    }

    /// <summary>
    /// Compares a name that a certificate presents with the name of a host. A wildcard stands for exactly one whole
    /// left-most label and needs two labels after it.
    /// </summary>
    /// <param name="presented">The dNSName or common name of the certificate, as it stands there.</param>
    /// <param name="host">The host that is looked for: a name that <see cref="ParseHost"/> accepted.</param>
    public static NameMatch Match(string presented, DnsName host)
    {
        if (presented is null)
        {
            throw new ArgumentNullException(nameof(presented));
        }

        if (host is null)
        {
            throw new ArgumentNullException(nameof(host));
        }

        ReadOnlySpan<char> wanted = host.Normalized.AsSpan();
        ReadOnlySpan<char> given = presented.AsSpan();
        if (EqualsLowerAscii(given, wanted))
        {
            return NameMatch.Exact;
        }

        int star = given.IndexOf('*');
        if (star < 0)
        {
            return NameMatch.None;
        }

        int dot = given.IndexOf('.');
        if (dot < star || given.Slice(dot + 1).IndexOf('*') >= 0 || given.Slice(star + 1, dot - star - 1).IndexOf('*') >= 0)
        {
            return NameMatch.None;
        }

        ReadOnlySpan<char> domain = given.Slice(dot + 1);
        if (domain.IndexOf('.') < 1)
        {
            return NameMatch.None;
        }

        if (dot > 1)
        {
            return MatchesPartial(given.Slice(0, dot), star, domain, wanted) ? NameMatch.PartialWildcard : NameMatch.None;
        }

        if (EqualsLowerAscii(domain, wanted))
        {
            return NameMatch.DomainOfWildcard;
        }

        int cut = wanted.Length - domain.Length - 1;
        if (cut < 1 || wanted[cut] != '.' || !EqualsLowerAscii(domain, wanted.Slice(cut + 1)))
        {
            return NameMatch.None;
        }

        return wanted.Slice(0, cut).IndexOf('.') < 0 ? NameMatch.Wildcard : NameMatch.DeeperThanWildcard;
    }

    /// <summary>Whether two names are the same but for the case of ASCII letters.</summary>
    public static bool SameName(string left, string right) =>
        left is not null && right is not null && left.Length == right.Length && EqualsFolded(left, right);

    /// <inheritdoc/>
    public bool Equals(DnsName? other) => other is not null && string.Equals(Normalized, other.Normalized, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DnsName);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Normalized);

    /// <summary>The name as it was given.</summary>
    public override string ToString() => Text;

    /// <summary>What is wrong with a name, as words that follow the name, and what to do.</summary>
    internal static (string Problem, string Remedy) Explain(DnsName name)
    {
        const string GiveFqdn = "Give a fully qualified domain name, for example cwa.contoso.com.";
        DnsNameIssues issues = name.Issues;
        if ((issues & DnsNameIssues.Empty) != 0)
        {
            return ("is empty", GiveFqdn);
        }

        if ((issues & DnsNameIssues.IPAddress) != 0)
        {
            return ("is an IP address", "These servers are known by name: " + char.ToLowerInvariant(GiveFqdn[0]) + GiveFqdn.Substring(1));
        }

        if ((issues & (DnsNameIssues.PartialWildcard | DnsNameIssues.MisplacedWildcard)) != 0 || name.IsWildcard)
        {
            return ("is a wildcard", "Give the name of the host itself; whether a wildcard may carry it is then said.");
        }

        if ((issues & DnsNameIssues.NonAscii) != 0)
        {
            return ("has characters outside ASCII", "Give its xn-- form, as a certificate carries it.");
        }

        if ((issues & DnsNameIssues.Underscore) != 0)
        {
            return ("has an underscore, which no host name may have", "Give the name without it, or rename the host.");
        }

        if ((issues & DnsNameIssues.InvalidCharacter) != 0)
        {
            return ("has a character that no host name has", "Use letters, digits, hyphens and dots only.");
        }

        if ((issues & DnsNameIssues.TrailingDot) != 0)
        {
            return ("ends in a dot", "Give it without the dot: a certificate never carries one.");
        }

        if ((issues & DnsNameIssues.EmptyLabel) != 0)
        {
            return ("has an empty label", "Remove the superfluous dot.");
        }

        if ((issues & DnsNameIssues.TooLong) != 0)
        {
            return ($"has {name.Text.Length} characters; a name has at most {MaximumLength}", "Give a shorter name.");
        }

        if ((issues & DnsNameIssues.LabelTooLong) != 0)
        {
            return ($"has a label of more than {MaximumLabelLength} characters", "Give a name with shorter labels.");
        }

        if ((issues & DnsNameIssues.HyphenAtEdge) != 0)
        {
            return ("has a label that begins or ends with a hyphen", "Give the name without that hyphen.");
        }

        return ("is a single label, not an FQDN", GiveFqdn);
    }

    private static DnsNameIssues IssuesOf(string text)
    {
        if (text.Length == 0)
        {
            return DnsNameIssues.Empty;
        }

        DnsNameIssues issues = text.Length > MaximumLength ? DnsNameIssues.TooLong : DnsNameIssues.None;
        int labels = 0;
        int start = 0;
        bool digitsOnly = true;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] != '.')
            {
                digitsOnly &= text[i] is >= '0' and <= '9';
                issues |= IssueOf(text[i]);
                continue;
            }

            issues |= IssuesOfLabel(text, start, i, ref labels);
            start = i + 1;
        }

        if (labels == 4 && digitsOnly || text.IndexOf(':') >= 0 && System.Net.IPAddress.TryParse(text, out _))
        {
            issues |= DnsNameIssues.IPAddress;
        }

        return labels == 1 ? issues | DnsNameIssues.SingleLabel : issues;
    }

    private static DnsNameIssues IssuesOfLabel(string text, int start, int end, ref int labels)
    {
        int length = end - start;
        if (length == 0)
        {
            return end == text.Length && start > 1 ? DnsNameIssues.TrailingDot : DnsNameIssues.EmptyLabel;
        }

        labels++;
        DnsNameIssues issues = length > MaximumLabelLength ? DnsNameIssues.LabelTooLong : DnsNameIssues.None;
        if (text[start] == '-' || text[end - 1] == '-')
        {
            issues |= DnsNameIssues.HyphenAtEdge;
        }

        if (text.IndexOf('*', start, length) >= 0)
        {
            bool leftMost = start == 0 && end < text.Length;
            issues |= !leftMost || text.IndexOf('*', 0, end) != text.LastIndexOf('*', end - 1) ? DnsNameIssues.MisplacedWildcard
                : length > 1 ? DnsNameIssues.PartialWildcard
                : DnsNameIssues.None;
        }

        return issues;
    }

    private static DnsNameIssues IssueOf(char c) => c switch
    {
        >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '-' or '*' => DnsNameIssues.None,
        '_' => DnsNameIssues.Underscore,
        > '\x7f' => DnsNameIssues.NonAscii,
        _ => DnsNameIssues.InvalidCharacter,
    };

    private static bool MatchesPartial(ReadOnlySpan<char> label, int star, ReadOnlySpan<char> domain, ReadOnlySpan<char> wanted)
    {
        int cut = wanted.IndexOf('.');
        if (cut < label.Length - 1 || !EqualsLowerAscii(domain, wanted.Slice(cut + 1)))
        {
            return false;
        }

        ReadOnlySpan<char> head = label.Slice(0, star);
        ReadOnlySpan<char> tail = label.Slice(star + 1);
        return EqualsLowerAscii(head, wanted.Slice(0, head.Length)) && EqualsLowerAscii(tail, wanted.Slice(cut - tail.Length, tail.Length));
    }

    private static bool EqualsLowerAscii(ReadOnlySpan<char> any, ReadOnlySpan<char> lower)
    {
        if (any.Length != lower.Length)
        {
            return false;
        }

        for (int i = 0; i < any.Length; i++)
        {
            if (Fold(any[i]) != lower[i])
            {
                return false;
            }
        }

        return true;
    }

    private static bool EqualsFolded(string left, string right)
    {
        for (int i = 0; i < left.Length; i++)
        {
            if (Fold(left[i]) != Fold(right[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static string ToLowerAscii(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is >= 'A' and <= 'Z')
            {
                char[] folded = text.ToCharArray();
                for (int j = i; j < folded.Length; j++)
                {
                    folded[j] = Fold(folded[j]);
                }

                return new string(folded);
            }
        }

        return text;
    }

    private static char Fold(char c) => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
}
