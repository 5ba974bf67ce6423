namespace CertTools;

/// <summary>Finds the domain that was registered, which is what domain validation goes by.</summary>
internal static class BaseDomains
{
    /// <summary>The label below the public suffix, and the suffix: contoso.co.uk for sip.contoso.co.uk; the name itself where it is a suffix.</summary>
    public static string Of(DnsName name)
    {
        string domain = name.Normalized;
        for (int dot = domain.IndexOf('.'); dot >= 0; dot = domain.IndexOf('.'))
        {
            string parent = domain.Substring(dot + 1);
            if (PublicSuffixes.Contains(DnsName.Read(parent)))
            {
                return domain;
            }

            domain = parent;
        }

        return name.Normalized;
    }
}
