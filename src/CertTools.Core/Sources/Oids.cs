namespace CertTools;

/// <summary>The object identifiers that rules ask for.</summary>
internal static class Oids
{
    public const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";
    public const string ClientAuthentication = "1.3.6.1.5.5.7.3.2";
    public const string AnyExtendedKeyUsage = "2.5.29.37.0";
    public const string P256 = "1.2.840.10045.3.1.7";
    public const string P384 = "1.3.132.0.34";
    public const string P521 = "1.3.132.0.35";

    /// <summary>The name administrators know, and the OID.</summary>
    public static string Describe(string oid) => oid switch
    {
        ServerAuthentication => "Server Authentication (" + oid + ")",
        ClientAuthentication => "Client Authentication (" + oid + ")",
        AnyExtendedKeyUsage => "Any extended key usage (" + oid + ")",
        "1.3.6.1.5.5.7.3.3" => "Code Signing (" + oid + ")",
        "1.3.6.1.5.5.7.3.4" => "Secure Email (" + oid + ")",
        "1.3.6.1.5.5.7.3.8" => "Time Stamping (" + oid + ")",
        "1.3.6.1.5.5.7.3.9" => "OCSP Signing (" + oid + ")",
        _ => oid,
    };

    /// <summary>The OID of what <see cref="Describe"/> returned.</summary>
    public static string OfDescription(string description)
    {
        int open = description.LastIndexOf('(');
        return open < 0 ? description : description.Substring(open + 1).TrimEnd(')');
    }
}
