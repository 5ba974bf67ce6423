using System;

namespace CertTools;

/// <summary>What a certificate counts, most important first; sums compare as each does.</summary>
internal readonly record struct PlanCost(decimal First, decimal Second, decimal Third, decimal Fourth) : IComparable<PlanCost>
{
    public static PlanCost operator +(PlanCost left, PlanCost right) =>
        new(left.First + right.First, left.Second + right.Second, left.Third + right.Third, left.Fourth + right.Fourth);

    public int CompareTo(PlanCost other)
    {
        int first = First.CompareTo(other.First);
        int second = first != 0 ? first : Second.CompareTo(other.Second);
        int third = second != 0 ? second : Third.CompareTo(other.Third);
        return third != 0 ? third : Fourth.CompareTo(other.Fourth);
    }
}
