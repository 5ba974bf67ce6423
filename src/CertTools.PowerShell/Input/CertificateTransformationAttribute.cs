using System;
using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using System.Security.Cryptography.X509Certificates;

namespace CertTools.PowerShell;

/// <summary>
/// Takes certificates, and whatever carries one in a property RawData: what Select-Object or a remote session leaves
/// of a certificate; and results, whose facts are judged once more. It runs before the path of such an object is looked at, so the bytes win.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CertificateTransformationAttribute : ArgumentTransformationAttribute
{
    private const string DeserializedResult = "Deserialized.CertTools.CertificateResult";

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        object? given = Wrapped.Content(inputData);
        if (given is null or X509Certificate2 or X509Certificate2[])
        {
            return inputData;
        }

        if (given is CertificateResult result)
        {
            // What certificates come to together has no certificate of its own.
            return new CarriedCertificate(result.GetFacts() is { RawData.IsEmpty: false } facts ? facts : null);
        }

        if (given is IEnumerable list and not string and not IDictionary)
        {
            var certificates = new List<object?>();
            foreach (object? one in list)
            {
                certificates.Add(Transform(engineIntrinsics, one));
            }

            return certificates.ToArray();
        }

        PSObject item = PSObject.AsPSObject(inputData);
        return Carry(item, given) ?? throw Refuse(item, given);
    }

    private static CarriedCertificate? Carry(PSObject item, object given)
    {
        byte[]? data = given is X509Certificate old ? old.GetRawCertData() : ToBytes(item.Properties["RawData"]?.Value);
        return data is null ? null : new CarriedCertificate(CertificateObject.Read(data, TextOf(item, "PSPath"), TextOf(item, "PSComputerName"), TextOf(item, "FriendlyName")));
    }

    private static byte[]? ToBytes(object? value)
    {
        object? data = Wrapped.Content(value);
        return data switch
        {
            byte[] bytes => bytes,
            IEnumerable and not string when LanguagePrimitives.TryConvertTo(data, out byte[] bytes) => bytes,
            _ => null,
        };
    }

    private static string TextOf(PSObject item, string property) => item.Properties[property]?.Value?.ToString() ?? string.Empty;

    private static ArgumentTransformationMetadataException Refuse(PSObject item, object given) => item.TypeNames.Contains(DeserializedResult)
        ? new ArgumentTransformationMetadataException("A result that came from a job or a remote session has no certificate in it. Send the certificates themselves, or test where they are.")
        : Refuse(given);

    /// <remarks>The inner exception tells the binder to go on and try the other parameters.</remarks>
    private static ArgumentTransformationMetadataException Refuse(object given) => new(
        given is string
            ? $"'{Printable.Text((string)given)}' is text, not a certificate. Give a file with -Path or -LiteralPath."
            : $"An object of type {given.GetType().FullName} is no certificate and has no property RawData. Give certificates, or files with -Path or -LiteralPath.",
        new PSInvalidCastException());
}
