using System.Collections.Generic;

namespace CertTools.Rules;

/// <summary>The rules by which the names of Communicator Web Access certificates are reported. Their rows are in CwaRequirements.</summary>
internal static class WebAccessNames
{
    public static readonly RuleDescriptor ServerIsCommonName = new("CWA-01", "The MTLS certificate has the server's FQDN as common name", RuleArea.WebAccess, Severity.Error)
    {
        ProductsValue = OcsProducts.Ocs2007R2,
        Sources = [Citations.S2, Citations.S1, Citations.CwaPre, Citations.OcsR2CaSup],
    };

    public static readonly RuleDescriptor SiteNamesArePresent = new("CWA-02", "The SSL certificate carries the site and, on R2, its as. and download. hosts", RuleArea.WebAccess, Severity.Error)
    {
        ProductsValue = OcsProducts.Ocs,
        Sources = [Citations.S1, Citations.PacykWc, Citations.Ocs07Cwa],
    };

    public static readonly RuleDescriptor WildcardReachesSiteNames = new("CWA-03", "The as. and download. hosts do not rely on a wildcard of the site's domain", RuleArea.WebAccess, Severity.Error)
    {
        ProductsValue = OcsProducts.Ocs2007R2,
        Sources = [Citations.PacykWc, Citations.S0],
    };

    public static readonly RuleDescriptor SiteNamesAreLiteral = new("CWA-04", "The as. and download. hosts do not rely on a wildcard of the site", RuleArea.WebAccess, Severity.Warning)
    {
        ProductsValue = OcsProducts.Ocs2007R2,
        Sources = [Citations.PacykWc],
        ConfidenceValue = Confidence.Medium,
    };

    public static readonly RuleDescriptor ServerIsOnSslCertificate = new("CWA-05", "The certificate of the site also carries the server's FQDN in its SAN", RuleArea.WebAccess, Severity.Information)
    {
        ProductsValue = OcsProducts.Ocs2007R2,
        Sources = [Citations.S0, Citations.PacykWc, Citations.S1],
        ConfidenceValue = Confidence.Medium,
    };

    public static readonly RuleDescriptor ServerIsCommonNameOn2007 = new("CWA-07", "The MTLS certificate of OCS 2007 has the server's FQDN as common name", RuleArea.WebAccess, Severity.Error)
    {
        ProductsValue = OcsProducts.Ocs2007,
        Sources = [Citations.Ocs07Cwa],
    };

    public static readonly RuleDescriptor LoadBalancerIsCommonName = new("CWA-08", "Behind a load balancer the SSL certificate of OCS 2007 has the virtual address's FQDN as common name", RuleArea.WebAccess, Severity.Warning)
    {
        ProductsValue = OcsProducts.Ocs2007,
        Sources = [Citations.Ocs07Cwa],
    };

    public static IReadOnlyList<RuleDescriptor> All { get; } =
    [
        ServerIsCommonName, SiteNamesArePresent, WildcardReachesSiteNames, SiteNamesAreLiteral, ServerIsOnSslCertificate,
        ServerIsCommonNameOn2007, LoadBalancerIsCommonName,
    ];
}
