using System;
using System.Linq;
using System.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CertTools.PowerShell;

/// <summary>The certificates of one store, opened for reading and disposed of with it.</summary>
internal sealed class CertificateStore : IDisposable
{
    private readonly X509Certificate2[] certificates;

    private CertificateStore(string path, X509Certificate2[] certificates)
    {
        Path = path;
        this.certificates = certificates;
    }

    /// <summary>The store as a path of the Cert: drive.</summary>
    public string Path { get; }

    /// <summary>How many certificates it has.</summary>
    public int Count => certificates.Length;

    /// <summary>Opens a store that exists.</summary>
    /// <exception cref="CertToolsException"><c>StoreNotReadable</c>: it does not exist, or may not be read.</exception>
    public static CertificateStore Open(string name, StoreLocation location)
    {
        string path = $@"Cert:\{location}\{Printable.Text(name)}";
        try
        {
            using var store = new X509Store(name, location);
            store.Open(OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
            return new CertificateStore(path, store.Certificates.OfType<X509Certificate2>().ToArray());
        }
        catch (Exception error) when (error is CryptographicException or SecurityException or ArgumentException or PlatformNotSupportedException)
        {
            throw new CertToolsException("StoreNotReadable", name, $"The store {path} cannot be read: {Printable.Text(error.Message)}",
                "Check -StoreName and -StoreLocation, and that the account may read the store.", error);
        }
    }

    /// <summary>The certificate with a thumbprint; null when the store does not have it.</summary>
    public X509Certificate2? Find(string thumbprint) =>
        Array.Find(certificates, certificate => string.Equals(certificate.Thumbprint, thumbprint, StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (X509Certificate2 certificate in certificates)
        {
            certificate.Dispose();
        }
    }
}
