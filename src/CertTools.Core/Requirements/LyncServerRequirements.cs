using System.Collections.Generic;
using System.Linq;
using CertTools.Rules;

namespace CertTools;

/// <summary>
/// What certificates the internal servers of Lync Server 2010 and later need (reference 1.5, 1.8; L13-INT, L13-DIR,
/// L13-MOB). The pages of Lync 2013 and Skype for Business 2015 and 2019 have the same rows.
/// </summary>
internal static class LyncServerRequirements
{
    private const string Key =
        "RSA, 2048 bits; from a CSP such as Microsoft RSA SChannel Cryptographic Provider, not from a key storage provider (CNG); digitalSignature, keyEncipherment; in LocalMachine\\My with its private key.";

    private static readonly Citation[] Table = [Citations.L13Int, Citations.SfbEnv, Citations.Sfb19];

    private const string AutodiscoverWhy = "Clients look for autodiscover below the SIP domain [L13-MOB]; the certificate summary for autodiscover has the internal one below the internal domain, and an example command uses both [L13-AUTOCERT].";

    private static readonly Citation[] AutodiscoverPages = [Citations.L13Mob, Citations.SfbEnv, Citations.L13AutoCert];

    public static IReadOnlyList<UsageEntry> Entries { get; } =
    [
        new(CertificateUsage.FrontEnd, OcsProducts.Lync2010AndLater, NameParameters.None, NameParameters.PoolFqdn | NameParameters.ServerFqdn | NameParameters.SipDomain, names => ForEachServer(names, FrontEnd)),
        new(CertificateUsage.Director, OcsProducts.Lync2010AndLater, NameParameters.ServerFqdn, NameParameters.PoolFqdn | NameParameters.SipDomain | NameParameters.SimpleUrls, names => ForEachServer(names, Director)),
        new(CertificateUsage.Mediation, OcsProducts.Lync2010AndLater, NameParameters.ServerFqdn, NameParameters.PoolFqdn, names => ForEachServer(names, Mediation)),
        new(CertificateUsage.SurvivableBranch, OcsProducts.Lync2010AndLater, NameParameters.ServerFqdn, NameParameters.SipDomain, names => names.Servers.Select(server => SurvivableBranch(names, server))) { Default = OcsProduct.SfB2019 },
        new(CertificateUsage.PersistentChat, OcsProducts.Lync2013AndLater, NameParameters.ServerFqdn, NameParameters.PoolFqdn, names => ForEachServer(names, PersistentChat)) { Default = OcsProduct.SfB2019 },
        new(CertificateUsage.WebServicesInternal, OcsProducts.Lync2010AndLater, NameParameters.ServerFqdn, NameParameters.PoolFqdn | NameParameters.InternalWebFqdn | NameParameters.ExternalWebFqdn | NameParameters.SimpleUrls | NameParameters.SipDomain, names => ForEachServer(names, WebServicesInternal)),
        new(CertificateUsage.WebServicesExternal, OcsProducts.Lync2010AndLater, NameParameters.ServerFqdn | NameParameters.ExternalWebFqdn, NameParameters.PoolFqdn | NameParameters.InternalWebFqdn | NameParameters.SimpleUrls | NameParameters.SipDomain, names => ForEachServer(names, WebServicesExternal)) { Default = OcsProduct.SfB2019 },
        new(CertificateUsage.OAuthTokenIssuer, OcsProducts.Lync2013AndLater, NameParameters.None, NameParameters.ServerFqdn | NameParameters.SipDomain, names => [OAuth(names)]) { Default = OcsProduct.SfB2019 },
    ];

    private delegate CertRequirement Builder(RoleNames names, DnsName pool, DnsName server);

    private static IEnumerable<CertRequirement> ForEachServer(RoleNames names, Builder build)
    {
        DnsName[] servers = names.ServersOfPool();
        return servers.Select(server => build(names, names.Pools.FirstOrDefault() ?? servers[0], server));
    }

    private static CertRequirement FrontEnd(RoleNames names, DnsName pool, DnsName server) =>
        Server(names, CertificateUsage.FrontEnd, pool, Title("Front End", pool, server), [.. PoolAndServer(pool, server, InternalNames.WildcardIsForSimpleUrls), .. SignInNames(names)]);

    private static CertRequirement Director(RoleNames names, DnsName pool, DnsName server) =>
        Server(names, CertificateUsage.Director, pool, Title("Director", pool, server),
            [.. PoolAndServer(pool, server, InternalNames.WildcardIsForSimpleUrls), .. SignInNames(names), .. SimpleUrls(names, NameLevel.Optional), .. Autodiscover(names, isExternal: false)]);

    private static CertRequirement Mediation(RoleNames names, DnsName pool, DnsName server) =>
        Server(names, CertificateUsage.Mediation, pool, Title("Mediation Server", pool, server), Unsupported(PoolAndServer(pool, server, null)));

