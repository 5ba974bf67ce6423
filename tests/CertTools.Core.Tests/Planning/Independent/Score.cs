using System;

namespace CertTools.Tests.Planning.Independent;

/// <summary>What a plan comes to.</summary>
internal readonly record struct Score(decimal Cost, int Certificates, int Names)
{
    public int CompareFor(PlanStrategy strategy, Score other) => strategy == PlanStrategy.Fewest
        ? (Certificates, Cost, Names).CompareTo((other.Certificates, other.Cost, other.Names))
        : (Cost, Certificates, Names).CompareTo((other.Cost, other.Certificates, other.Names));

    public override string ToString() => FormattableString.Invariant($"cost {Cost}, {Certificates} certificates, {Names} names");
}
