using System.Globalization;
using System.Linq;

namespace CertTools.Tests.Docs;

/// <summary>What the certificate of an example was asked for.</summary>
internal static class PageRequirement
{
    public static CertRequirement Of(PageLines lines)
    {
        OcsProduct? product = lines.Has("Product") ? lines.Enumerate<OcsProduct>("Product") : null;
        CertificateUsage usage = lines.Enumerate<CertificateUsage>("Usage");
        return usage switch
        {
            CertificateUsage.General => CertRequirement.General(product),
            CertificateUsage.CwaSsl or CertificateUsage.CwaMtls or CertificateUsage.CwaSingle => Cwa(lines, usage, product ?? OcsProduct.Ocs2007R2),
            CertificateUsage.LyncPhone => Phone(lines),
            _ => Server(lines, usage, product ?? OcsProduct.Ocs2007R2),
        };
    }

    private static CertRequirement Cwa(PageLines lines, CertificateUsage usage, OcsProduct product) => CwaRequirements.Build(new CwaDeployment
    {
        Sites = lines.List("Site").Select(SiteUrl.Parse).ToArray(),
        Servers = lines.List("Server").Select(server => DnsName.ParseHost(server, "server FQDN")).ToArray(),
        Layout = usage == CertificateUsage.CwaSingle ? CwaLayout.Single : CwaLayout.Separate,
        Product = product,
        Guidance = lines.Enumerate<Guidance>("Guidance"),
        Audience = lines.Enumerate<CwaAudience>("Audience"),
    }).First(requirement => requirement.UsageValue == usage);

    private static CertRequirement Phone(PageLines lines) => PhoneRequirements.Build(new PhoneDeployment
    {
        Hosts = lines.List("Host").Select(host => DnsName.ParseHost(host, "host the phones contact")).ToArray(),
        LowestFirmware = lines.Get("Firmware") is { } firmware && firmware != "as shipped" ? PhoneFirmware.Parse(firmware) : null,
        UpdateTarget = lines.Get("Update to") is { } target ? PhoneFirmware.Parse(target) : null,
        SignIn = lines.Enumerate<PhoneSignIn>("Sign-in"),
        ServerTls = PageSurroundings.Tls(lines),
    });

    private static CertRequirement Server(PageLines lines, CertificateUsage usage, OcsProduct product)
    {
        CertRequirement requirement = RequirementCatalog.Build(new RequirementRequest
        {
            Usage = usage,
            Product = product,
            Guidance = lines.Enumerate<Guidance>("Guidance"),
            Fqdns = lines.List("FQDN"),
            SipDomains = lines.List("SIP domain"),
            PoolFqdns = lines.List("Pool"),
            ServerFqdns = lines.List("Server FQDN"),
            WebConferencingFqdns = lines.List("Web conferencing"),
            InternalWebFqdns = lines.List("Internal web"),
            ExternalWebFqdns = lines.List("External web"),
            MeetUrls = lines.List("Meet"),
            DialinUrls = lines.List("Dial-in"),
            AdminUrls = lines.List("Admin"),
            OfficeWebAppsFqdns = lines.List("Office Web Apps"),
            XmppDomains = lines.List("XMPP domain"),
            Features = lines.Enumerate<DeploymentFeatures>("Features"),
        }).Single();
        return requirement.Endpoint is not { } endpoint ? requirement : requirement with
        {
            Endpoint = endpoint with
            {
                Port = lines.Get("Port") is { } port ? int.Parse(port, CultureInfo.InvariantCulture) : null,
                Address = lines.Get("Address") ?? string.Empty,
                Server = lines.Get("Server") ?? string.Empty,
            },
        };
    }
}
