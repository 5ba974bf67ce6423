using System.Collections.Generic;

namespace CertTools.Rules;

/// <summary>The rules by which the names of internal servers' certificates are reported. Their rows are in OcsServerRequirements and LyncServerRequirements.</summary>
internal static class InternalNames
{
    public static readonly RuleDescriptor PoolIsCommonName = new("OCS-I1", "The pool's certificate has the FQDN of the pool, or of the only server, as common name", RuleArea.Internal, Severity.Error)
    {
        ProductsValue = OcsProducts.Ocs,
        Sources = [Citations.OcsR2Int, Citations.OcsR2Assign],
    };

    public static readonly RuleDescriptor ComputerIsCommonName = new("OCS-I2", "A server role that is not a Front End has the computer's FQDN as common name", RuleArea.Internal, Severity.Error)
    {
        ProductsValue = OcsProducts.Ocs2007R2,
        Sources = [Citations.OcsR2Assign],
    };

    public static readonly RuleDescriptor SignInNamesOnOcs = new("OCS-I3", "The sign-in target of OCS carries sip.<domain> for each SIP domain", RuleArea.Internal, Severity.Warning)
    {
        ProductsValue = OcsProducts.Ocs,
        Sources = [Citations.OcsR2Int],
    };

    public static readonly RuleDescriptor WebFarmIsPresent = new("OCS-I4", "The Web Components certificate carries the internal web farm", RuleArea.Internal, Severity.Error)
    {
        ProductsValue = OcsProducts.Ocs,
        Sources = [Citations.OcsR2Int],
    };

    public static readonly RuleDescriptor FrontEndsArePresent = new("OCS-I5", "With external web conferencing the pool's certificate carries each Front End's FQDN", RuleArea.Internal, Severity.Warning)
    {
        ProductsValue = OcsProducts.Ocs,
        Sources = [Citations.TtFeSan, Citations.OcsR2Int],
        ConfidenceValue = Confidence.Medium,
    };

    public static readonly RuleDescriptor PoolAndServerArePresent = Lync("INT-01", "The default certificate has the pool as common name, and pool and server in the SAN");

    public static readonly RuleDescriptor WebNamesArePresent = Lync("INT-02", "The web services' certificate carries server, pool, internal web, dial-in and admin hosts");

    public static readonly RuleDescriptor MeetHostsArePresent = Lync("INT-03", "The web services' certificate carries every meet host");

    public static readonly RuleDescriptor SignInNamesArePresent = Lync("INT-04", "The sign-in target carries sip.<domain> for each SIP domain");

    public static readonly RuleDescriptor WildcardIsForSimpleUrls = Lync("INT-05", "A wildcard carries simple URLs and autodiscover names only", Citations.L13Wild);

    public static readonly RuleDescriptor AutodiscoverNamesArePresent = new("INT-06", "The web services' certificate carries the autodiscover names", RuleArea.Internal, Severity.Error)
    {
        ProductsValue = OcsProducts.Lync2010AndLater,
        Sources = [Citations.L13Mob, Citations.SfbEnv],
    };

    public static readonly RuleDescriptor SipHostsArePresent = Lync("INT-07", "sipinternal.<domain> and sipexternal.<domain> are carried where they exist in DNS");

    public static readonly RuleDescriptor BranchNamesArePresent = new("INT-08", "The branch appliance's certificate carries its own FQDN and sip.<domain>", RuleArea.Internal, Severity.Warning)
    {
        ProductsValue = OcsProducts.Lync2010AndLater,
        Sources = [Citations.L13Int],
    };

    public static readonly RuleDescriptor ExternalWebIsPresent = Lync("INT-09", "The external web services' certificate carries the external web FQDN");

    public static readonly RuleDescriptor OAuthIsStrongAndTheSame = new("INT-10", "The certificate for server-to-server authentication has 2048 bits or more and is the same on all servers", RuleArea.Internal, Severity.Error)
    {
        ProductsValue = OcsProducts.Lync2013AndLater,
        Sources = [Citations.L13OAuth, Citations.L13Dir],
    };

    public static readonly RuleDescriptor ExchangeIsCommonName = new("INT-14", "The certificate of Exchange Unified Messaging has the Exchange server's FQDN as common name and comes from a CA", RuleArea.Internal, Severity.Error)
    {
        ProductsValue = OcsProducts.Lync2010AndLater,
        Sources = [Citations.L13Um],
    };

    public static readonly RuleDescriptor FarmIsPresent = new("INT-16", "The certificate of Office Web Apps carries the farm's FQDN", RuleArea.Internal, Severity.Error)
    {
        ProductsValue = OcsProducts.Lync2013AndLater,
        Sources = [Citations.L13Owas, Citations.L13Rp],
    };

    public static IReadOnlyList<RuleDescriptor> All { get; } =
    [
        PoolIsCommonName, ComputerIsCommonName, SignInNamesOnOcs, WebFarmIsPresent, FrontEndsArePresent,
        PoolAndServerArePresent, WebNamesArePresent, MeetHostsArePresent, SignInNamesArePresent, WildcardIsForSimpleUrls, AutodiscoverNamesArePresent,
        SipHostsArePresent, BranchNamesArePresent, ExternalWebIsPresent, ExchangeIsCommonName, FarmIsPresent,
    ];

    private static RuleDescriptor Lync(string id, string title, params Citation[] sources) => new(id, title, RuleArea.Internal, Severity.Error)
    {
        ProductsValue = OcsProducts.Lync2010AndLater,
        Sources = sources.Length > 0 ? sources : [Citations.L13Int, Citations.SfbEnv, Citations.Sfb19, Citations.L10Int],
    };
}