    private static CertRequirement PersistentChat(RoleNames names, DnsName pool, DnsName server) =>
        Server(names, CertificateUsage.PersistentChat, pool, Title("Persistent Chat", pool, server), Unsupported(PoolAndServer(pool, server, null))) with
        {
            IssuerValue = IssuerRule.SameAsServers,
            IssuerWhy = "The CA that issued the certificates of the internal servers: the web service for files needs it [L13-PCHAT].",
        };

    private static CertRequirement SurvivableBranch(RoleNames names, DnsName server) =>
        Server(names, CertificateUsage.SurvivableBranch, server, $"Survivable Branch Appliance, {server}",
        [
            Rows.CommonName(server, InternalNames.PoolAndServerArePresent, "The table has the appliance's FQDN as subject name [L13-INT].", Table),
            Branch(server, "Microsoft's example leaves the appliance's FQDN out of the SAN, and another page says that TLS ignores the subject name [L13-INT, L13-EXT].",
                names.Guidance == Guidance.Documented ? NameLevel.Recommended : NameLevel.Required),
            .. names.SipDomains.Select(domain => Branch(Rows.Below("sip.", domain), "Clients of each SIP domain sign in at the branch by this name [L13-INT].", NameLevel.Required)),
        ]);

    private static CertRequirement WebServicesInternal(RoleNames names, DnsName pool, DnsName server)
    {
        IEnumerable<DnsName> own = new[] { server }.Concat(names.InternalWeb).Concat([pool]).Distinct();
        return Server(names, CertificateUsage.WebServicesInternal, pool, Title("internal web services", pool, server),
        [
            WebCommonName(names, pool, server),
            .. own.Select(name => Rows.Exact(name, InternalNames.WebNamesArePresent, InternalNames.WildcardIsForSimpleUrls, "Clients and servers reach the web services by server, pool and internal web FQDN [L13-INT].", Table)),
            .. SimpleUrls(names, NameLevel.Required),
            .. Autodiscover(names, isExternal: false),
        ]) with
        { Port = "443, 444" };
    }

    private static CertRequirement WebServicesExternal(RoleNames names, DnsName pool, DnsName server) =>
        Server(names, CertificateUsage.WebServicesExternal, pool, Title("external web services", pool, server),
        [
            WebCommonName(names, pool, server),
            .. names.ExternalWeb.Select(name => Rows.Exact(name, InternalNames.ExternalWebIsPresent, InternalNames.WildcardIsForSimpleUrls, "The reverse proxy and outside clients reach the web services by this name [L13-INT].", Table)),
            .. SimpleUrls(names, NameLevel.Optional),
            .. Autodiscover(names, isExternal: true),
        ]) with
        { Port = "4443" };

    private static CertRequirement OAuth(RoleNames names)
    {
        DnsName? subject = names.Servers.Concat(names.SipDomains).FirstOrDefault();
        return new CertRequirement(CertificateUsage.OAuthTokenIssuer)
        {
            ProductValue = names.Product,
            Title = "server-to-server authentication" + (subject is null ? string.Empty : $", {subject}"),
            SubjectNameValue = subject,
            IssuerWhy = "One certificate, the same on all Front Ends and Directors, replicated by the Central Management Store; server FQDN or SIP domain as subject name, no SAN needed [L13-OAUTH].",
            IssuedByValue = names.IssuedBy,
            GuidanceValue = names.Guidance,
            Key = "RSA, 2048 bits at least, exportable: it is replicated to all servers.",
            AssignWith = "Set-CsCertificate -Identity Global -Type OAuthTokenIssuer",
        };
    }

    private static IEnumerable<RequiredName> PoolAndServer(DnsName pool, DnsName server, RuleDescriptor? wildcardRule)
    {
        yield return Rows.CommonName(pool, InternalNames.PoolAndServerArePresent, "The table has the pool's FQDN as subject name [L13-INT].", Table);
        foreach (DnsName name in new[] { pool, server }.Distinct())
        {
            yield return Rows.Exact(name, InternalNames.PoolAndServerArePresent, wildcardRule ?? InternalNames.PoolAndServerArePresent, "Servers and clients connect to pool and server by name, and read the SAN [L13-INT].", Table);
        }
    }

    // Where the page on wildcards does not mention a role, a wildcard is unsupported rather than known to fail.
    private static RequiredName[] Unsupported(IEnumerable<RequiredName> rows) => rows
        .Select(row => row.PositionValue == NamePosition.CommonName ? row : row with { WildcardValue = WildcardUse.OneLabelUnsupported, WildcardRule = InternalNames.WildcardIsForSimpleUrls })
        .ToArray();

    private static IEnumerable<RequiredName> SignInNames(RoleNames names)
    {
        foreach (DnsName domain in names.SipDomains)
        {
            if (names.Has(DeploymentFeatures.AutomaticSignIn))
            {
                yield return Rows.Exact(Rows.Below("sip.", domain), InternalNames.SignInNamesArePresent, InternalNames.WildcardIsForSimpleUrls,
                    "Clients that sign in automatically with strict DNS matching connect to this name [L13-INT].", Table);
            }

            foreach (string prefix in names.Has(DeploymentFeatures.SipHostsInDns) ? new[] { "sipinternal.", "sipexternal." } : [])
            {
                yield return Rows.Exact(Rows.Below(prefix, domain), InternalNames.SipHostsArePresent, InternalNames.WildcardIsForSimpleUrls,
                    "Clients fall back to this host where it exists in DNS [L13-INT].", Table);
            }
        }
    }

