using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace CertTools;

/// <summary>
/// Fills the certificates of Access Edge with the names of the SIP domains, within what the CA signs: its own first, and
/// as few of further ones as the CA's limit leaves. Each further one is for an Access Edge of its own, because an Access
/// Edge shows one certificate.
/// </summary>
internal sealed class AccessNames
{
    private readonly DnsName access;
    private readonly CaProfile profile;
    private readonly int most;
    private readonly bool isPublic;
    private readonly List<DnsName> fixedNames;
    private readonly List<DnsName> xmppDomains = [];
    private readonly List<DnsName> sipDomains = [];
    private readonly List<DnsName> beside = [];
    private readonly List<DnsName> elsewhere = [];
    private readonly List<PlanConflict> conflicts = [];

    /// <summary>Sorts the names of one Access Edge.</summary>
    /// <param name="access">Its FQDN.</param>
    /// <param name="xmpp">The XMPP domains, which have to be on its own certificate.</param>
    /// <param name="domains">The SIP domains.</param>
    /// <param name="profile">What the CA signs.</param>
    /// <param name="isPublic">Whether a public CA is asked; the internal one signs everything.</param>
    public AccessNames(DnsName access, IReadOnlyList<DnsName> xmpp, IReadOnlyList<DnsName> domains, CaProfile profile, bool isPublic)
    {
        this.access = access;
        this.isPublic = isPublic;
        this.profile = isPublic ? profile : new CaProfile();
        most = this.profile.MostNames ?? int.MaxValue;
        fixedNames = [access];
        foreach (DnsName domain in xmpp.Distinct())
        {
            Place(domain);
        }

        foreach (DnsName domain in domains.Distinct())
        {
            DnsName name = SignInName(domain);
            if (fixedNames.Contains(name))
            {
                sipDomains.Add(domain);
            }
            else if (isPublic && !SignableNames.Contains(name))
            {
                conflicts.Add(new PlanConflict($"SIP domain {domain}", string.Empty, $"No public CA signs {name} [BR].", Severity.Error,
                    "Its users cannot sign in from outside: give them addresses in a public SIP domain, or have the Access Edge certificate issued by the internal CA."));
            }
            else
            {
                (IsBesideAccess(name) ? beside : elsewhere).Add(domain);
            }
        }

        Names = [.. fixedNames, .. beside.Select(SignInName)];
        SpareOnFurther = (Math.Max(0L, (long)Names.Count - most) + most - 1) / most * most;
    }

    /// <summary>The names that have to be on its own certificate: its FQDN and the XMPP domains.</summary>
    public IReadOnlyList<DnsName> Fixed => fixedNames;

    /// <summary>All names that may be on its own certificate; once filled, those that are.</summary>
    public IReadOnlyList<DnsName> Names { get; private set; }

    /// <summary>How many names the further certificates take that the limit forces.</summary>
    public long SpareOnFurther { get; private set; }

    /// <summary>The SIP domains whose names are on its own certificate, once it is filled.</summary>
    public IReadOnlyList<DnsName> SipDomains => sipDomains;

    /// <summary>The XMPP domains whose names are on its own certificate.</summary>
    public IReadOnlyList<DnsName> XmppDomains => xmppDomains;

    /// <summary>The host that clients of a SIP domain look for.</summary>
    public static DnsName SignInName(DnsName domain) => DnsName.ParseHost("sip." + domain.Text, "sign-in name of the SIP domain");

    /// <summary>Fills its own certificate beside what shares it, then the further ones.</summary>
    /// <param name="others">The names of what shares it.</param>
    /// <param name="names">The number of names on it without those of SIP domains.</param>
    /// <returns>The SIP domains of each further certificate.</returns>
    public IReadOnlyList<IReadOnlyList<DnsName>> Fill(ISet<DnsName> others, int names)
    {
        var placed = new List<DnsName>(fixedNames);
        var left = new List<DnsName>();
        foreach (DnsName domain in beside)
        {
            DnsName name = SignInName(domain);
            bool isThere = others.Contains(name);
            if (isThere || names < most)
            {
                names += isThere ? 0 : 1;
                placed.Add(name);
                sipDomains.Add(domain);
            }
            else
            {
                left.Add(domain);
            }
        }

        Names = placed;
        SpareOnFurther = 0;
        beside.Clear();
        IReadOnlyList<IReadOnlyList<DnsName>> further = NameDivision.Divide([.. left, .. elsewhere], domain => profile.OneBaseDomain ? BaseDomains.Of(domain) : string.Empty, most);
        Report(further, left.Count > 0);
        return further;
    }

    /// <summary>What could not be placed; complete once the certificates are filled.</summary>
    public IReadOnlyList<PlanConflict> Conflicts => conflicts;

    private bool IsBesideAccess(DnsName name) => !profile.OneBaseDomain || BaseDomains.Of(name) == BaseDomains.Of(access);

    private void Place(DnsName domain)
    {
        string? reason = isPublic && !SignableNames.Contains(domain) ? $"No public CA signs {domain} [BR]."
            : !IsBesideAccess(domain) ? $"The CA signs names below one base domain only, and {access} is below another [S3]."
            : !domain.Equals(access) && fixedNames.Count >= most ? $"The CA signs {most.ToString(CultureInfo.InvariantCulture)} names on one certificate, and the XMPP domain has to be on that of Access Edge [L13-XMPP]."
            : null;
        if (reason is not null)
        {
            conflicts.Add(new PlanConflict($"XMPP {domain}", $"Access Edge {access}", reason, Severity.Error, "Take a CA that signs it beside the name of Access Edge."));
            return;
        }

        xmppDomains.Add(domain);
        if (!domain.Equals(access))
        {
            fixedNames.Add(domain);
        }
    }

    private void Report(IReadOnlyList<IReadOnlyList<DnsName>> further, bool isFull)
    {
        if (further.Count == 0)
        {
            return;
        }

        string limit = string.Join(" and ", new[]
        {
            isFull ? $"{most.ToString(CultureInfo.InvariantCulture)} names on one certificate" : string.Empty,
            elsewhere.Count > 0 ? "names below one base domain only" : string.Empty,
        }.Where(text => text.Length > 0));
        int names = further.Sum(certificate => certificate.Count);
        conflicts.Add(new PlanConflict(
            $"{names.ToString(CultureInfo.InvariantCulture)} SIP domain{(names == 1 ? string.Empty : "s")}", $"Access Edge {access}",
            $"The CA signs {limit}, and an Access Edge shows one certificate: {further.Count.ToString(CultureInfo.InvariantCulture)} more certificate{(further.Count == 1 ? string.Empty : "s, each")} for a further Access Edge.",
            Severity.Warning, "Take a CA that signs them all on one certificate; several base domains need organisation validation [S3]. Otherwise set up the further Access Edge servers."));
    }
}
