using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;

namespace CertTools;

/// <summary>A list whose text is its items: Export-Csv writes the text of a value, and the name of a type says nothing.</summary>
internal sealed class ReadableList<T>(IList<T> items, Func<T, bool>? isSaid = null) : ReadOnlyCollection<T>(items)
{
    public override string ToString() => string.Join("; ", isSaid is null ? this : this.Where(isSaid));
}

/// <summary>Makes lists whose text is their items.</summary>
internal static class ReadableList
{
    /// <summary>The list of nothing.</summary>
    public static ReadableList<T> Empty<T>() => None<T>.List;

    /// <summary>The items; the very list when it is readable already.</summary>
    public static ReadableList<T> Of<T>(IEnumerable<T> items) => items as ReadableList<T> ?? new ReadableList<T>(items.ToArray());

    private static class None<T>
    {
        public static readonly ReadableList<T> List = new([]);
    }
}
