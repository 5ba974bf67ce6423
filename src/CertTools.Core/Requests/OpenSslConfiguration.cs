using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace CertTools;

/// <summary>Writes the configuration of openssl req.</summary>
internal static class OpenSslConfiguration
{
    public static byte[] Write(RequestContent content) => Encoding.UTF8.GetBytes(string.Concat(Lines(content).Select(line => line + "\n")));

    private static IEnumerable<string> Lines(RequestContent content)
    {
        yield return "[req]";
        yield return "default_bits = " + content.Options.KeySize.ToString(CultureInfo.InvariantCulture);
        yield return "default_md = sha256";
        yield return "prompt = no";
        yield return "utf8 = yes";
        yield return "string_mask = utf8only";
        yield return "distinguished_name = subject";
        yield return "req_extensions = extensions";
        yield return string.Empty;
        yield return "[subject]";
        foreach (string line in content.Subject.ToOpenSslLines())
        {
            yield return line;
        }

        yield return string.Empty;
        yield return "[extensions]";
        yield return "keyUsage = critical, digitalSignature, keyEncipherment";
        yield return "extendedKeyUsage = " + string.Join(", ", content.ExtendedKeyUsages);
        if (content.Names.Count == 0)
        {
            yield break;
        }

        yield return "subjectAltName = @names";
        yield return string.Empty;
        yield return "[names]";
        for (int i = 0; i < content.Names.Count; i++)
        {
            yield return $"DNS.{(i + 1).ToString(CultureInfo.InvariantCulture)} = {content.Names[i]}";
        }
    }
}
