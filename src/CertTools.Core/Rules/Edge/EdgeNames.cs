using System.Collections.Generic;

namespace CertTools.Rules;

/// <summary>The rules by which the names of Edge and reverse proxy certificates are reported. Their rows are in OcsEdgeRequirements, LyncEdgeRequirements and LyncNeighbourRequirements.</summary>
internal static class EdgeNames
{
    public static readonly RuleDescriptor ServiceIsCommonName = new("OCS-E1", "The external Edge certificate has the service's FQDN as common name", RuleArea.Edge, Severity.Error)
    {
        ProductsValue = OcsProducts.Ocs,
        Sources = [Citations.OcsR2Edge, Citations.OcsR2Sample, Citations.S3],
    };

    public static readonly RuleDescriptor InternalIsCommonName = new("OCS-E4", "The internal Edge certificate has the internal FQDN as common name", RuleArea.Edge, Severity.Error)
    {
        ProductsValue = OcsProducts.Ocs,
        Sources = [Citations.S3, Citations.OcsR2Edge, Citations.Ocs07EdgeInt],
    };

    public static readonly RuleDescriptor SipDomainsArePresent = new("EDG-02", "The Access Edge certificate carries sip.<domain> for each SIP domain", RuleArea.Edge, Severity.Error)
    {
        Sources = [Citations.OcsR2Edge, Citations.OcsR2Sample, Citations.L13Ext, Citations.SfbEdge],
    };

    public static readonly RuleDescriptor PublishedHostsArePresent = new("RP-02", "The reverse proxy's certificate carries every host it publishes", RuleArea.Edge, Severity.Error)
    {
        Sources = [Citations.OcsR2Sample, Citations.Cs14Rp, Citations.L13Rp],
    };

    public static readonly RuleDescriptor AccessEdgeIsPresent = new("EDG-01", "The Edge certificate carries the FQDN of its interface, in the SAN where there is one", RuleArea.Edge, Severity.Error)
    {
        ProductsValue = OcsProducts.Lync2010AndLater,
        Sources = [Citations.L13Ext, Citations.L13Edge, Citations.SfbEdge],
    };

    public static readonly RuleDescriptor ExternalNamesAreLiteral = new("EDG-05", "The external Edge certificate has no wildcard", RuleArea.Edge, Severity.Error)
    {
        ProductsValue = OcsProducts.Lync2010AndLater,
        Sources = [Citations.L13Wild, Citations.L13EdgePlan],
    };

    public static readonly RuleDescriptor ConferencingIsPresent = new("EDG-06", "The external Edge certificate carries the FQDN of Web Conferencing Edge", RuleArea.Edge, Severity.Error)
    {
        ProductsValue = OcsProducts.Lync2010AndLater,
        Sources = [Citations.L13Ext, Citations.L13Edge, Citations.SfbEdge],
    };

    public static readonly RuleDescriptor XmppDomainIsPresent = new("EDG-07", "The external Edge certificate carries each XMPP domain", RuleArea.Edge, Severity.Warning)
    {
        ProductsValue = OcsProducts.Lync2013 | OcsProducts.SfB2015,
        Sources = [Citations.L13Xmpp, Citations.SfbEdge],
    };

    public static readonly RuleDescriptor ListenerIsInSan = new("RP-01", "The common name of the reverse proxy's certificate is repeated in the SAN", RuleArea.Edge, Severity.Error)
    {
        ProductsValue = OcsProducts.Lync2010AndLater,
        Sources = [Citations.L13RpReq, Citations.L13Rp],
    };

    public static readonly RuleDescriptor AdminIsNotPublished = new("RP-03", "The reverse proxy's certificate does not carry the admin host", RuleArea.Edge, Severity.Warning)
    {
        ProductsValue = OcsProducts.Lync2010AndLater,
        Sources = [Citations.L13Simple, Citations.L13Rp],
    };

    public static readonly RuleDescriptor AutodiscoverIsOverHttps = new("RP-04", "Autodiscover does not depend on HTTP", RuleArea.Edge, Severity.Warning)
    {
        ProductsValue = OcsProducts.Lync2013AndLater,
        Sources = [Citations.L13MobTech],
    };

    public static IReadOnlyList<RuleDescriptor> All { get; } =
    [
        ServiceIsCommonName, InternalIsCommonName, SipDomainsArePresent, PublishedHostsArePresent, AccessEdgeIsPresent, ExternalNamesAreLiteral, ConferencingIsPresent,
        XmppDomainIsPresent, ListenerIsInSan, AdminIsNotPublished, AutodiscoverIsOverHttps,
    ];
}
