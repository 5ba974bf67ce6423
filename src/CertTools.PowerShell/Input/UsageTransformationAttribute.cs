using System;
using System.Management.Automation;

namespace CertTools.PowerShell;

/// <summary>Takes usages as Request-CsCertificate -Type spells them, too; every other word is left to PowerShell.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class UsageTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        try
        {
            return Wrapped.Content(inputData) is object[] several ? Array.ConvertAll(several, Known) : Known(inputData);
        }
        catch (CertToolsException error)
        {
            throw new ArgumentTransformationMetadataException(error.Message, error);
        }
    }

    private static object? Known(object? item) => Wrapped.Content(item) is string word && UsageSpellings.Find(word) is { } usage ? usage : item;
}
