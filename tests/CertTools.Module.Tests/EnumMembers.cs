using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace CertTools.ModuleTests;

/// <summary>The members of the enumerations that parameters take, read from the built core without loading it.</summary>
internal static class EnumMembers
{
    private static readonly Lazy<Dictionary<string, string[]>> All = new(Read);

    /// <summary>The members in their order; null when the type is no enumeration of the core.</summary>
    public static IReadOnlyList<string>? Of(string type) => All.Value.GetValueOrDefault(type.TrimEnd('?', '[', ']'));

    private static Dictionary<string, string[]> Read()
    {
        using var file = new PEReader(File.OpenRead(Repository.PathOf("bin", "net8.0", "CertTools.Core.dll")));
        MetadataReader reader = file.GetMetadataReader();
        return reader.TypeDefinitions.Select(reader.GetTypeDefinition)
            .Where(type => type.BaseType.Kind == HandleKind.TypeReference && reader.GetString(reader.GetTypeReference((TypeReferenceHandle)type.BaseType).Name) == "Enum" && type.GetDeclaringType().IsNil)
            .ToDictionary(
                type => reader.GetString(type.Namespace) + "." + reader.GetString(type.Name),
                type => type.GetFields().Select(reader.GetFieldDefinition).Where(field => field.Attributes.HasFlag(FieldAttributes.Literal)).Select(field => reader.GetString(field.Name)).ToArray());
    }
}
