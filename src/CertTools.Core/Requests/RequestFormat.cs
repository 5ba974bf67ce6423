namespace CertTools;

/// <summary>In what form a certificate is requested.</summary>
public enum RequestFormat
{
    /// <summary>A policy file for certreq, which makes the key on the server itself [OCS07-INF].</summary>
    Inf,

    /// <summary>A configuration for openssl req, which makes the key where it is run.</summary>
    OpenSsl,

    /// <summary>The PKCS#10 request itself, with its key as encrypted PKCS#8.</summary>
    Pkcs10,
}
