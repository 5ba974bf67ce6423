using System;
using System.Collections.Generic;
using System.Linq;
using CertTools.Rules;

namespace CertTools;

/// <summary>What certificates Communicator Web Access needs (reference 1.2; S0, S1, S2, PACYK-WC, OCS07-CWA).</summary>
public static class CwaRequirements
{
    private const string BlockedContent =
        "Even where sign-in works, Internet Explorer shows when a chat starts: \"To help protect your security, Internet Explorer has blocked this website from displaying content with security certificate errors.\"";

    private const string WrongComputer =
        "Activate Communicator Web Access wizard: \"The subject of the certificate you selected doesn't match the current computer's FQDN.\"";

    private const string Key =
        "RSA, 2048 bits; Microsoft RSA SChannel Cryptographic Provider; key usage 0xa0 (digitalSignature, keyEncipherment); in LocalMachine\\My with its private key.";

    private const string AtActivation = "Activate Communicator Web Access wizard, on the server, when it is activated";

    /// <summary>
    /// The requirements of a deployment: for <see cref="CwaLayout.Separate"/> an SSL certificate a site, then an MTLS
    /// certificate a server; for <see cref="CwaLayout.Single"/> one for both.
    /// </summary>
    /// <param name="deployment">The deployment.</param>
    /// <exception cref="CertToolsException">
    /// <c>ProductNotCovered</c>, <c>LayoutNotPossible</c>, <c>NameMissing</c>: the combination cannot be had; the message
    /// says why and what can.
    /// </exception>
    public static IReadOnlyList<CertRequirement> Build(CwaDeployment deployment)
    {
        if (deployment is null)
        {
            throw new ArgumentNullException(nameof(deployment));
        }

        if (deployment.Product is not (OcsProduct.Ocs2007 or OcsProduct.Ocs2007R2))
        {
            throw new CertToolsException("ProductNotCovered", deployment.Product.ToString(),
                $"{deployment.Product.DisplayName()} has no Communicator Web Access.", "Give Ocs2007 or Ocs2007R2.");
        }

        DnsName[] sites = deployment.Sites.Select(site => site.Host).Distinct().ToArray();
        DnsName[] servers = deployment.Servers.Distinct().ToArray();
        if (deployment.Layout == CwaLayout.Single)
        {
            return [Single(deployment, sites, servers)];
        }

        var requirements = new List<CertRequirement>();
        requirements.AddRange(sites.Select(site => Ssl(deployment, site, servers)));
        requirements.AddRange(servers.Select(server => Mtls(deployment, server)));
        return requirements;
    }

    private static CertRequirement Ssl(CwaDeployment deployment, DnsName site, DnsName[] servers)
    {
        var rows = new List<RequiredName>();
        if (deployment.Product == OcsProduct.Ocs2007)
        {
            rows.Add(SiteOn2007(site));
            if (servers.Length > 1)
            {
                rows.Add(LoadBalancer(site));
            }
        }
        else
        {
            rows.AddRange(SiteNames(site));
            rows.Add(SiteAsCommonName(site, deployment.Guidance));
            rows.AddRange(servers.Where(server => CanBeListed(deployment, server)).Select(server => ServerOnSsl(server, NameLevel.Recommended)));
        }

        return new CertRequirement(CertificateUsage.CwaSsl)
        {
            ProductValue = deployment.Product,
            Title = $"SSL certificate of the virtual server {site}",
            Site = site.Text,
            SubjectNameValue = site,
            Names = rows,
            IssuerValue = deployment.Audience == CwaAudience.Unmanaged ? IssuerRule.Public : IssuerRule.Any,
            IssuerWhy = WhyIssuerOfSite(deployment.Audience),
            IssuedByValue = deployment.IssuedBy,
            AudienceValue = deployment.Audience,
            GuidanceValue = deployment.Guidance,
            Key = Key,
            Port = "443",
            AssignWith = $"the virtual server {site}, when it is created or in its properties",
        };
    }

