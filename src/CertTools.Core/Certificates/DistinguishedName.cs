using System;

namespace CertTools;

internal static class DistinguishedName
{
    public static string ToText(ReadOnlyMemory<byte> encoded) => throw new NotImplementedException();
}
