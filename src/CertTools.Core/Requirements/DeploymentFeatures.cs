using System;

namespace CertTools;

/// <summary>What is true of a deployment and changes the names its certificates need.</summary>
[Flags]
public enum DeploymentFeatures
{
    /// <summary>Nothing of this was stated.</summary>
    None = 0,

    /// <summary>Clients sign in here automatically, with strict DNS matching: sip.&lt;domain&gt; is needed.</summary>
    AutomaticSignIn = 1 << 0,

    /// <summary>Mobile clients and autodiscover are used: lyncdiscover names are needed.</summary>
    Mobility = 1 << 1,

    /// <summary>The first autodiscover request comes over HTTP on port 80, so the reverse proxy needs no lyncdiscover name.</summary>
    AutodiscoverOverHttp = 1 << 2,

    /// <summary>sipinternal.&lt;domain&gt; and sipexternal.&lt;domain&gt; exist in DNS.</summary>
    SipHostsInDns = 1 << 3,

    /// <summary>Outside users take part in web conferences (OCS: the Edge connects to each Front End by its own name).</summary>
    ExternalWebConferencing = 1 << 4,

    /// <summary>Public IM connectivity with AOL is used: the client EKU is needed.</summary>
    AolConnectivity = 1 << 5,

    /// <summary>ISA Server 2004 publishes the web server: it reads the common name of the server's certificate and no SAN.</summary>
    PublishedByIsa2004 = 1 << 6,

    /// <summary>ISA Server 2006 publishes the web server: it reads the common name of the server's certificate, or the first SAN entry.</summary>
    PublishedByIsa2006 = 1 << 7,
}
