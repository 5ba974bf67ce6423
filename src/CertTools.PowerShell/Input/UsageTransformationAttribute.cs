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
        object? given = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        try
        {
            return given is string word && UsageSpellings.Find(word) is { } usage ? usage : inputData;
        }
        catch (CertToolsException error)
        {
            throw new ArgumentTransformationMetadataException(error.Message, error);
        }
    }
}
