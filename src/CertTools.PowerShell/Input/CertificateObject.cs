using System;
using System.Management.Automation;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CertTools.PowerShell;

/// <summary>Reads the facts of a certificate object, and what PowerShell has attached to it.</summary>
internal static class CertificateObject
{
    private const string Drive = @"Cert:\";
    private const string CertificateProvider = @"\Certificate::";

    /// <summary>The facts; null, with the cause where there is one, when the object holds no certificate.</summary>
    public static CertificateFacts? Read(X509Certificate2 certificate, out Exception? cause)
    {
        cause = null;
        try
        {
            return certificate is CarriedCertificate carried ? carried.Facts : ReadLive(certificate);
        }
        catch (CryptographicException error)
        {
            cause = error;
            return null;
        }
    }

    /// <summary>The facts of bytes that another object carried; null when they are no certificate.</summary>
    public static CertificateFacts? Read(byte[] data, string path, string computer, string friendlyName) =>
        CertificateReader.TryRead(data, out CertificateFacts? facts)
            ? (facts! with
            {
                PrivateKey = PrivateKeyState.Unknown,
                FriendlyName = friendlyName,
                ComputerName = computer,
            }).At(ToSource(path))
            : null;

    private static CertificateFacts? ReadLive(X509Certificate2 certificate)
    {
        if (!CertificateReader.TryRead(certificate.RawData, out CertificateFacts? facts))
        {
            return null;
        }

        PSMemberInfoCollection<PSPropertyInfo> attached = PSObject.AsPSObject(certificate).Properties;
        string computer = attached["PSComputerName"]?.Value?.ToString() ?? string.Empty;
        facts = (facts! with
        {
            // A certificate that came over remoting never has its key with it, whatever its store holds.
            PrivateKey = computer.Length > 0 ? PrivateKeyState.Unknown
                : certificate.HasPrivateKey ? PrivateKeyState.Present
                : PrivateKeyState.Absent,
            FriendlyName = certificate.FriendlyName ?? string.Empty,
            ComputerName = computer,
        }).At(ToSource(attached["PSPath"]?.Value?.ToString() ?? string.Empty));
        return WindowsPrivateKey.AddTo(facts, certificate);
    }

    /// <summary>The facts of a certificate that was found there; a path of the Cert: drive says which store that is.</summary>
    public static CertificateFacts At(this CertificateFacts facts, string source) => facts with { Source = source, Store = StoreOf(source) };

    private static string StoreOf(string source)
    {
        int last = source.LastIndexOf('\\');
        return last > Drive.Length && source.StartsWith(Drive, StringComparison.OrdinalIgnoreCase) ? source.Substring(Drive.Length, last - Drive.Length) : string.Empty;
    }

    /// <remarks>The path of the provider, which its module stands in front of, becomes that of its drive.</remarks>
    private static string ToSource(string path)
    {
        int provider = path.IndexOf(CertificateProvider, StringComparison.OrdinalIgnoreCase);
        return provider < 0 ? path : Drive + path.Substring(provider + CertificateProvider.Length).TrimStart('\\', '/');
    }
}
