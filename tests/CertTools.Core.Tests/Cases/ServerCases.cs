#if NET
using System;
using System.Linq;

namespace CertTools.Tests.Cases;

/// <summary>Cases of the internal servers of every product.</summary>
internal sealed class ServerCases : RequestCases
{
    protected override CertificateUsage? UsageOf(WorkedCase worked, string word) => word switch
    {
        "Default" when worked.Role == "Director" => CertificateUsage.Director,
        "Default" when worked.Role == "MediationPool" => CertificateUsage.Mediation,
        "Default" or "FrontEnd" => CertificateUsage.FrontEnd,
        "WebComponents" or "WebServicesInternal" => CertificateUsage.WebServicesInternal,
        "WebServicesExternal" => CertificateUsage.WebServicesExternal,
        "OAuthTokenIssuer" => CertificateUsage.OAuthTokenIssuer,
        _ => null,
    };

    protected override RequirementRequest WithNames(RequirementRequest request, WorkedCase worked)
    {
        CaseInputs inputs = worked.Inputs!;
        string[] domains = [.. inputs.SipDomains, .. inputs.DnsHosts.Select(DomainOf).Distinct()];
        RequirementRequest server = request with { ServerFqdns = List(inputs.ServerFqdn) };
        RequirementRequest pool = server with { PoolFqdns = List(inputs.PoolFqdn) };
        RequirementRequest simple = pool with { MeetUrls = inputs.Meet, DialinUrls = List(inputs.Dialin), AdminUrls = List(inputs.Admin), SipDomains = domains };
        return request.Usage switch
        {
            CertificateUsage.FrontEnd => pool with { SipDomains = domains },
            CertificateUsage.Director => simple,
            CertificateUsage.Mediation => pool,
            CertificateUsage.WebServicesInternal when OcsProducts.Ocs.Includes(ProductOf(worked)) => request with { InternalWebFqdns = List(inputs.InternalWebFarm) },
            CertificateUsage.WebServicesInternal => simple with { InternalWebFqdns = List(inputs.InternalWebFqdn) },
            CertificateUsage.WebServicesExternal => simple with { ExternalWebFqdns = List(inputs.ExternalWebFqdn) },
            _ => server with { SipDomains = domains },
        };
    }

    private static string DomainOf(string host) => host[(host.IndexOf('.', StringComparison.Ordinal) + 1)..];
}
#endif
