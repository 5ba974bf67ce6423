using System;
using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;

namespace CertTools.PowerShell;

/// <summary>Takes requirements, and what has them: a plan, or one of its orders.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RequirementTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        var requirements = new List<CertRequirement>();
        Collect(inputData, requirements);
        return requirements.ToArray();
    }

    private static void Collect(object? item, List<CertRequirement> requirements)
    {
        switch (item)
        {
            // What is empty is left to the parameter to refuse.
            case null:
                break;
            case PSObject { BaseObject: not PSCustomObject } wrapped:
                Collect(wrapped.BaseObject, requirements);
                break;
            case CertRequirement requirement:
                requirements.Add(requirement);
                break;
            case PlannedCertificate order:
                requirements.AddRange(order.GetRequirements());
                break;
            case EdgeCertPlan plan:
                requirements.AddRange(plan.GetRequirements());
                break;
            case IEnumerable list and not string and not IDictionary:
                foreach (object? one in list)
                {
                    Collect(one, requirements);
                }

                break;
            default:
                throw Refuse(PSObject.AsPSObject(item));
        }
    }

    private static ArgumentTransformationMetadataException Refuse(PSObject item) => new(
        item.TypeNames.Count > 0 && item.TypeNames[0].StartsWith("Deserialized.CertTools.", StringComparison.Ordinal)
            ? "A requirement or a plan that came from a job or a remote session can be read, but not tested against. Make it again in this session."
            : $"An object of type {item.TypeNames[0]} is no requirement. Give what Get-CwaCertRequirement or New-EdgeCertPlan writes.");
}
