using System.Collections.Generic;

namespace CertTools;

/// <summary>Compares SAN entries literally, but for the case of ASCII letters: a wildcard is a name like any other.</summary>
internal sealed class SameSanEntry : IEqualityComparer<SanEntry>
{
    public static readonly SameSanEntry Instance = new();

    public bool Equals(SanEntry x, SanEntry y) => x.Kind == y.Kind && DnsName.SameName(x.Value, y.Value);

    public int GetHashCode(SanEntry obj) => DnsName.Read(obj.Value).GetHashCode();
}