    private static CertRequirement Mtls(CwaDeployment deployment, DnsName server)
    {
        bool isR2 = deployment.Product == OcsProduct.Ocs2007R2;
        bool isPublicName = TopLevelDomains.KindOf(server) == TopLevelDomainKind.Public;
        return new CertRequirement(CertificateUsage.CwaMtls)
        {
            ProductValue = deployment.Product,
            Title = $"MTLS certificate of the server {server}",
            SubjectNameValue = server,
            Names = [isR2 ? ServerAsCommonNameOfMtls(server) : ServerAsCommonNameOn2007(server)],
            IssuerValue = !isR2 ? IssuerRule.SameAsServers : isPublicName ? IssuerRule.Any : IssuerRule.Internal,
            IssuerWhy = (isR2
                ? "The CA may be another than that of the Office Communications Servers; they have to trust each other's."
                : "It has to be the CA that issued the MTLS certificates of the Office Communications Servers.")
                + (isPublicName ? string.Empty : $" No public CA signs {server}."),
            IssuedByValue = isPublicName ? deployment.IssuedBy : IssuerKind.Internal,
            AudienceValue = deployment.Audience,
            GuidanceValue = deployment.Guidance,
            Key = Key,
            Port = "5061, to the pool",
            AssignWith = AtActivation,
        };
    }

    private static CertRequirement Single(CwaDeployment deployment, DnsName[] sites, DnsName[] servers)
    {
        if (deployment.Product == OcsProduct.Ocs2007)
        {
            throw NotPossible(deployment.Product.ToString(), "One certificate for SSL and MTLS is described for Office Communications Server 2007 R2 only.");
        }

        if (sites.Length != 1 || servers.Length > 1)
        {
            throw NotPossible(string.Join(", ", sites.Concat<object>(servers)), $"One certificate serves one server with one site; {sites.Length} sites and {servers.Length} servers were given.");
        }

        if (servers.Length == 0)
        {
            throw new CertToolsException("NameMissing", sites[0].Text, "One certificate for SSL and MTLS has the server's FQDN as common name, and no server was given.", "Give the server's FQDN.");
        }

        DnsName site = sites[0];
        DnsName server = servers[0];
        bool isPublicName = TopLevelDomains.KindOf(server) == TopLevelDomainKind.Public;
        if (deployment.IssuedBy == IssuerKind.Public && !isPublicName)
        {
            throw NotPossible(server.Text, $"No public CA signs the server's FQDN {server}, so a single public certificate cannot be bought.");
        }

        bool isField = deployment.Guidance == Guidance.Field;
        var rows = new List<RequiredName>
        {
            ServerAsCommonNameOfSingle(server, isField ? NameLevel.Required : NameLevel.Recommended),
            ServerOnSsl(server, NameLevel.Required),
        };
        rows.AddRange(SiteNames(site));
        if (!isField)
        {
            rows.Add(SiteAsCommonName(site, deployment.Guidance));
        }

        return new CertRequirement(CertificateUsage.CwaSingle)
        {
            ProductValue = deployment.Product,
            Title = $"one certificate for SSL and MTLS: site {site}, server {server}",
            Site = site.Text,
            SubjectNameValue = isField ? server : site,
            Names = rows,
            IssuerValue = deployment.Audience == CwaAudience.Unmanaged && isPublicName ? IssuerRule.Public : isPublicName ? IssuerRule.Any : IssuerRule.Internal,
            IssuerWhy = WhyIssuerOfSite(deployment.Audience) + (isPublicName ? string.Empty : $" No public CA signs {server}."),
            IssuedByValue = deployment.IssuedBy,
            AudienceValue = deployment.Audience,
            GuidanceValue = deployment.Guidance,
            Key = Key,
            Port = "443; 5061, to the pool",
            AssignWith = $"{AtActivation}; then the virtual server {site}",
        };
    }

    private static IEnumerable<RequiredName> SiteNames(DnsName site)
    {
        yield return new RequiredName(NameLevel.Required, WebAccessNames.SiteNamesArePresent, site)
        {
            WildcardValue = WildcardUse.OneLabel,
            BeyondWildcardRule = WebAccessNames.WildcardReachesSiteNames,
            Why = "Users open the site by this name.",
            Symptom = "The browser reports a certificate error when the site is opened.",
            Sources = [Citations.S1, Citations.S2],
        };
        foreach (string prefix in new[] { "as.", "download." })
        {
            yield return new RequiredName(NameLevel.Required, WebAccessNames.SiteNamesArePresent, DnsName.ParseHost(prefix + site.Text, "host of the site"))
            {
                WildcardValue = WildcardUse.OneLabelUnsupported,
                WildcardRule = WebAccessNames.SiteNamesAreLiteral,
                BeyondWildcardRule = WebAccessNames.WildcardReachesSiteNames,
                Why = $"When a chat starts, the browser contacts as. and download. below {site} [PACYK-WC]; a wildcard that worked on OCS 2007 breaks R2, at least on a Front End Server [S0].",
                Symptom = BlockedContent,
                Sources = [Citations.S1, Citations.PacykWc, Citations.S0],
                Remedy = $"Request it anew with {site}, as.{site} and download.{site} in the SAN.",
            };
        }
    }

