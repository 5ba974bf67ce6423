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
}
