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

    /// <summary>The listener of a reverse proxy that publishes web components.</summary>
    ReverseProxy,

    /// <summary>A server that Lync Phone Edition devices connect to.</summary>
    LyncPhone,
}
