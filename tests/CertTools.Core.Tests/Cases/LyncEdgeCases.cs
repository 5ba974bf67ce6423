#if NET
namespace CertTools.Tests.Cases;

/// <summary>Cases of Edge servers from Lync Server 2010 on.</summary>
internal sealed class LyncEdgeCases : RequestCases
{
    // One certificate serves the external interface, whatever it is assigned to there.
    protected override CertificateUsage? UsageOf(WorkedCase worked, string word) => word switch
    {
        "AccessEdgeExternal" or "DataEdgeExternal" or "External" => CertificateUsage.AccessEdge,
        "Internal" => CertificateUsage.EdgeInternal,
        "AudioVideoAuthentication" => CertificateUsage.AVAuthentication,
        _ => null,
    };

    // An Access Edge whose name the case leaves out is called as its certificate is.
    protected override RequirementRequest WithNames(RequirementRequest request, WorkedCase worked)
    {
        CaseInputs inputs = worked.Inputs!;
        return request.Usage switch
        {
            CertificateUsage.AccessEdge => request with
            {
                Fqdns = List(inputs.AccessEdgeFqdn ?? worked.Certificate?.SubjectCn),
                WebConferencingFqdns = List(inputs.WebConfFqdn),
                SipDomains = inputs.SipDomains,
                XmppDomains = inputs.XmppDomains,
            },
            CertificateUsage.EdgeInternal => request with { Fqdns = List(inputs.InternalFqdn) },
            _ => request,
        };
    }
}
#endif
