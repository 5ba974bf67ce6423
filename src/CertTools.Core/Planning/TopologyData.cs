using System;
using System.Collections;
using System.Globalization;
using System.Linq;

namespace CertTools;

/// <summary>Turns dictionaries, lists and plain values, as a data file of PowerShell holds them, into nodes.</summary>
internal static class TopologyData
{
    /// <exception cref="CertToolsException"><c>TopologyNotUsable</c>: they are nested too deep.</exception>
    public static TopologyNode Read(IDictionary data, string source) => Node(data, string.Empty, 1, source);

    private static TopologyNode Node(object? value, string path, int depth, string source)
    {
        if (depth > TopologyNode.MaximumDepth)
        {
            throw TopologyErrors.File(source, $"has more than {TopologyNode.MaximumDepth} values inside each other", "Give one table with the properties of the topology.");
        }

        return new TopologyNode(path, 0, value switch
        {
            string or bool or null => value,
            byte or sbyte or short or ushort or int or uint or long or ulong or float or double or decimal =>
                new TopologyNumber(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)),
            IDictionary table => Members(table, path, depth, source),
            IList list => list.Cast<object?>().Select((item, index) => Node(item, $"{path}[{index.ToString(CultureInfo.InvariantCulture)}]", depth + 1, source)).ToArray(),
            _ => value,
        });
    }

    /// <summary>The members by name: a hash table has an order of its own, another one each time.</summary>
    private static TopologyMember[] Members(IDictionary table, string path, int depth, string source) => table.Keys.Cast<object>()
        .Select(key => (Key: key, Name: Convert.ToString(key, CultureInfo.InvariantCulture) ?? string.Empty))
        .OrderBy(member => member.Name, StringComparer.Ordinal)
        .Select(member => new TopologyMember(member.Name, Node(table[member.Key], TopologyNode.PathOf(path, member.Name), depth + 1, source)))
        .ToArray();
}
