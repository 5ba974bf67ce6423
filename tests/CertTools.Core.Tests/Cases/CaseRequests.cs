#if NET
using System;
using System.Collections.Generic;
using System.Linq;

namespace CertTools.Tests.Cases;

/// <summary>Turns the words of a case into the requests that an administrator would make.</summary>
internal static class CaseRequests
{
    /// <summary>The product, as far as the word is one.</summary>
    public static OcsProduct? ProductOf(WorkedCase worked) => Enum.TryParse(worked.Product, ignoreCase: true, out OcsProduct product) ? product : null;

    /// <summary>The usage that a word means in a case; null when it means none.</summary>
    public static CertificateUsage? UsageOf(WorkedCase worked, string word) => word switch
    {
        "SSL" => CertificateUsage.CwaSsl,
        "MTLS" => CertificateUsage.CwaMtls,
        "Default" when worked.Role == "Director" => CertificateUsage.Director,
        "Default" when worked.Role == "MediationPool" => CertificateUsage.Mediation,
        "Default" when worked.Role is "FrontEndPool" or "StandardEdition" => CertificateUsage.FrontEnd,
        "FrontEnd" => CertificateUsage.FrontEnd,
        "WebComponents" or "WebServicesInternal" => CertificateUsage.WebServicesInternal,
        "WebServicesExternal" => CertificateUsage.WebServicesExternal,
        "OAuthTokenIssuer" => CertificateUsage.OAuthTokenIssuer,
        "AccessEdge" or "AccessEdgeExternal" or "DataEdgeExternal" or "External" => CertificateUsage.AccessEdge,
        "WebConfEdge" => CertificateUsage.WebConferencingEdge,
        "EdgeInternal" or "Internal" => CertificateUsage.EdgeInternal,
        "AVAuth" or "AudioVideoAuthentication" => CertificateUsage.AVAuthentication,
        "Listener" => CertificateUsage.ReverseProxy,
        _ => null,
    };

    /// <summary>The requirements of a usage; a service whose name the case leaves out is called as its certificate is.</summary>
    public static IReadOnlyList<CertRequirement> Build(WorkedCase worked, CertificateUsage usage)
    {
        CaseInputs inputs = worked.Inputs ?? new CaseInputs();
        bool isOcs = OcsProducts.Ocs.Includes(ProductOf(worked)!.Value);
        RequirementRequest request = new()
        {
            Usage = usage,
            Product = ProductOf(worked),
            IssuedBy = IssuerOf(worked),
            Features = FeaturesOf(inputs),
        };
        string? own = worked.Certificate?.SubjectCn;
        string[] domains = [.. inputs.SipDomains, .. inputs.DnsHosts.Select(host => host.Substring(host.IndexOf('.', StringComparison.Ordinal) + 1)).Distinct()];
        RequirementRequest server = request with { ServerFqdns = List(inputs.ServerFqdn) };
        RequirementRequest pool = server with { PoolFqdns = List(inputs.PoolFqdn) };
        RequirementRequest simple = pool with { MeetUrls = inputs.Meet, DialinUrls = List(inputs.Dialin), AdminUrls = List(inputs.Admin), SipDomains = domains };
        IReadOnlyList<CertRequirement> requirements = RequirementCatalog.Build(usage switch
        {
            CertificateUsage.CwaSsl or CertificateUsage.CwaSingle => server with { Urls = inputs.AllSites },
            CertificateUsage.CwaMtls => server,
            CertificateUsage.FrontEnd => pool with { SipDomains = domains },
            CertificateUsage.Director => simple,
            CertificateUsage.Mediation => pool,
            CertificateUsage.WebServicesInternal when isOcs => request with { InternalWebFqdns = List(inputs.InternalWebFarm) },
            CertificateUsage.WebServicesInternal => simple with { InternalWebFqdns = List(inputs.InternalWebFqdn) },
            CertificateUsage.WebServicesExternal => simple with { ExternalWebFqdns = List(inputs.ExternalWebFqdn) },
            CertificateUsage.OAuthTokenIssuer => server with { SipDomains = domains },
            CertificateUsage.AccessEdge when isOcs => request with { Fqdns = List(inputs.AccessEdgeFqdn ?? own), SipDomains = domains },
            CertificateUsage.AccessEdge => request with { Fqdns = List(inputs.AccessEdgeFqdn ?? own), WebConferencingFqdns = List(inputs.WebConfFqdn), SipDomains = domains, XmppDomains = inputs.XmppDomains },
            CertificateUsage.WebConferencingEdge => request with { Fqdns = List(inputs.WebConfFqdn) },
            CertificateUsage.EdgeInternal => request with { Fqdns = List(inputs.InternalFqdn) },
            CertificateUsage.ReverseProxy => simple with
            {
                PoolFqdns = [],
                ServerFqdns = [],
                ExternalWebFqdns = ExternalWeb(inputs, own),
                OfficeWebAppsFqdns = List(inputs.OfficeWebApps),
            },
            _ => request,
        });
        int? port = usage == CertificateUsage.AccessEdge ? inputs.AccessPort : usage == CertificateUsage.WebConferencingEdge ? inputs.WebConfPort : null;
        return [.. requirements.Select(requirement => requirement.Endpoint is { } endpoint ? requirement with { Endpoint = endpoint with { Port = port } } : requirement)];
    }

    /// <summary>Who issued the certificate of a case.</summary>
    public static IssuerKind IssuerOf(WorkedCase worked) => worked.Certificate?.Issuer switch
    {
        "public" => IssuerKind.Public,
        "internal" => IssuerKind.Internal,
        _ => IssuerKind.Unknown,
    };

    private static DeploymentFeatures FeaturesOf(CaseInputs inputs) =>
        (inputs.AutoLogon ? DeploymentFeatures.AutomaticSignIn : DeploymentFeatures.None)
        | (inputs.Mobility ? DeploymentFeatures.Mobility : DeploymentFeatures.None)
        | (inputs.AutodiscoverPort == 80 ? DeploymentFeatures.AutodiscoverOverHttp : DeploymentFeatures.None)
        | (inputs.DnsHosts.Count > 0 ? DeploymentFeatures.SipHostsInDns : DeploymentFeatures.None);

    private static string[] ExternalWeb(CaseInputs inputs, string? own)
    {
        string[] named = [.. inputs.ExternalWebFqdns, .. List(inputs.ExternalWebFqdn), .. List(inputs.DirectorExternalWeb)];
        return named.Length > 0 ? named : List(own);
    }

    private static string[] List(string? name) => name is null ? [] : [name];
}
#endif
