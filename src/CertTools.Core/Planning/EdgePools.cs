using System;

namespace CertTools;

/// <summary>How the names of pools, sites and servers are compared: as administrators write them.</summary>
internal static class EdgePools
{
    public static StringComparer Comparer => StringComparer.OrdinalIgnoreCase;

    public static bool AreSame(string left, string right) => Comparer.Equals(left, right);
}
