using System;
using System.Collections.Generic;
using System.Linq;
using CertTools.Rules;

namespace CertTools;

/// <summary>How a Lync phone signs in.</summary>
[Flags]
public enum PhoneSignIn
{
    /// <summary>Not stated.</summary>
    Unknown = 0,

    /// <summary>With extension and PIN; the phone fetches the root certificate from the certificate provisioning service.</summary>
    Pin = 1,

    /// <summary>Over USB from a PC; the phone fetches the root certificate from Active Directory.</summary>
    Usb = 2,
}

/// <summary>A fleet of Lync Phone Edition devices and the server they connect to.</summary>
public sealed record PhoneDeployment
{
    /// <summary>The hosts the phones contact at the server whose certificate is tested, at least one.</summary>
    public required IReadOnlyList<DnsName> Hosts { get; init; }

    /// <summary>The lowest firmware that can appear, spares included; null for what phones ship with.</summary>
    public PhoneFirmware? LowestFirmware { get; init; }

    /// <summary>The firmware the phones are to be updated to; null when no update is planned.</summary>
    public PhoneFirmware? UpdateTarget { get; init; }

    /// <summary>How they sign in.</summary>
    public PhoneSignIn SignIn { get; init; }

    /// <summary>Whether each phone has signed in with PIN once: it keeps the intermediate certificates that it fetched then.</summary>
    public bool HaveSignedInWithPin { get; init; }

    /// <summary>The versions of TLS that the servers and proxies on the way accept; None when not stated.</summary>
    public TlsVersions ServerTls { get; init; }
}

/// <summary>What a certificate must say for Lync Phone Edition (reference 2; S4).</summary>
public static class PhoneRequirements
{
    private const string Retrying =
        "The phone connects, and even a new one downloads its certificate; then only the last step of sign-in fails, with a trace that looks clean. It shows: \"Cannot connect to the server. Retrying. If the problem continues, contact your support team.\"";

    private const string EveryServerCounts =
        "Every server they touch counts, each with its own hosts: Front End, Access Edge, web services, device updates, Exchange.";

    private const string Refused = "Edge trace: \"The connection was closed before TLS negotiation completed. Did the remote peer accept our certificate?\"";

    /// <summary>Phones with the firmware they ship with; Test-LyncPhoneCompatibility takes their firmware too.</summary>
    internal static IReadOnlyList<UsageEntry> Entries { get; } =
    [
        new(CertificateUsage.LyncPhone, OcsProducts.Lync2010AndLater, NameParameters.Fqdn, NameParameters.None, names => [Build(new PhoneDeployment { Hosts = names.Fqdns }) with { ProductValue = names.Product }]) { Default = OcsProduct.Lync2010, Hint = "Test-LyncPhoneCompatibility takes the firmware of the phones too." },
    ];

    /// <summary>The requirement of one server that phones connect to: each host literally in the SAN, or by a wildcard where the firmware takes one.</summary>
    /// <param name="deployment">The fleet and the hosts.</param>
    public static CertRequirement Build(PhoneDeployment deployment)
    {
        if (deployment is null)
        {
            throw new ArgumentNullException(nameof(deployment));
        }

        DnsName[] hosts = deployment.Hosts.Distinct().ToArray();
        return new CertRequirement(CertificateUsage.LyncPhone)
        {
            ProductValue = OcsProduct.Lync2010,
            Title = $"Lync phones from firmware {Firmware(deployment)} that connect to {string.Join(", ", hosts.Select(host => host.Text))}",
            Names = hosts.Select(host => Row(deployment, host)).ToArray(),
            Phones = deployment,
            IssuerWhy = Trust(deployment.SignIn),
            AssignWith = "every server the phones touch counts, each with its own hosts: Front End, Access Edge, web services (certificate provisioning), device updates (ucupdates-r2.<SIP domain>), Exchange",
        };
    }

    private static RequiredName Row(PhoneDeployment deployment, DnsName host)
    {
        var row = new RequiredName(NameLevel.Required, PhoneNames.HostIsExact, host)
        {
            PositionValue = NamePosition.San,
            Symptom = Retrying,
            Remedy = "Put each of these hosts itself into the SAN, before any wildcard, then Restart-Service RTCSRV. Or have the SRV record point to a name that the certificate carries: it must lie in the SIP domain, so this helps where the SIP domain is the pool's own.",
            Why = "A phone compares the host it connects to, as the SRV record or DHCP option 120 names it, with the SAN entries; the Windows client also accepts a wildcard. "
                + SignInFails(deployment.SignIn) + " " + EveryServerCounts,
            Sources = [Citations.S4],
        };

        if (deployment.LowestFirmware is { } lowest && lowest >= PhoneFirmware.WildcardClaimed)
        {
            bool isLater = lowest >= PhoneFirmware.Lync2013;
            return row with
            {
                WildcardValue = WildcardUse.OneLabelUnsupported,
                WildcardRule = PhoneNames.WildcardIsAccepted,
                WildcardSeverity = isLater ? Severity.Information : Severity.Warning,
                WildcardTexts = new RowTexts(
                    $"Microsoft claims wildcards for Lync and Exchange names from firmware {PhoneFirmware.WildcardClaimed} on (KB2709668, known through [S4]); "
                        + (isLater ? "phones with older firmware, new ones and spares, still refuse them." : "at that build a reader's phones still refused one, and the author speaks of strict matching [S4]."),
                    isLater ? string.Empty : Refused,
                    "Put each of these hosts itself into the SAN, before any wildcard: a phone from the box or a spare has older firmware and could not sign in to update itself."),
                Sources = [Citations.S4, Citations.SchUpd],
            };
        }

        bool isCatch22 = deployment.LowestFirmware is null || deployment.UpdateTarget >= PhoneFirmware.WildcardClaimed;
        return !isCatch22 ? row : row with
        {
            WildcardRule = PhoneNames.UpdateIsWithinReach,
            WildcardTexts = new RowTexts(
                $"The update to {deployment.UpdateTarget ?? PhoneFirmware.WildcardClaimed} would let the phones take a wildcard, but below {PhoneFirmware.WildcardClaimed} they cannot sign in to fetch it; new phones ship older [S4]. {SignInFails(deployment.SignIn)} {EveryServerCounts}",
                Retrying,
                "Put each of these hosts itself into the SAN, before any wildcard, then Restart-Service RTCSRV. The way out for phones that only need to update: a certificate with the exact names on the Front End's web server (IIS) let a reset phone finish and update itself [S4]."),
            Sources = [Citations.S4, Citations.SchPub],
        };
    }

    private static string SignInFails(PhoneSignIn signIn) => signIn switch
    {
        PhoneSignIn.Pin => "PIN sign-in fails there.",
        PhoneSignIn.Usb => "Sign-in over USB fails there.",
        _ => "PIN sign-in and sign-in over USB fail alike.",
    };

    private static string Firmware(PhoneDeployment deployment) => deployment.LowestFirmware?.ToString() ?? "as shipped";

    private static string Trust(PhoneSignIn signIn) => signIn switch
    {
        PhoneSignIn.Pin => "With PIN sign-in the phone fetches the root certificate, and an intermediate, from the certificate provisioning service (DHCP option 43).",
        PhoneSignIn.Usb => "Over USB the phone fetches the root certificate from Active Directory and skips intermediates.",
        _ => "The phone needs the root certificate: with PIN sign-in it comes from the certificate provisioning service, over USB from Active Directory.",
    };
}
