using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Sockets;

namespace CertTools;

/// <summary>One service of an Edge deployment as text: a row of a table, or what a command line gives.</summary>
public sealed record EdgeServiceRow
{
    /// <summary>The service, in an administrator's words; see <see cref="EdgeServices.Parse"/>.</summary>
    public string Service { get; init; } = string.Empty;

    /// <summary>Its FQDN; for Communicator Web Access the URL of the site will do, for XMPP it is the domain, and host:port will do everywhere.</summary>
    public string Fqdn { get; init; } = string.Empty;

    /// <summary>
    /// Its port, 1 to 65535; empty for 443 at the outside, for 5269 with XMPP, and for none at the internal interface, at A/V
    /// Authentication and at the servers of Communicator Web Access.
    /// </summary>
    public string Port { get; init; } = string.Empty;

    /// <summary>Its IP address; empty when not stated.</summary>
    public string Address { get; init; } = string.Empty;

    /// <summary>The server it runs on, in any words; empty when not stated.</summary>
    public string Server { get; init; } = string.Empty;

    /// <summary>The Edge pool it belongs to, in any words; empty for the only Edge server or pool of the site.</summary>
    public string Pool { get; init; } = string.Empty;

    /// <summary>The site it belongs to; empty for the only one.</summary>
    public string Site { get; init; } = string.Empty;

    /// <summary>The row as a service.</summary>
    /// <exception cref="CertToolsException">
    /// <c>ServiceNotKnown</c>, <c>NameNotUsable</c>, <c>UrlNotUsable</c>, <c>PortNotUsable</c>, <c>AddressNotUsable</c>.
    /// </exception>
    public EdgeEndpoint ToEndpoint()
    {
        EdgeService service = EdgeServices.Parse(Service);
        string name = Fqdn.Trim();
        string portOfName = string.Empty;
        if (service == EdgeService.Cwa)
        {
            SiteUrl site = SiteUrl.Parse(name);
            name = site.Host.Text;
            portOfName = site.Port?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;
        }
        else if (name.IndexOf(':') is var colon and > 0 && colon == name.LastIndexOf(':') && name.IndexOf("://", StringComparison.Ordinal) < 0)
        {
            portOfName = name.Substring(colon + 1);
            name = name.Substring(0, colon);
        }

        return new EdgeEndpoint
        {
            Service = service,
            Fqdn = DnsName.ParseHost(name, "FQDN of " + service.DisplayName()),
            Port = PortOf(service, Port.Trim(), portOfName),
            Address = AddressOf(service),
            Server = Printable.Text(Server.Trim()),
            Pool = Printable.Text(Pool.Trim()),
            Site = Printable.Text(Site.Trim()),
        };
    }

    /// <summary>The sites that rows come to, in the order in which they first appear.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="template">What holds for every site: SIP domains, product, guidance, issuer.</param>
    public static IReadOnlyList<EdgeTopology> ToTopologies(IEnumerable<EdgeEndpoint> rows, EdgeTopology template) => rows
        .GroupBy(endpoint => endpoint.Site, StringComparer.OrdinalIgnoreCase)
        .Select(site => template with { Site = site.Key, Endpoints = site.Select(endpoint => endpoint with { Site = site.Key }).ToArray() })
        .ToArray();

    /// <summary>The column that an error of <see cref="ToEndpoint"/> is about; null when it is about none.</summary>
    internal string? ColumnOf(CertToolsException problem) => problem.ErrorId switch
    {
        "ServiceNotKnown" => nameof(Service),
        "PortNotUsable" when Port.Trim().Length > 0 => nameof(Port),
        "NameNotUsable" or "UrlNotUsable" or "PortNotUsable" => nameof(Fqdn),
        "AddressNotUsable" => nameof(Address),
        _ => null,
    };

    private static int? PortOf(EdgeService service, string column, string ofName)
    {
        if (column.Length == 0 && ofName.Length == 0)
        {
            return UsualPortOf(service);
        }

        int port = ReadPort(service, column.Length > 0 ? column : ofName);
        return column.Length == 0 || ofName.Length == 0 || ReadPort(service, ofName) == port ? port
            : throw new CertToolsException("PortNotUsable", column, $"{service.DisplayName()} was given two ports, {Printable.Text(ofName)} in its name and {Printable.Text(column)}.", "Give the port once.");
    }

    private static int? UsualPortOf(EdgeService service)
    {
        const int Https = 443;
        const int XmppServer = 5269;
        return service switch
        {
            EdgeService.EdgeInternal or EdgeService.AVAuthentication or EdgeService.CwaServer => null,
            EdgeService.Xmpp => XmppServer,
            _ => Https,
        };
    }

    private static int ReadPort(EdgeService service, string text) =>
        ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ushort port) && port > 0
            ? port
            : throw new CertToolsException("PortNotUsable", text, $"The port '{Printable.Text(text)}' of {service.DisplayName()} is not a port.", "Give a number from 1 to 65535.");

    private string AddressOf(EdgeService service)
    {
        string text = Address.Trim();
        return text.Length == 0 ? string.Empty
            : IPAddress.TryParse(text, out IPAddress? address) && IsWritten(text, address) ? address.ToString()
            : throw new CertToolsException("AddressNotUsable", text, $"The address '{Printable.Text(text)}' of {service.DisplayName()} is not an IP address.", "Give an address like 203.0.113.10, or leave it out.");
    }

    /// <summary>The platform also reads "443" and "203.0.113" as addresses, and drops the port of "[2001:db8::1]:443".</summary>
    private static bool IsWritten(string text, IPAddress address) =>
        address.AddressFamily == AddressFamily.InterNetwork ? address.ToString() == text : text.IndexOf('[') < 0;
}
