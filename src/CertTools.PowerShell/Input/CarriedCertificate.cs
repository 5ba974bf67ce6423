using System.Security.Cryptography.X509Certificates;

namespace CertTools.PowerShell;

/// <summary>
/// The bytes of a certificate that arrived inside another object. They are carried as a certificate so that the
/// parameter can say what it takes, and are never loaded: the platform refuses certificates that can still be judged.
/// </summary>
internal sealed class CarriedCertificate : X509Certificate2
{
#pragma warning disable SYSLIB0026 // The empty certificate is what is wanted here: nothing to load, nothing to dispose of.
    public CarriedCertificate(byte[] data, string computerName, string path, string friendlyName)
    {
        Data = data;
        ComputerName = computerName;
        Path = path;
        StoredName = friendlyName;
    }
#pragma warning restore SYSLIB0026

    public byte[] Data { get; }

    public string ComputerName { get; }

    public string Path { get; }

    public string StoredName { get; }
}