    private static RequiredName SiteAsCommonName(DnsName site, Guidance guidance) =>
        new(guidance == Guidance.Documented ? NameLevel.Required : NameLevel.Recommended, WebAccessNames.SiteNamesArePresent, site)
        {
            PositionValue = NamePosition.CommonName,
            Why = "Microsoft's page puts the site into the common name [S1]; in the field the SAN was enough for SSL [S2].",
            Sources = [Citations.S1, Citations.S2],
        };

    private static RequiredName SiteOn2007(DnsName site) =>
        new(NameLevel.Required, WebAccessNames.SiteNamesArePresent, site)
        {
            WildcardValue = WildcardUse.OneLabel,
            Why = "Users open the site by this name; with the first release of OCS 2007 a wildcard worked [S0].",
            Symptom = "The browser reports a certificate error when the site is opened.",
            Sources = [Citations.Ocs07Cwa, Citations.S0],
        };

    private static RequiredName LoadBalancer(DnsName site) =>
        new(NameLevel.Required, WebAccessNames.LoadBalancerIsCommonName, site)
        {
            PositionValue = NamePosition.CommonName,
            WildcardValue = WildcardUse.OneLabel,
            Why = "Several servers stand behind a load balancer: the certificate of each has the FQDN of the virtual address as common name [OCS07-CWA].",
            Sources = [Citations.Ocs07Cwa],
        };

    private static RequiredName ServerAsCommonNameOfMtls(DnsName server) =>
        new(NameLevel.Required, WebAccessNames.ServerIsCommonName, server)
        {
            PositionValue = NamePosition.CommonName,
            Why = "Activation compares the subject name with the computer's FQDN [S2]; Microsoft's page asks for the same [S1].",
            Symptom = WrongComputer,
            Sources = [Citations.S2, Citations.S1],
        };

    private static RequiredName ServerAsCommonNameOfSingle(DnsName server, NameLevel level) =>
        new(level, WebAccessNames.ServerIsCommonName, server)
        {
            PositionValue = NamePosition.CommonName,
            Why = "Activation compares the subject name with the computer's FQDN. Microsoft's page puts the site into the common name of a single certificate [S1]; tested, activation refuses that, and the server's FQDN works [S2].",
            Symptom = WrongComputer,
            Remedy = $"Request it anew with CN={server}; the names in the SAN stay.",
            Sources = [Citations.S2, Citations.S1],
        };

    private static RequiredName ServerAsCommonNameOn2007(DnsName server) =>
        new(NameLevel.Required, WebAccessNames.ServerIsCommonNameOn2007, server)
        {
            PositionValue = NamePosition.CommonName,
            Why = "An MTLS connection succeeds only when the subject name is the server's FQDN [OCS07-CWA].",
            Sources = [Citations.Ocs07Cwa],
        };

    private static RequiredName ServerOnSsl(DnsName server, NameLevel level) =>
        new(level, WebAccessNames.ServerIsOnSslCertificate, server)
        {
            WildcardValue = WildcardUse.OneLabel,
            Why = level == NameLevel.Required
                ? "A certificate for both lists the server's FQDN in its SAN too [S1, S2]; MTLS itself reads the common name."
                : "A field report needed the server's FQDN here [S0]; its author later named as. and download. as the cause, and his final certificate goes without it [PACYK-WC].",
            Symptom = "Sign-in works; Internet Explorer's information bar reports a certificate error when a chat starts [S0].",
            Sources = [Citations.S0, Citations.PacykWc, Citations.S1],
        };

    private static bool CanBeListed(CwaDeployment deployment, DnsName server) =>
        deployment.IssuedBy != IssuerKind.Public || TopLevelDomains.KindOf(server) == TopLevelDomainKind.Public;

    private static string WhyIssuerOfSite(CwaAudience audience) => audience switch
    {
        CwaAudience.Unmanaged => "Outside users, Linux and Mac and borrowed PCs trust a public CA; with an internal one each of them needs its root, or content is blocked and sign-in comes without IM and sharing.",
        CwaAudience.Managed => "Any CA that the users' computers trust; theirs hold the internal root.",
        _ => "Any CA that every user's computer trusts. For outside users, Linux and Mac or borrowed PCs that is a public CA, or the root given to each; otherwise content is blocked and sign-in comes without IM and sharing.",
    };

    private static CertToolsException NotPossible(string item, string problem) =>
        new("LayoutNotPossible", item, problem, "Take the layout Separate: an SSL certificate for each site and an MTLS certificate, from the internal CA if need be, for each server.");
}
