using System.Linq;

namespace CertTools.Tests.Requirements;

/// <summary>Requirements of servers that are called as in Microsoft's examples.</summary>
internal static class Role
{
    public static readonly RequirementRequest Server = new() { ServerFqdns = ["fe01.contoso.com"] };

    public static readonly RequirementRequest Pool = Server with { PoolFqdns = ["pool01.contoso.com"] };

    public static readonly RequirementRequest Web = new() { InternalWebFqdns = ["webint.contoso.com"] };

    public static readonly RequirementRequest WebServices = Pool with
    {
        InternalWebFqdns = ["webint.contoso.com"],
        ExternalWebFqdns = ["webext.contoso.com"],
        MeetUrls = ["meet.contoso.com", "meet.fabrikam.com"],
        DialinUrls = ["dialin.contoso.com"],
        AdminUrls = ["admin.contoso.com"],
        SipDomains = ["contoso.com"],
        Features = DeploymentFeatures.Mobility,
    };

    public static readonly RequirementRequest Service = new() { Fqdns = ["sip.contoso.com"] };

    public static readonly RequirementRequest Edge = Service with { WebConferencingFqdns = ["webcon.contoso.com"], SipDomains = ["contoso.com", "fabrikam.com"] };

    public static readonly RequirementRequest Proxy = new()
    {
        ExternalWebFqdns = ["webext.contoso.com"],
        MeetUrls = ["meet.contoso.com"],
        DialinUrls = ["dialin.contoso.com"],
        AdminUrls = ["admin.contoso.com"],
        SipDomains = ["contoso.com"],
    };

    public static CertRequirement Of(OcsProduct product, CertificateUsage usage, RequirementRequest names) =>
        RequirementCatalog.Build(names with { Product = product, Usage = usage }).Single();
}
