using System.Collections.Generic;

namespace CertTools;

/// <summary>What was decided against while the cheapest change is looked for, by the place of the certificate.</summary>
/// <param name="Kept">Those that are not kept.</param>
/// <param name="Reissued">Those that are not issued again.</param>
internal sealed record BarredChanges(IReadOnlyCollection<int> Kept, IReadOnlyCollection<int> Reissued)
{
    public static BarredChanges None { get; } = new([], []);

    public BarredChanges NotKept(int certificate) => this with { Kept = [.. Kept, certificate] };

    public BarredChanges NotReissued(int certificate) => this with { Reissued = [.. Reissued, certificate] };
}
