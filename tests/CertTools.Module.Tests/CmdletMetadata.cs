using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace CertTools.ModuleTests;

/// <summary>A cmdlet as its attributes describe it, read from the built DLL without loading it.</summary>
internal sealed record CmdletMetadata(string Name, string DefaultParameterSet, IReadOnlyList<string> OutputTypes, IReadOnlyList<ParameterMetadata> Parameters, bool SupportsShouldProcess)
{
    public static IReadOnlyList<CmdletMetadata> ReadAll(string framework)
    {
        using var file = new PEReader(File.OpenRead(Repository.PathOf("bin", framework, "CertTools.PowerShell.dll")));
        MetadataReader reader = file.GetMetadataReader();
        return reader.TypeDefinitions
            .Select(handle => Read(reader, reader.GetTypeDefinition(handle)))
            .OfType<CmdletMetadata>()
            .OrderBy(cmdlet => cmdlet.Name, StringComparer.Ordinal)
            .ToArray();
    }

    public ParameterMetadata Parameter(string name) => Parameters.Single(parameter => parameter.Name == name);

    private static CmdletMetadata? Read(MetadataReader reader, TypeDefinition type)
    {
        (string Type, CustomAttributeValue<string> Value)[] attributes = AttributesOf(reader, type.GetCustomAttributes());
        CustomAttributeValue<string> cmdlet = attributes.FirstOrDefault(attribute => attribute.Type == "CmdletAttribute").Value;
        return cmdlet.FixedArguments.IsDefaultOrEmpty ? null : new CmdletMetadata(
            $"{cmdlet.FixedArguments[0].Value}-{cmdlet.FixedArguments[1].Value}",
            Named(cmdlet, "DefaultParameterSetName") as string ?? string.Empty,
            attributes.Where(attribute => attribute.Type == "OutputTypeAttribute").SelectMany(attribute => TextsOf(attribute.Value)).ToArray(),
            type.GetProperties().Select(handle => ParameterMetadata.Read(reader, reader.GetPropertyDefinition(handle))).OfType<ParameterMetadata>().ToArray(),
            Named(cmdlet, "SupportsShouldProcess") is true);
    }

    internal static (string Type, CustomAttributeValue<string> Value)[] AttributesOf(MetadataReader reader, CustomAttributeHandleCollection handles) => handles
        .Select(reader.GetCustomAttribute)
        .Select(attribute => (NameOf(reader, attribute), attribute))
        .Where(attribute => attribute.Item1 is "CmdletAttribute" or "OutputTypeAttribute" or "ParameterAttribute" or "AliasAttribute" or "ValidateSetAttribute")
        .Select(attribute => (attribute.Item1, attribute.attribute.DecodeValue(AttributeTypes.Instance)))
        .ToArray();

    internal static object? Named(CustomAttributeValue<string> attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Name == name).Value;

    internal static IEnumerable<string> TextsOf(CustomAttributeValue<string> attribute) =>
        ((ImmutableArray<CustomAttributeTypedArgument<string>>)attribute.FixedArguments[0].Value!).Select(argument => (string)argument.Value!);

    private static string NameOf(MetadataReader reader, CustomAttribute attribute) => attribute.Constructor.Kind == HandleKind.MemberReference
        ? reader.GetString(reader.GetTypeReference((TypeReferenceHandle)reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent).Name)
        : string.Empty;
}

/// <summary>A parameter of a cmdlet.</summary>
internal sealed record ParameterMetadata(string Name, string Type, IReadOnlyList<string> Aliases, IReadOnlyList<string> ValidValues, IReadOnlyDictionary<string, ParameterUse> Sets)
{
    public const string AllSets = "__AllParameterSets";

    public static ParameterMetadata? Read(MetadataReader reader, PropertyDefinition property)
    {
        (string Type, CustomAttributeValue<string> Value)[] attributes = CmdletMetadata.AttributesOf(reader, property.GetCustomAttributes());
        Dictionary<string, ParameterUse> sets = attributes
            .Where(attribute => attribute.Type == "ParameterAttribute")
            .ToDictionary(attribute => CmdletMetadata.Named(attribute.Value, "ParameterSetName") as string ?? AllSets, attribute => ParameterUse.Of(attribute.Value));
        return sets.Count == 0 ? null : new ParameterMetadata(
            reader.GetString(property.Name),
            property.DecodeSignature(AttributeTypes.Instance, null).ReturnType,
            attributes.Where(attribute => attribute.Type == "AliasAttribute").SelectMany(attribute => CmdletMetadata.TextsOf(attribute.Value)).ToArray(),
            attributes.Where(attribute => attribute.Type == "ValidateSetAttribute").SelectMany(attribute => CmdletMetadata.TextsOf(attribute.Value)).ToArray(),
            sets);
    }

    public bool IsShown => !Sets.Values.Any(use => use.DontShow);
}

/// <summary>How a parameter is used in one parameter set.</summary>
internal sealed record ParameterUse(bool Mandatory, int Position, bool FromPipeline, bool FromPipelineByPropertyName, bool DontShow)
{
    public static ParameterUse Of(CustomAttributeValue<string> attribute) => new(
        CmdletMetadata.Named(attribute, "Mandatory") is true,
        CmdletMetadata.Named(attribute, "Position") is int position ? position : -1,
        CmdletMetadata.Named(attribute, "ValueFromPipeline") is true,
        CmdletMetadata.Named(attribute, "ValueFromPipelineByPropertyName") is true,
        CmdletMetadata.Named(attribute, "DontShow") is true);
}
