namespace CertTools;

/// <summary>What a certificate is for. One member for each place a certificate is assigned to.</summary>
public enum CertificateUsage
{
    /// <summary>No usage was stated: only what holds for every server certificate is asked.</summary>
    General,

    /// <summary>The SSL certificate of a Communicator Web Access virtual server.</summary>
    CwaSsl,

    /// <summary>The MTLS certificate that is assigned when Communicator Web Access is activated.</summary>
    CwaMtls,

    /// <summary>One certificate that serves Communicator Web Access as SSL and as MTLS certificate.</summary>
    CwaSingle,

    /// <summary>The external interface of the Access Edge service.</summary>
    AccessEdge,

    /// <summary>The external interface of the Web Conferencing Edge service.</summary>
    WebConferencingEdge,

    /// <summary>The A/V Authentication service of an Edge server, which signs media tokens with its private key.</summary>
    AVAuthentication,

    /// <summary>The internal interface of an Edge server.</summary>
    EdgeInternal,

    /// <summary>The default certificate of a Standard Edition server or of a Front End server (-Type Default).</summary>
    FrontEnd,

    /// <summary>A server role of an expanded Enterprise pool of OCS 2007 R2 that is not a Front End.</summary>
    PoolRole,

    /// <summary>The default certificate of a Director.</summary>
    Director,

    /// <summary>The certificate of a Mediation server.</summary>
    Mediation,

    /// <summary>The default certificate of a Survivable Branch Appliance or server.</summary>
    SurvivableBranch,

    /// <summary>The certificate of a Persistent Chat server.</summary>
    PersistentChat,

    /// <summary>The internal web services; on OCS the Web Components, assigned in IIS.</summary>
    WebServicesInternal,

    /// <summary>The external web services.</summary>
    WebServicesExternal,

    /// <summary>The certificate for server-to-server authentication, one for all servers.</summary>
    OAuthTokenIssuer,

    /// <summary>The listener of a reverse proxy that publishes web components and simple URLs.</summary>
    ReverseProxy,

    /// <summary>Exchange Unified Messaging, which the servers call.</summary>
    ExchangeUM,

    /// <summary>Office Web Apps Server or Office Online Server.</summary>
    OfficeWebApps,

    /// <summary>A server that Lync Phone Edition devices connect to.</summary>
    LyncPhone,
}
