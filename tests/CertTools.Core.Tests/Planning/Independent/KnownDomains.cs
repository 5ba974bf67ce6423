using System;
using System.Linq;

namespace CertTools.Tests.Planning.Independent;

/// <summary>The base domains that the random cases use, by a table of their own: the planner asks the public suffix list.</summary>
internal static class KnownDomains
{
    private const string Unsigned = "contoso.local";

    private static readonly string[] Known = ["contoso.com", "fabrikam.com", "contoso.co.uk", Unsigned];

    public static string Of(string name) =>
        Known.Single(domain => name == domain || name.EndsWith("." + domain, StringComparison.Ordinal));

    /// <summary>Whether a public CA signs the name (reference 4.2).</summary>
    public static bool IsSigned(string name) => Of(name) != Unsigned;
}
