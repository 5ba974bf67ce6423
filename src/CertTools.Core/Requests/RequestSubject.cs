using System.Collections.Generic;
using System.Formats.Asn1;
using System.Linq;

namespace CertTools;

/// <summary>The subject of a request, in the notations that the formats need.</summary>
internal sealed class RequestSubject
{
    private readonly Part[] parts;

    /// <summary>Makes the subject of an order.</summary>
    /// <param name="commonName">The common name; empty for none.</param>
    /// <param name="fields">The other fields.</param>
    /// <param name="withUnit">Whether the OU is taken over.</param>
    public RequestSubject(string commonName, SubjectFields fields, bool withUnit) => parts = new[]
    {
        new Part("CN", "CN", "2.5.4.3", commonName),
        new Part("OU", "OU", "2.5.4.11", withUnit ? fields.OrganizationalUnit : string.Empty),
        new Part("O", "O", "2.5.4.10", fields.Organization),
        new Part("L", "L", "2.5.4.7", fields.Locality),
        new Part("S", "ST", "2.5.4.8", fields.State),
        new Part("C", "C", "2.5.4.6", fields.Country),
    }.Where(part => part.Value.Length > 0).ToArray();

    public bool IsEmpty => parts.Length == 0;

    /// <summary>As Windows reads it: the common name first, values with separators quoted.</summary>
    public string ToWindowsText() => string.Join(",", parts.Select(part => part.WindowsLabel + "=" + Quote(part.Value)));

    /// <summary>As a section of an OpenSSL configuration, a line each in the order of encoding: the country first.</summary>
    public IEnumerable<string> ToOpenSslLines() => Enumerable.Reverse(parts).Select(part => $"{part.OpenSslLabel} = {EscapeForOpenSsl(part.Value)}");

    /// <summary>As DER, the country first.</summary>
    public byte[] ToDer()
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            foreach (Part part in Enumerable.Reverse(parts))
            {
                using (writer.PushSetOf())
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier(part.Oid);
                    writer.WriteCharacterString(part.WindowsLabel == "C" ? UniversalTagNumber.PrintableString : UniversalTagNumber.UTF8String, part.Value);
                }
            }
        }

        return writer.Encode();
    }

    private static string Quote(string value) =>
        value.IndexOfAny([',', '+', '=', '"', '<', '>', '#', ';']) < 0 ? value : "\"" + value.Replace("\"", "\"\"") + "\"";

    // A backslash takes the meaning from any character of such a file.
    private static string EscapeForOpenSsl(string value) =>
        string.Concat(value.Select(c => c is '\\' or '"' or '\'' or '#' or '$' or '`' ? "\\" + c : c.ToString()));

    private sealed record Part(string WindowsLabel, string OpenSslLabel, string Oid, string Value);
}
