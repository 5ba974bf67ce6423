using System;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CertTools;

/// <summary>The certificates of a PFX (PKCS#12), opened by the platform. Its keys are kept in memory and let go at once.</summary>
internal static class PfxFile
{
    private const int WrongPassword = unchecked((int)0x80070056);

    public static void Read(byte[] content, FoundItems found)
    {
        X509Certificate2Collection certificates = Open(content, found);
        try
        {
            Add(certificates, found);
        }
        finally
        {
            foreach (X509Certificate2 certificate in certificates)
            {
                certificate.Dispose();
            }
        }
    }

    private static void Add(X509Certificate2Collection certificates, FoundItems found)
    {
        int withKey = 0;
        foreach (X509Certificate2 certificate in certificates)
        {
            withKey += certificate.HasPrivateKey ? 1 : 0;
        }

        int number = 0;
        foreach (X509Certificate2 certificate in certificates)
        {
            number++;
            if (certificate.HasPrivateKey || withKey == 0)
            {
                found.AddCertificate(
                    certificate.RawData,
                    string.Format(CultureInfo.InvariantCulture, "certificate {0} of the PFX", number),
                    certificate.FriendlyName ?? string.Empty,
                    certificate.HasPrivateKey ? PrivateKeyState.Present : PrivateKeyState.NotApplicable);
            }
        }

        int others = certificates.Count - withKey;
        if (withKey > 0 && others > 0)
        {
            found.PassOver(string.Format(CultureInfo.InvariantCulture, "{0} certificate{1} of the PFX without a private key", others, others == 1 ? string.Empty : "s"));
        }
    }

    private static X509Certificate2Collection Open(byte[] content, FoundItems found)
    {
        string? password = ToText(found.Password);
        try
        {
            return Import(content, password);
        }
        catch (CryptographicException e) when (e.HResult == WrongPassword)
        {
            throw found.Password is null ? FileErrors.PasswordNeeded(found.Source, e) : FileErrors.PasswordWrong(found.Source, e);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // What a platform throws at a damaged PFX is not documented on any of them.
            throw FileErrors.PfxNotReadable(found.Source, e);
        }
    }

    private static X509Certificate2Collection Import(byte[] content, string? password)
    {
        var certificates = new X509Certificate2Collection();
        try
        {
            certificates.Import(content, password, X509KeyStorageFlags.EphemeralKeySet);
        }
        catch (PlatformNotSupportedException)
        {
            // macOS keeps every key in a keychain.
            certificates.Import(content, password, X509KeyStorageFlags.DefaultKeySet);
        }

        return certificates;
    }

    /// <summary>The platform opens a whole PFX with a string only; it is never kept.</summary>
    private static string? ToText(SecureString? password)
    {
        if (password is null)
        {
            return null;
        }

        IntPtr text = Marshal.SecureStringToGlobalAllocUnicode(password);
        try
        {
            return Marshal.PtrToStringUni(text);
        }
        finally
        {
            Marshal.ZeroFreeGlobalAllocUnicode(text);
        }
    }
}
