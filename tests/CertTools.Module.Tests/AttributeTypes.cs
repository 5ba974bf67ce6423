using System;
using System.Reflection.Metadata;

namespace CertTools.ModuleTests;

/// <summary>Names the types that occur in attributes; enumerations there are all of int.</summary>
internal sealed class AttributeTypes : ICustomAttributeTypeProvider<string>, ISignatureTypeProvider<string, object?>
{
    public static AttributeTypes Instance { get; } = new();

    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode.ToString();

    public string GetSystemType() => "System.Type";

    public string GetSZArrayType(string elementType) => elementType + "[]";

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind)
    {
        TypeDefinition type = reader.GetTypeDefinition(handle);
        return reader.GetString(type.Namespace) + "." + reader.GetString(type.Name);
    }

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        TypeReference type = reader.GetTypeReference(handle);
        return reader.GetString(type.Namespace) + "." + reader.GetString(type.Name);
    }

    public string GetTypeFromSerializedName(string name) => name.Split(',')[0];

    public PrimitiveTypeCode GetUnderlyingEnumType(string type) => PrimitiveTypeCode.Int32;

    public bool IsSystemType(string type) => type == "System.Type";

    public string GetGenericInstantiation(string genericType, System.Collections.Immutable.ImmutableArray<string> typeArguments) =>
        genericType == "System.Nullable`1" ? typeArguments[0] + "?" : $"{genericType}<{string.Join(",", typeArguments)}>";

    public string GetArrayType(string elementType, ArrayShape shape) => throw new NotSupportedException();

    public string GetByReferenceType(string elementType) => throw new NotSupportedException();

    public string GetFunctionPointerType(MethodSignature<string> signature) => throw new NotSupportedException();

    public string GetGenericMethodParameter(object? genericContext, int index) => throw new NotSupportedException();

    public string GetGenericTypeParameter(object? genericContext, int index) => throw new NotSupportedException();

    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => unmodifiedType;

    public string GetPinnedType(string elementType) => throw new NotSupportedException();

    public string GetPointerType(string elementType) => throw new NotSupportedException();

    public string GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);
}
