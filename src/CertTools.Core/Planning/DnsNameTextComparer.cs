using System.Collections.Generic;

namespace CertTools;

/// <summary>Compares texts as host names.</summary>
internal sealed class DnsNameTextComparer : IEqualityComparer<string>
{
    public static readonly DnsNameTextComparer Instance = new();

    public bool Equals(string? x, string? y) => DnsName.SameName(x!, y!);

    public int GetHashCode(string obj) => DnsName.Read(obj).GetHashCode();
}
