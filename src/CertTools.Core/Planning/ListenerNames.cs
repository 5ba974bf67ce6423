using System.Collections.Generic;
using System.Globalization;

namespace CertTools;

/// <summary>The certificates of a reverse proxy listener: one, unless the CA does not sign all its hosts together.</summary>
internal sealed class ListenerNames
{
    private readonly List<PlanConflict> conflicts = [];

    /// <summary>Divides the hosts of a listener.</summary>
    /// <param name="hosts">The hosts, each once.</param>
    /// <param name="profile">What the CA signs.</param>
    /// <param name="isPublic">Whether a public CA is asked; the internal one signs everything.</param>
    public ListenerNames(IReadOnlyList<DnsName> hosts, CaProfile profile, bool isPublic)
    {
        int most = isPublic ? profile.MostNames ?? int.MaxValue : int.MaxValue;
        Certificates = NameDivision.Divide(hosts, host => !isPublic ? string.Empty : !SignableNames.Contains(host) ? "." : profile.OneBaseDomain ? BaseDomains.Of(host) : string.Empty, most);
        if (Certificates.Count > 1)
        {
            conflicts.Add(new PlanConflict($"Reverse proxy {hosts[0]}", $"Reverse proxy {Certificates[1][0]}",
                $"The CA does not sign the {hosts.Count.ToString(CultureInfo.InvariantCulture)} hosts of one listener on one certificate, and a listener shows one: {Certificates.Count.ToString(CultureInfo.InvariantCulture)} certificates.",
                Severity.Warning, "Give each certificate a listener on an address of its own, or take a CA that signs all of them together."));
        }
    }

    /// <summary>The hosts of each certificate.</summary>
    public IReadOnlyList<IReadOnlyList<DnsName>> Certificates { get; }

    public IReadOnlyList<PlanConflict> Conflicts => conflicts;
}
