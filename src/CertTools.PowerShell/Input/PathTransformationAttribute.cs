using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Management.Automation;

namespace CertTools.PowerShell;

/// <summary>
/// Takes paths as text and as file objects. A file object becomes its full name: Windows PowerShell would make it a
/// bare name, which is another file as soon as one stands in another folder.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PathTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        object? given = Wrapped.Content(inputData);
        switch (given)
        {
            case null or string or string[]:
                return inputData;
            case FileSystemInfo file:
                return WildcardPattern.Escape(file.FullName);
            case IEnumerable list and not IDictionary:
                var paths = new List<object?>();
                foreach (object? item in list)
                {
                    paths.Add(Transform(engineIntrinsics, item));
                }

                return paths.ToArray();
            default:
                // The inner exception tells the binder to go on and try the other parameters.
                throw new ArgumentTransformationMetadataException($"An object of type {given.GetType().FullName} is no path.", new PSInvalidCastException());
        }
    }
}
