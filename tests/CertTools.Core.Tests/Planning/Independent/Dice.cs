using System.Collections.Generic;

namespace CertTools.Tests.Planning.Independent;

/// <summary>The same numbers for the same seed on every platform (a linear congruential generator; its high bits are used).</summary>
internal sealed class Dice(ulong seed)
{
    private ulong state = seed * 2862933555777941757UL + 3037000493UL;

    /// <summary>A number from 0 to one less than the count.</summary>
    public int Roll(int count)
    {
        state = state * 6364136223846793005UL + 1442695040888963407UL;
        return (int)((state >> 33) % (ulong)count);
    }

    public bool Chance(int percent) => Roll(100) < percent;

    public T Pick<T>(IReadOnlyList<T> of) => of[Roll(of.Count)];

    /// <summary>Some of the items, each at most once, in any order.</summary>
    public List<T> Some<T>(IEnumerable<T> of, int count)
    {
        var left = new List<T>(of);
        var taken = new List<T>();
        while (taken.Count < count && left.Count > 0)
        {
            int index = Roll(left.Count);
            taken.Add(left[index]);
            left.RemoveAt(index);
        }

        return taken;
    }
}
