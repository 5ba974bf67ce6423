using System.Collections.Generic;

namespace CertTools;

/// <summary>A value of a topology file, whatever the format of the file.</summary>
/// <param name="Path">Where it stands: <c>services[3].port</c>; empty for the whole.</param>
/// <param name="Line">The line on which it begins, from 1; 0 where the format does not tell.</param>
/// <param name="Value">
/// A <see cref="string"/>, a <see cref="TopologyNumber"/>, a <see cref="bool"/>, null, a list of nodes, or a list of
/// members, in which a name may stand twice; anything else is a value that no topology has.
/// </param>
internal sealed record TopologyNode(string Path, int Line, object? Value)
{
    /// <summary>The deepest nesting that is read; a topology itself needs three.</summary>
    public const int MaximumDepth = 16;

    /// <summary>The path of a member.</summary>
    public static string PathOf(string parent, string member) => parent.Length == 0 ? member : parent + "." + member;

    /// <summary>The value in words, for a sentence.</summary>
    public string Kind => Value switch
    {
        null => "nothing",
        string => "text",
        TopologyNumber => "a number",
        bool => "true or false",
        IReadOnlyList<TopologyNode> => "a list",
        IReadOnlyList<TopologyMember> => "a group of properties",
        _ => "code",
    };
}

/// <summary>A number as it is written.</summary>
internal sealed record TopologyNumber(string Text);

/// <summary>A property with its value.</summary>
internal sealed record TopologyMember(string Name, TopologyNode Value);
