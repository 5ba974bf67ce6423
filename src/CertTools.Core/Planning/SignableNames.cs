namespace CertTools;

/// <summary>The names a public CA signs, as far as the shipped lists tell: PUB-01 says the same of a certificate.</summary>
internal static class SignableNames
{
    public static bool Contains(DnsName name) => TopLevelDomains.KindOf(name) is TopLevelDomainKind.Public or TopLevelDomainKind.NotInList;
}
