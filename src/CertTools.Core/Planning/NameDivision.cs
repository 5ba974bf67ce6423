using System;
using System.Collections.Generic;
using System.Linq;

namespace CertTools;

/// <summary>Divides names among as few certificates as a CA needs for them.</summary>
internal static class NameDivision
{
    /// <summary>Names that are alike go together, in their order, no more on a certificate than the CA signs.</summary>
    /// <param name="names">The names.</param>
    /// <param name="kindOf">What two names have to have in common to be on one certificate.</param>
    /// <param name="most">The most names on a certificate.</param>
    public static IReadOnlyList<IReadOnlyList<DnsName>> Divide(IEnumerable<DnsName> names, Func<DnsName, string> kindOf, int most)
    {
        var certificates = new List<IReadOnlyList<DnsName>>();
        foreach (IGrouping<string, DnsName> alike in names.GroupBy(kindOf, StringComparer.Ordinal))
        {
            List<DnsName>? certificate = null;
            foreach (DnsName name in alike)
            {
                if (certificate is null || certificate.Count >= most)
                {
                    certificate = [];
                    certificates.Add(certificate);
                }

                certificate.Add(name);
            }
        }

        return certificates;
    }
}
