using System.Management.Automation;

namespace CertTools.PowerShell.Commands;

/// <summary>Says what the certificates of a server, an Edge service or a neighbour of theirs must say.</summary>
[Cmdlet(VerbsCommon.Get, "OcsCertRequirement")]
[OutputType(typeof(CertRequirement))]
public sealed class GetOcsCertRequirementCommand : PSCmdlet
{
    /// <summary>The product.</summary>
    [Parameter(Position = 0)]
    public OcsProduct? Product { get; set; }

    /// <summary>What the certificates are for; every usage of the product that the names suffice for when not given.</summary>
    [Parameter(Position = 1)]
    [UsageTransformation]
    [ValidateNotNullOrEmpty]
    public CertificateUsage[] Usage { get; set; } = [];

    /// <summary>FQDNs of servers.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] ServerFqdn { get; set; } = [];

    /// <summary>FQDNs of pools.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] PoolFqdn { get; set; } = [];

    /// <summary>FQDNs of the service itself: of an Edge service, of a host that phones connect to.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] Fqdn { get; set; } = [];

    /// <summary>URLs of Communicator Web Access sites.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] Url { get; set; } = [];

    /// <summary>The FQDN of the Web Conferencing Edge service, where one certificate serves the whole Edge.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] WebConferencingFqdn { get; set; } = [];

    /// <summary>The FQDN of the internal web services, or of the web farm.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] InternalWebFqdn { get; set; } = [];

    /// <summary>FQDNs of the external web services.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] ExternalWebFqdn { get; set; } = [];

    /// <summary>Simple URLs for meetings, or their hosts.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] MeetUrl { get; set; } = [];

    /// <summary>The simple URL for dial-in, or its host.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] DialinUrl { get; set; } = [];

    /// <summary>The simple URL for administration, or its host.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] AdminUrl { get; set; } = [];

    /// <summary>The FQDN of the Office Web Apps farm.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] OfficeWebAppsFqdn { get; set; } = [];

    /// <summary>SIP domains.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] SipDomain { get; set; } = [];

    /// <summary>XMPP domains that are federated with.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] XmppDomain { get; set; } = [];

    /// <summary>Clients sign in here automatically.</summary>
    [Parameter]
    public SwitchParameter AutomaticSignIn { get; set; }

    /// <summary>Mobile clients and autodiscover are used.</summary>
    [Parameter]
    public SwitchParameter Mobility { get; set; }

    /// <summary>The first autodiscover request comes over HTTP.</summary>
    [Parameter]
    public SwitchParameter AutodiscoverOverHttp { get; set; }

    /// <summary>sipinternal.&lt;domain&gt; and sipexternal.&lt;domain&gt; are in DNS.</summary>
    [Parameter]
    public SwitchParameter SipHostsInDns { get; set; }

    /// <summary>Outside users take part in web conferences.</summary>
    [Parameter]
    public SwitchParameter ExternalWebConferencing { get; set; }

    /// <summary>Public IM connectivity with AOL is used.</summary>
    [Parameter]
    public SwitchParameter AolConnectivity { get; set; }

    /// <summary>ISA Server 2004 publishes the web server.</summary>
    [Parameter]
    public SwitchParameter PublishedByIsa2004 { get; set; }

    /// <summary>ISA Server 2006 publishes the web server.</summary>
    [Parameter]
    public SwitchParameter PublishedByIsa2006 { get; set; }

    /// <summary>The side that is followed where sources disagree.</summary>
    [Parameter]
    public Guidance Guidance { get; set; }

    /// <summary>Who will issue the certificates.</summary>
    [Parameter]
    public IssuerKind IssuedBy { get; set; }

    /// <summary>Writes the requirements.</summary>
    protected override void ProcessRecord()
    {
        try
        {
            WriteObject(RequirementCatalog.BuildAll(Describe(), Usage), enumerateCollection: true);
        }
        catch (CertToolsException error)
        {
            ThrowTerminatingError(Errors.Parameter(error));
        }
    }

    private RequirementRequest Describe() => new()
    {
        Product = Product,
        Guidance = Guidance,
        IssuedBy = IssuedBy,
        ServerFqdns = ServerFqdn,
        PoolFqdns = PoolFqdn,
        Fqdns = Fqdn,
        Urls = Url,
        WebConferencingFqdns = WebConferencingFqdn,
        InternalWebFqdns = InternalWebFqdn,
        ExternalWebFqdns = ExternalWebFqdn,
        MeetUrls = MeetUrl,
        DialinUrls = DialinUrl,
        AdminUrls = AdminUrl,
        OfficeWebAppsFqdns = OfficeWebAppsFqdn,
        SipDomains = SipDomain,
        XmppDomains = XmppDomain,
        Features = ListFeatures(),
    };

    private DeploymentFeatures ListFeatures() =>
        When(AutomaticSignIn, DeploymentFeatures.AutomaticSignIn)
        | When(Mobility, DeploymentFeatures.Mobility)
        | When(AutodiscoverOverHttp, DeploymentFeatures.AutodiscoverOverHttp)
        | When(SipHostsInDns, DeploymentFeatures.SipHostsInDns)
        | When(ExternalWebConferencing, DeploymentFeatures.ExternalWebConferencing)
        | When(AolConnectivity, DeploymentFeatures.AolConnectivity)
        | When(PublishedByIsa2004, DeploymentFeatures.PublishedByIsa2004)
        | When(PublishedByIsa2006, DeploymentFeatures.PublishedByIsa2006);

    private static DeploymentFeatures When(SwitchParameter isTrue, DeploymentFeatures feature) => isTrue ? feature : DeploymentFeatures.None;
}
