using System;

namespace CertTools;

/// <summary>What is remarkable about a name. It is reported; the name itself is never changed.</summary>
[Flags]
public enum DnsNameIssues
{
    /// <summary>A plain host name.</summary>
    None = 0,

    /// <summary>There is no text.</summary>
    Empty = 1 << 0,

    /// <summary>More than 253 characters (RFC 1035).</summary>
    TooLong = 1 << 1,

    /// <summary>A label has more than 63 characters (RFC 1035).</summary>
    LabelTooLong = 1 << 2,

    /// <summary>Two dots stand together, or the name begins with a dot.</summary>
    EmptyLabel = 1 << 3,

    /// <summary>The name ends in a dot.</summary>
    TrailingDot = 1 << 4,

    /// <summary>The name has an underscore.</summary>
    Underscore = 1 << 5,

    /// <summary>The name has characters outside ASCII; a certificate carries the xn-- form.</summary>
    NonAscii = 1 << 6,

    /// <summary>The name has a character that no host name has.</summary>
    InvalidCharacter = 1 << 7,

    /// <summary>A label begins or ends with a hyphen.</summary>
    HyphenAtEdge = 1 << 8,

    /// <summary>A wildcard stands beside other characters of its label (w*.contoso.com).</summary>
    PartialWildcard = 1 << 9,

    /// <summary>A wildcard stands elsewhere than in the left-most label, or there are several.</summary>
    MisplacedWildcard = 1 << 10,

    /// <summary>The name is one label: a short name, not an FQDN.</summary>
    SingleLabel = 1 << 11,

    /// <summary>The text is an IP address.</summary>
    IPAddress = 1 << 12,
}
