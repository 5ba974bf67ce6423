#if NET
using System;
using System.Collections.Generic;

namespace CertTools.Tests.Cases;

/// <summary>Cases of what no certificate says: the records in DNS, and the Trusted Root store of a server.</summary>
internal sealed class SurroundingsCases : CaseRole
{
    protected override IReadOnlyList<string> Kinds => ["check"];

    public override IReadOnlyList<CertRequirement> Requirements(WorkedCase worked, IReadOnlyList<string> usages) => [];

    public override void HoldsAsRequirement(WorkedCase worked) => throw new NotSupportedException("DNS and stores are not planned.");

    protected override string? WhyNot(WorkedCase worked) =>
        worked.Inputs is not { } inputs || inputs.RootStore.Count == 0 && (inputs.Srv is null || inputs.Target is null) ? "a check without a record or a store is not covered" : null;
}
#endif
