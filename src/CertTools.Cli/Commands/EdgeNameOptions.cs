using System.Collections.Generic;
using System.CommandLine;
using System.Linq;

namespace CertTools.Cli;

/// <summary>The options that name the services of an Edge server one by one, in the order in which administrators list them.</summary>
internal sealed class EdgeNameOptions
{
    private readonly NamedService[] services =
    [
        new("--access", EdgeService.AccessEdge, "The external FQDN of Access Edge, with its port where that is not 443: sip.contoso.com:5061.") { Address = AddressOf("--access-address", EdgeService.AccessEdge) },
        new("--cwa", EdgeService.Cwa, "The URL or host of a Communicator Web Access site. Give it once for each.", isList: true),
        new("--webconf", EdgeService.WebConferencingEdge, "The external FQDN of Web Conferencing Edge, with its port where that is not 443.") { Address = AddressOf("--webconf-address", EdgeService.WebConferencingEdge) },
        new("--av", EdgeService.AVEdge, "The external FQDN of A/V Edge, with its port where that is not 443.") { Address = AddressOf("--av-address", EdgeService.AVEdge) },
        new("--av-auth", EdgeService.AVAuthentication, "Any FQDN for the certificate of the A/V Authentication service."),
        new("--internal", EdgeService.EdgeInternal, "The FQDN of the Edge server's internal interface."),
        new("--cwa-server", EdgeService.CwaServer, "The FQDN of a computer that runs Communicator Web Access. Give it once for each.", isList: true),
        new("--reverse-proxy", EdgeService.ReverseProxy, "A host that the reverse proxy publishes. Give it once for each.", isList: true),
        new("--xmpp", EdgeService.Xmpp, "An XMPP domain that the XMPP proxy stands for. Give it once for each.", isList: true),
    ];

    /// <summary>The options.</summary>
    public IEnumerable<Option> All => services.Select(service => service.Name).Concat<Option>(services.Select(service => service.Address).OfType<Option>());

    /// <summary>The services that were named.</summary>
    /// <exception cref="CertToolsException">A name, port or address cannot be used, or an address has no name.</exception>
    public IReadOnlyList<EdgeEndpoint> Endpoints(ParseResult parse) => services.SelectMany(service => service.Endpoints(parse)).ToArray();

    private static Option<string?> AddressOf(string option, EdgeService service) =>
        new(option) { HelpName = "ADDRESS", Description = $"The public IP address of {service.DisplayName()}." };

    private sealed class NamedService(string option, EdgeService service, string description, bool isList = false)
    {
        public Option<string[]> Name { get; } = new(option)
        {
            Description = description,
            HelpName = service switch
            {
                EdgeService.Cwa => "URL",
                EdgeService.Xmpp => "DOMAIN",
                _ => "FQDN",
            },
            Arity = isList ? ArgumentArity.OneOrMore : ArgumentArity.ExactlyOne,
            CustomParser = result => [.. result.Tokens.Select(token => token.Value)],
        };

        public Option<string?>? Address { get; init; }

        public IEnumerable<EdgeEndpoint> Endpoints(ParseResult parse)
        {
            string[] names = parse.GetValue(Name) ?? [];
            string? address = Address is null ? null : parse.GetValue(Address);
            if (address is not null && names.Length == 0)
            {
                throw new CertToolsException("NameMissing", address, $"{Address!.Name} {Printable.Text(address)} was given without {Name.Name}.", $"Give {Name.Name} too: the FQDN of the service that has this address.");
            }

            return names.Select(name => new EdgeServiceRow { Service = service.DisplayName(), Fqdn = name, Address = address ?? string.Empty }.ToEndpoint());
        }
    }
}
