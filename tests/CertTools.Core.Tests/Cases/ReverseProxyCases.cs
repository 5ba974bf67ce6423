#if NET
using System.Collections.Generic;

namespace CertTools.Tests.Cases;

/// <summary>Cases of the reverse proxy in front of Lync Server 2010 and later.</summary>
internal sealed class ReverseProxyCases : RequestCases
{
    protected override CertificateUsage? UsageOf(WorkedCase worked, string word) => word == "Listener" ? CertificateUsage.ReverseProxy : null;

    protected override RequirementRequest WithNames(RequirementRequest request, WorkedCase worked)
    {
        CaseInputs inputs = worked.Inputs!;
        return request with
        {
            ExternalWebFqdns = ExternalWeb(inputs, worked.Certificate?.SubjectCn),
            MeetUrls = inputs.Meet,
            DialinUrls = List(inputs.Dialin),
            AdminUrls = List(inputs.Admin),
            OfficeWebAppsFqdns = List(inputs.OfficeWebApps),
            SipDomains = inputs.SipDomains,
        };
    }

    // External web services whose name the case leaves out are called as the certificate is.
    private static IReadOnlyList<string> ExternalWeb(CaseInputs inputs, string? own)
    {
        string[] named = [.. inputs.ExternalWebFqdns, .. List(inputs.DirectorExternalWeb)];
        return named.Length > 0 ? named : List(own);
    }
}
#endif
