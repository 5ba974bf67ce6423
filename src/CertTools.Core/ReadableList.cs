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