    // Layouts 2 and 3 of the simple URLs have one host for several of them: it is one row. The admin URL is Required where
    // the server answers it from inside; of the external certificate Microsoft's column names it and its example does not.
    private static IEnumerable<RequiredName> SimpleUrls(RoleNames names, NameLevel adminLevel)
    {
        foreach (DnsName host in names.Meet)
        {
            yield return Rows.Wildcard(host, InternalNames.MeetHostsArePresent, "Each SIP domain has a meet URL, and each host has to be there [L13-INT].", Table);
        }

        foreach (DnsName host in names.Dialin.Except(names.Meet))
        {
            yield return Rows.Wildcard(host, InternalNames.WebNamesArePresent, "Users open the dial-in page by this name [L13-INT].", Table);
        }

        foreach (DnsName host in names.Admin.Except(names.Meet).Except(names.Dialin))
        {
            yield return Rows.Wildcard(host, InternalNames.WebNamesArePresent, "Administrators open the control panel by this name, from inside only [L13-INT, L13-SIMPLE].", [.. Table, Citations.L13Simple], adminLevel);
        }
    }

    private static IEnumerable<RequiredName> Autodiscover(RoleNames names, bool isExternal)
    {
        foreach (DnsName domain in names.Has(DeploymentFeatures.Mobility) ? names.SipDomains : [])
        {
            foreach (string prefix in isExternal ? new[] { "lyncdiscover." } : ["lyncdiscoverinternal.", "lyncdiscover."])
            {
                yield return Rows.Wildcard(Rows.Below(prefix, domain), InternalNames.AutodiscoverNamesArePresent,
                    AutodiscoverWhy, AutodiscoverPages);
            }
        }

        foreach (DnsName name in names.Has(DeploymentFeatures.Mobility) && !isExternal ? InternalAutodiscover(names) : [])
        {
            yield return Rows.Wildcard(name, InternalNames.AutodiscoverNamesArePresent, AutodiscoverWhy, AutodiscoverPages, NameLevel.Optional);
        }
    }

    private static IEnumerable<DnsName> InternalAutodiscover(RoleNames names) => names.Servers
        .Select(server => server.Text.Substring(server.Text.IndexOf('.') + 1)).Where(domain => domain.IndexOf('.') > 0)
        .Select(domain => Rows.Below("lyncdiscoverinternal.", DnsName.ParseHost(domain, "domain of the server")))
        .Where(name => !names.SipDomains.Any(domain => name.Equals(Rows.Below("lyncdiscoverinternal.", domain)))).Distinct();

    private static RequiredName WebCommonName(RoleNames names, DnsName pool, DnsName server) => new(NameLevel.Recommended, InternalNames.WebNamesArePresent,
        names.Guidance == Guidance.Documented ? [pool] : [.. new[] { pool, server }.Distinct()])
    {
        PositionValue = NamePosition.CommonName,
        Why = "The column of the table has the pool as subject name (Directors: the server), its examples the server [L13-INT]; TLS reads the SAN, where the subject name has to be repeated [L13-EXT].",
        Sources = [.. Table, Citations.L13Ext],
    };

    private static RequiredName Branch(DnsName name, string why, NameLevel level) => new(level, InternalNames.BranchNamesArePresent, name)
    {
        WildcardValue = WildcardUse.OneLabelUnsupported,
        WildcardRule = InternalNames.BranchNamesArePresent,
        Why = why,
        Sources = [Citations.L13Int, Citations.L13Ext],
    };

    private static string Title(string role, DnsName pool, DnsName server) => pool.Equals(server) ? $"{role}, {server}" : $"{role}, pool {pool}, server {server}";

    private static CertRequirement Server(RoleNames names, CertificateUsage usage, DnsName subject, string title, IReadOnlyList<RequiredName> rows) => new(usage)
    {
        ProductValue = names.Product,
        Title = title,
        SubjectNameValue = subject,
        Names = rows,
        IssuerWhy = "An internal CA is usual for internal servers, a public one possible."
            + (names.Product == OcsProduct.SfBSE ? " (Rows of Skype for Business Server 2019: the pages of the Subscription Edition were not read.)" : string.Empty),
        IssuedByValue = names.IssuedBy,
        GuidanceValue = names.Guidance,
        Key = Key,
        Port = "5061",
        AssignWith = $"Set-CsCertificate -Type {TypeOf(usage)} on the server, or the Deployment Wizard",
    };

    private static string TypeOf(CertificateUsage usage) => usage is CertificateUsage.WebServicesInternal or CertificateUsage.WebServicesExternal ? usage.ToString() : "Default";
}
