using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;

namespace CertTools;

/// <summary>One service of an Edge deployment as text: a row of a table, or what a command line gives.</summary>
public sealed record EdgeServiceRow
{
    /// <summary>The service, in an administrator's words; see <see cref="EdgeServices.Parse"/>.</summary>
    public string Service { get; init; } = string.Empty;

    /// <summary>Its FQDN; for Communicator Web Access the URL of the site will do, and host:port everywhere.</summary>
    public string Fqdn { get; init; } = string.Empty;

    /// <summary>Its port, 1 to 65535; empty for 443 at the outside, and for none at the internal interface.</summary>
    public string Port { get; init; } = string.Empty;

    /// <summary>Its IP address; empty when not stated.</summary>
    public string Address { get; init; } = string.Empty;

    /// <summary>The server it runs on, in any words; empty when not stated.</summary>
    public string Server { get; init; } = string.Empty;

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
        string port = Port.Trim();
        if (service == EdgeService.Cwa)
        {
            SiteUrl site = SiteUrl.Parse(name);
            name = site.Host.Text;
            port = port.Length == 0 ? site.Port?.ToString(CultureInfo.InvariantCulture) ?? string.Empty : port;
        }
        else if (name.LastIndexOf(':') is var colon and > 0)
        {
            port = port.Length == 0 ? name.Substring(colon + 1) : port;
            name = name.Substring(0, colon);
        }

        return new EdgeEndpoint
        {
            Service = service,
            Fqdn = DnsName.ParseHost(name, "FQDN of " + service.DisplayName()),
            Port = PortOf(service, port),
            Address = AddressOf(service),
            Server = Printable.Text(Server.Trim()),
            Site = Printable.Text(Site.Trim()),
        };
    }

    /// <summary>The sites that rows come to, in the order in which they first appear.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="template">What holds for every site: SIP domains, product, guidance, issuer.</param>
    public static IReadOnlyList<EdgeTopology> ToTopologies(IEnumerable<EdgeEndpoint> rows, EdgeTopology template) => rows
        .GroupBy(endpoint => endpoint.Site, StringComparer.OrdinalIgnoreCase)
        .Select(site => template with { Site = site.Key, Endpoints = site.ToArray() })
        .ToArray();

    private static int? PortOf(EdgeService service, string text)
    {
        const int Https = 443;
        if (text.Length == 0)
        {
            return service is EdgeService.EdgeInternal or EdgeService.CwaServer ? null : Https;
        }

        return ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ushort port) && port > 0
            ? port
            : throw new CertToolsException("PortNotUsable", text, $"The port '{Printable.Text(text)}' of {service.DisplayName()} is not a port.", "Give a number from 1 to 65535.");
    }

    private string AddressOf(EdgeService service)
    {
        string text = Address.Trim();
        return text.Length == 0 ? string.Empty
            : IPAddress.TryParse(text, out IPAddress? address) ? address.ToString()
            : throw new CertToolsException("AddressNotUsable", text, $"The address '{Printable.Text(text)}' of {service.DisplayName()} is not an IP address.", "Give an address like 203.0.113.10, or leave it out.");
    }
}
