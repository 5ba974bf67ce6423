using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace CertTools;

/// <summary>
/// Fills the certificates of Access Edge with the names of the SIP domains, within what the CA signs: its own first, and
/// as few of further ones as that leaves. Each further one is for an Access Edge of its own, because an Access Edge shows
/// one certificate.
/// </summary>
internal sealed class AccessNames
{
    private readonly List<DnsName> fitting = [];
    private readonly List<DnsName> sipDomains = [];
    private readonly List<DnsName> xmppDomains = [];
    private readonly List<IReadOnlyList<DnsName>> further = [];
    private readonly List<PlanConflict> conflicts = [];
    private readonly DnsName access;
    private readonly CaProfile profile;
    private readonly int most;

    /// <summary>Fills the certificates of one Access Edge.</summary>
    /// <param name="access">Its FQDN.</param>
    /// <param name="xmpp">The XMPP domains, which have to be on its own certificate.</param>
    /// <param name="domains">The SIP domains.</param>
    /// <param name="profile">What the CA signs.</param>
    /// <param name="isPublic">Whether a public CA is asked; the internal one signs everything.</param>
    public AccessNames(DnsName access, IReadOnlyList<DnsName> xmpp, IReadOnlyList<DnsName> domains, CaProfile profile, bool isPublic)
    {
        this.access = access;
        this.profile = isPublic ? profile : new CaProfile();
        most = this.profile.MostNames ?? int.MaxValue;
        var taken = new HashSet<DnsName> { access };
        foreach (DnsName domain in xmpp)
        {
            Place(domain, taken, isPublic);
        }

        var left = new List<DnsName>();
        foreach (DnsName domain in domains)
        {
            DnsName name = SignInName(domain);
            if (taken.Contains(name))
            {
                sipDomains.Add(domain);
            }
            else if (isPublic && !SignableNames.Contains(name))
            {
                conflicts.Add(new PlanConflict($"SIP domain {domain}", string.Empty, $"No public CA signs {name} [BR].", Severity.Error,
                    "Its users cannot sign in from outside: give them addresses in a public SIP domain, or have the Access Edge certificate issued by the internal CA."));
            }
            else if (IsBesideAccess(name) && taken.Count < most)
            {
                taken.Add(name);
                fitting.Add(name);
                sipDomains.Add(domain);
            }
            else
            {
                left.Add(domain);
            }
        }

        FillFurther(left.Distinct());
    }

    /// <summary>The names on its own certificate beside its FQDN: of SIP domains and XMPP domains.</summary>
    public IReadOnlyList<DnsName> Fitting => fitting;

    /// <summary>The SIP domains whose names are on its own certificate.</summary>
    public IReadOnlyList<DnsName> SipDomains => sipDomains;

    /// <summary>The XMPP domains whose names are on its own certificate.</summary>
    public IReadOnlyList<DnsName> XmppDomains => xmppDomains;

    /// <summary>The SIP domains of each further certificate.</summary>
    public IReadOnlyList<IReadOnlyList<DnsName>> Further => further;

    public IReadOnlyList<PlanConflict> Conflicts => conflicts;

    /// <summary>The host that clients of a SIP domain look for.</summary>
    public static DnsName SignInName(DnsName domain) => DnsName.ParseHost("sip." + domain.Text, "sign-in name of the SIP domain");

    private bool IsBesideAccess(DnsName name) => !profile.OneBaseDomain || BaseDomains.Of(name) == BaseDomains.Of(access);

    private void Place(DnsName domain, HashSet<DnsName> taken, bool isPublic)
    {
        string? reason = isPublic && !SignableNames.Contains(domain) ? $"No public CA signs {domain} [BR]."
            : !IsBesideAccess(domain) ? $"The CA signs names below one base domain only, and {access} is below another [S3]."
            : !taken.Contains(domain) && taken.Count >= most ? $"The CA signs {most.ToString(CultureInfo.InvariantCulture)} names on one certificate, and the XMPP domain has to be on that of Access Edge [L13-XMPP]."
            : null;
        if (reason is not null)
        {
            conflicts.Add(new PlanConflict($"XMPP {domain}", $"Access Edge {access}", reason, Severity.Error, "Take a CA that signs it beside the name of Access Edge."));
            return;
        }

        xmppDomains.Add(domain);
        if (taken.Add(domain))
        {
            fitting.Add(domain);
        }
    }

    private void FillFurther(IEnumerable<DnsName> domains)
    {
        foreach (IGrouping<string, DnsName> alike in domains.GroupBy(domain => profile.OneBaseDomain ? BaseDomains.Of(domain) : string.Empty, StringComparer.Ordinal))
        {
            var chunk = new List<DnsName>();
            foreach (DnsName domain in alike)
            {
                if (chunk.Count == 0 || chunk.Count >= most)
                {
                    chunk = [];
                    further.Add(chunk);
                }

                chunk.Add(domain);
            }
        }

        if (further.Count > 0)
        {
            string limit = profile.OneBaseDomain && further.Exists(names => !IsBesideAccess(names[0]))
                ? "names below one base domain only" : $"{most.ToString(CultureInfo.InvariantCulture)} names on one certificate";
            int names = further.Sum(chunk => chunk.Count);
            conflicts.Add(new PlanConflict(
                $"{names.ToString(CultureInfo.InvariantCulture)} SIP domain{(names == 1 ? string.Empty : "s")}", $"Access Edge {access}",
                $"The CA signs {limit}, and an Access Edge shows one certificate: {further.Count.ToString(CultureInfo.InvariantCulture)} more certificate{(further.Count == 1 ? string.Empty : "s")}, each for a further Access Edge.",
                Severity.Warning, "Take a CA that signs them all on one certificate; several base domains need organisation validation [S3]. Otherwise set up the further Access Edge servers, or have these users give the server by hand."));
        }
    }
}
