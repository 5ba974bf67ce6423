using System;
using System.Collections.Generic;
using System.Linq;

namespace CertTools;

/// <summary>What a request says, whatever its format: the order together with the options.</summary>
internal sealed class RequestContent
{
    private RequestContent(PlannedCertificate order, CertRequestOptions options)
    {
        Order = order;
        Options = options;
        IsPublic = order.IssuerValue == IssuerKind.Public;
        Subject = new RequestSubject(order.SubjectName, options.Subject, withUnit: !IsPublic);
        Exportable = options.Exportable ?? order.KeyExportable;
        ExtendedKeyUsages = order.GetRequirements().SelectMany(requirement => requirement.ExtendedKeyUsages).Select(Oids.OfDescription).Distinct().ToArray();
        Servers = order.Servers.Count > 0 ? order.Servers : ServersOf(order);
    }

    public PlannedCertificate Order { get; }

    public CertRequestOptions Options { get; }

    /// <summary>Whether a public CA is to sign it.</summary>
    public bool IsPublic { get; }

    public RequestSubject Subject { get; }

    /// <summary>Whether the key can be exported from the server.</summary>
    public bool Exportable { get; }

    /// <summary>The OIDs of the purposes.</summary>
    public IReadOnlyList<string> ExtendedKeyUsages { get; }

    /// <summary>The servers that carry it, as far as they are known.</summary>
    public IReadOnlyList<string> Servers { get; }

    public IReadOnlyList<string> Names => Order.SubjectAlternativeNames;

    // A requirement of one of several servers has the name of its own on it.
    private static string[] ServersOf(PlannedCertificate order)
    {
        string[] given = order.GetRequirements().SelectMany(requirement => requirement.Given?.Servers ?? []).Select(server => server.Text).Distinct().ToArray();
        return given.Length < 2 ? given : Array.FindAll(given, server => order.SubjectAlternativeNames.Append(order.SubjectName).Contains(server, DnsNameTextComparer.Instance));
    }

    /// <summary>Puts an order and options together.</summary>
    /// <exception cref="CertToolsException"><c>NothingToRequest</c>, <c>CommonNameTooLong</c>.</exception>
    public static RequestContent Of(PlannedCertificate order, CertRequestOptions options)
    {
        if (order.SubjectName.Length == 0 && order.SubjectAlternativeNames.Count == 0)
        {
            throw new CertToolsException("NothingToRequest", order.Label, $"{Printable.Text(order.Label)} names nothing that a certificate could say.", "Give its service an FQDN: for A/V Authentication that of the A/V Edge will do.");
        }

        return order.SubjectName.Length <= CertificateOrder.LongestCommonName
            ? new RequestContent(order, options)
            : throw new CertToolsException("CommonNameTooLong", order.SubjectName, $"The common name '{Printable.Text(order.SubjectName)}' of {Printable.Text(order.Label)} has {order.SubjectName.Length} characters; a certificate takes {CertificateOrder.LongestCommonName} [BR].", "Give the service a shorter FQDN.");
    }
}
