using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace CertTools;

/// <summary>Writes the policy file of certreq -new: what the wizard of OCS writes [OCS07-INF], with SHA-256 and a SAN [GIST-INF].</summary>
internal static class InfFile
{
    public static byte[] Write(RequestContent content)
    {
        string text = string.Concat(Lines(content).Select(line => line + "\r\n"));

        // A file without a mark is read in the code page of the computer.
        return text.All(c => c < 128) ? Encoding.ASCII.GetBytes(text) : [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)];
    }

    private static IEnumerable<string> Lines(RequestContent content)
    {
        yield return "[Version]";
        yield return "Signature=\"$Windows NT$\"";
        yield return "[NewRequest]";
        if (!content.Subject.IsEmpty)
        {
            yield return "Subject=" + Quote(content.Subject.ToWindowsText());
        }

        yield return "KeySpec=1";
        yield return "KeyLength=" + content.Options.KeySize.ToString(CultureInfo.InvariantCulture);
        yield return "HashAlgorithm=sha256";
        yield return "Exportable=" + (content.Exportable ? "TRUE" : "FALSE");
        yield return "MachineKeySet=TRUE";
        yield return "SMIME=FALSE";
        yield return "PrivateKeyArchive=FALSE";
        yield return "UserProtected=FALSE";
        yield return "UseExistingKeySet=FALSE";
        yield return "ProviderName=" + Quote(ImportSteps.Provider);
        yield return "ProviderType=12";
        yield return "RequestType=PKCS10";
        yield return "KeyUsage=0xa0";
        yield return "[EnhancedKeyUsageExtension]";
        foreach (string oid in content.ExtendedKeyUsages)
        {
            yield return "OID=" + oid;
        }

        if (content.Names.Count == 0)
        {
            yield break;
        }

        yield return "[Extensions]";
        yield return "2.5.29.17=\"{text}\"";
        foreach (string name in content.Names)
        {
            yield return "_continue_=" + Quote("dns=" + name + "&");
        }
    }

    // Inside quotation marks a quotation mark is two, and so is a percent sign, which would begin a string key.
    private static string Quote(string value) => "\"" + value.Replace("\"", "\"\"").Replace("%", "%%") + "\"";
}
