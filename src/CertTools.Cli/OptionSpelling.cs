using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace CertTools.Cli;

/// <summary>The core speaks of parameters and commands as PowerShell spells them; here they are options and commands.</summary>
internal static partial class OptionSpelling
{
    private static readonly Dictionary<string, string> Options = new(StringComparer.Ordinal)
    {
        ["-AVFqdn"] = "--av",
        ["-AccessFqdn"] = "--access",
        ["-AsOf"] = "--as-of",
        ["-Audience"] = "--audience",
        ["-CwaServerFqdn"] = "--cwa-server",
        ["-CwaUrl"] = "--cwa",
        ["-ExcludeRule"] = "--exclude-rule",
        ["-ExpiringInDays"] = "--expiring-in-days",
        ["-FailOn"] = "--fail-on",
        ["-FirmwareVersion"] = "--firmware",
        ["-Fqdn"] = "--fqdn",
        ["-Guidance"] = "--guidance",
        ["-HostName"] = "--host",
        ["-IncludeRule"] = "--include-rule",
        ["-InternalFqdn"] = "--internal",
        ["-IssuedBy"] = "--issued-by",
        ["-Layout"] = "--layout",
        ["-Password"] = "--password-file",
        ["-PoolFqdn"] = "--pool-fqdn",
        ["-Product"] = "--product",
        ["-ReverseProxyFqdn"] = "--reverse-proxy",
        ["-ServerFqdn"] = "--server-fqdn",
        ["-SignInMethod"] = "--sign-in",
        ["-SipDomain"] = "--sip-domain",
        ["-UpdateTarget"] = "--update-to",
        ["-Url"] = "--url",
        ["-Usage"] = "--usage",
        ["-Verbose"] = "--verbose",
        ["-WebConferencingFqdn"] = "--webconf",
    };

    /// <summary>The message with its parameters and commands spelt as those of this program.</summary>
    public static string Of(string message) =>
        Parameter().Replace(message, found => Options.GetValueOrDefault(found.Value, found.Value))
            .Replace("Test-LyncPhoneCompatibility", "'certtools phone'", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<![\w-])-[A-Z][A-Za-z]+", RegexOptions.CultureInvariant)]
    private static partial Regex Parameter();
}
