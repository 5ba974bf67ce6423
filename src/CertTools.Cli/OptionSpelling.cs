using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace CertTools.Cli;

/// <summary>The core speaks of parameters and commands as PowerShell spells them; here they are options and commands.</summary>
internal static partial class OptionSpelling
{
    private static readonly Dictionary<string, string> Options = new(StringComparer.Ordinal)
    {
        ["-AVAuthenticationFqdn"] = "--av-auth",
        ["-AVFqdn"] = "--av",
        ["-AccessFqdn"] = "--access",
        ["-AdminUrl"] = "--admin-url",
        ["-AllowRenamedService"] = "--allow-renamed-service",
        ["-AolConnectivity"] = "--aol-connectivity",
        ["-Area"] = "--area",
        ["-AsOf"] = "--as-of",
        ["-Audience"] = "--audience",
        ["-AutodiscoverOverHttp"] = "--autodiscover-over-http",
        ["-AutomaticSignIn"] = "--automatic-sign-in",
        ["-BestMatch"] = "--best",
        ["-CaProfile"] = "--ca-profile",
        ["-Chain"] = "--chain",
        ["-Client"] = "--client",
        ["-CwaServerFqdn"] = "--cwa-server",
        ["-CwaUrl"] = "--cwa",
        ["-Country"] = "--country",
        ["-DialinUrl"] = "--dialin-url",
        ["-ExcludeRule"] = "--exclude-rule",
        ["-Existing"] = "--existing",
        ["-ExpiringInDays"] = "--expiring-in-days",
        ["-ExternalWebConferencing"] = "--external-web-conferencing",
        ["-ExternalWebFqdn"] = "--external-web-fqdn",
        ["-FailOn"] = "--fail-on",
        ["-FirmwareVersion"] = "--firmware",
        ["-Force"] = "--force",
        ["-Fqdn"] = "--fqdn",
        ["-Guidance"] = "--guidance",
        ["-HostName"] = "--host",
        ["-IncludeRule"] = "--include-rule",
        ["-InternalFqdn"] = "--internal",
        ["-InternalWebFqdn"] = "--internal-web-fqdn",
        ["-IssuedBy"] = "--issued-by",
        ["-KeyPassword"] = "--key-password-file",
        ["-Layout"] = "--layout",
        ["-Locality"] = "--locality",
        ["-MaxNames"] = "--max-names",
        ["-MeetUrl"] = "--meet-url",
        ["-Mobility"] = "--mobility",
        ["-OfficeWebAppsFqdn"] = "--office-web-apps-fqdn",
        ["-Order"] = "--order",
        ["-Organization"] = "--organization",
        ["-OrganizationalUnit"] = "--organizational-unit",
        ["-Password"] = "--password-file",
        ["-PoolFqdn"] = "--pool-fqdn",
        ["-Product"] = "--product",
        ["-PublishedByIsa2004"] = "--published-by-isa2004",
        ["-PublishedByIsa2006"] = "--published-by-isa2006",
        ["-ReverseProxyFqdn"] = "--reverse-proxy",
        ["-Root"] = "--root",
        ["-ServerFqdn"] = "--server-fqdn",
        ["-SignInMethod"] = "--sign-in",
        ["-SipDomain"] = "--sip-domain",
        ["-SipHostsInDns"] = "--sip-hosts-in-dns",
        ["-State"] = "--state",
        ["-Strategy"] = "--strategy",
        ["-Symptom"] = "--symptom",
        ["-TlsVersion"] = "--tls-version",
        ["-UpdateTarget"] = "--update-to",
        ["-Url"] = "--url",
        ["-Usage"] = "--usage",
        ["-Verbose"] = "--verbose",
        ["-WebConferencingFqdn"] = "--webconf",
        ["-XmppDomain"] = "--xmpp-domain",
    };

    /// <summary>The message with its parameters and commands spelt as those of this program.</summary>
    public static string Of(string message) =>
        Parameter().Replace(message, found => Options.GetValueOrDefault(found.Value, found.Value))
            .Replace(" of Get-OcsCertRequirement", string.Empty, StringComparison.Ordinal)
            .Replace("Test-LyncPhoneCompatibility", "'certtools phone'", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<![\w-])-[A-Z][A-Za-z]+", RegexOptions.CultureInvariant)]
    private static partial Regex Parameter();
}
