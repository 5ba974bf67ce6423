using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace CertTools.Cli;

/// <summary>The core speaks of parameters as PowerShell spells them; here they are options.</summary>
internal static partial class OptionSpelling
{
    private static readonly Dictionary<string, string> Options = new(StringComparer.Ordinal)
    {
        ["-AsOf"] = "--as-of",
        ["-Audience"] = "--audience",
        ["-ExpiringInDays"] = "--expiring-in-days",
        ["-Fqdn"] = "--fqdn",
        ["-Guidance"] = "--guidance",
        ["-IssuedBy"] = "--issued-by",
        ["-Layout"] = "--layout",
        ["-Password"] = "--password-file",
        ["-PoolFqdn"] = "--pool-fqdn",
        ["-Product"] = "--product",
        ["-ServerFqdn"] = "--server-fqdn",
        ["-SipDomain"] = "--sip-domain",
        ["-Url"] = "--url",
        ["-Usage"] = "--usage",
        ["-Verbose"] = "--verbose",
    };

    /// <summary>The message with its parameters spelt as the options of this program.</summary>
    public static string Of(string message) =>
        Parameter().Replace(message, found => Options.GetValueOrDefault(found.Value, found.Value));

    [GeneratedRegex(@"(?<![\w-])-[A-Z][A-Za-z]+", RegexOptions.CultureInvariant)]
    private static partial Regex Parameter();
}
