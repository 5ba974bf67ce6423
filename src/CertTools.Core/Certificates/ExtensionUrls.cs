using System;
using System.Collections.Generic;

namespace CertTools;

internal static class ExtensionUrls
{
    public static IReadOnlyList<string> OfCrlDistributionPoints(ReadOnlyMemory<byte> encoded) => throw new NotImplementedException();

    public static IReadOnlyList<AuthorityInformation> OfAuthorityInformation(ReadOnlyMemory<byte> encoded) => throw new NotImplementedException();
}
