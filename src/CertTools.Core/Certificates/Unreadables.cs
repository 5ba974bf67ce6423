using System.Collections.Generic;

namespace CertTools;

/// <summary>Collects what could not be decoded; costs nothing while there is nothing to collect.</summary>
internal struct Unreadables
{
    private List<UnreadablePart>? _parts;

    public readonly IReadOnlyList<UnreadablePart> Parts => _parts ?? (IReadOnlyList<UnreadablePart>)[];

    /// <param name="part">The part.</param>
    /// <param name="reason">A sentence in the tool's own words: the text of a certificate may be hostile.</param>
    public void Add(CertificatePart part, string reason) => (_parts ??= []).Add(new UnreadablePart(part, reason));
}
