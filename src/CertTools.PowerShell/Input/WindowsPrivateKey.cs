using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CertTools.PowerShell;

/// <summary>What Windows says of a private key; elsewhere, and of a key that may not be opened, nothing is stated.</summary>
internal static class WindowsPrivateKey
{
    /// <summary>The facts, with the provider of the key and whether it can be exported, where Windows says so.</summary>
    public static CertificateFacts AddTo(CertificateFacts facts, X509Certificate2 certificate)
    {
        if (facts.PrivateKey != PrivateKeyState.Present || !RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
        {
            return facts;
        }

        try
        {
            using RSA? key = certificate.GetRSAPrivateKey();
            return key switch
            {
                RSACng cng => facts with
                {
                    PrivateKeyProvider = cng.Key.Provider?.Provider ?? string.Empty,
                    IsPrivateKeyExportable = (cng.Key.ExportPolicy & CngExportPolicies.AllowExport) != 0,
                },
                RSACryptoServiceProvider csp => facts with
                {
                    PrivateKeyProvider = csp.CspKeyContainerInfo.ProviderName ?? string.Empty,
                    IsPrivateKeyExportable = csp.CspKeyContainerInfo.Exportable,
                },
                _ => facts,
            };
        }
        catch (CryptographicException)
        {
            // The account may not open the key; the rules that need it say what they need.
            return facts;
        }
    }
}
