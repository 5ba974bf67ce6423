using System.Security.Cryptography.X509Certificates;

namespace CertTools.PowerShell;

/// <summary>
/// A certificate that arrived inside another object, as what is known of it. It is carried as a certificate so that the
/// parameter can say what it takes, and is never loaded: the platform refuses certificates that can still be judged.
/// </summary>
internal sealed class CarriedCertificate : X509Certificate2
{
#pragma warning disable SYSLIB0026 // The empty certificate is what is wanted here: nothing to load, nothing to dispose of.
    public CarriedCertificate(CertificateFacts? facts) => Facts = facts;
#pragma warning restore SYSLIB0026

    /// <summary>What the certificate says; null when its bytes are none.</summary>
    public CertificateFacts? Facts { get; }
}
