using System;

namespace CertTools;

/// <summary>Versions of TLS that a server or a reverse proxy accepts.</summary>
[Flags]
public enum TlsVersions
{
    /// <summary>Not stated.</summary>
    None = 0,

    /// <summary>TLS 1.0.</summary>
    Tls10 = 1 << 0,

    /// <summary>TLS 1.1.</summary>
    Tls11 = 1 << 1,

    /// <summary>TLS 1.2.</summary>
    Tls12 = 1 << 2,

    /// <summary>TLS 1.3.</summary>
    Tls13 = 1 << 3,
}
