using System.Collections.Generic;

namespace CertTools.Rules;

/// <summary>The rules by which the names of Edge and reverse proxy certificates are reported. Their rows are in OcsEdgeRequirements.</summary>
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

    public static IReadOnlyList<RuleDescriptor> All { get; } = [ServiceIsCommonName, InternalIsCommonName, SipDomainsArePresent, PublishedHostsArePresent];
}
