using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace CertTools;

/// <summary>Reads a topology from the values of a file, and collects all that cannot be used.</summary>
internal sealed class TopologyReader
{
    private const int MostProblems = 100;

    private static readonly string[] OfTopology = ["product", "guidance", "issuedBy", "sipDomains", "services"];
    private static readonly string[] OfService = ["service", "fqdn", "port", "address", "server", "pool", "site"];
    private static readonly TopologyNode Nothing = new(string.Empty, 0, null);

    private readonly string source;
    private readonly List<CertToolsException> problems = [];

    private TopologyReader(string source) => this.source = source;

    /// <summary>Reads the topology.</summary>
    /// <param name="whole">The file's outermost value.</param>
    /// <param name="source">What to call the file in messages.</param>
    /// <exception cref="CertToolsException"><c>TopologyNotUsable</c>: the file is something else, or has no services.</exception>
    public static TopologyContent Read(TopologyNode whole, string source)
    {
        if (whole.Value is not IReadOnlyList<TopologyMember>)
        {
            throw TopologyErrors.File(source, $"holds {whole.Kind} where a topology is expected", "Give one group of properties, with the property services.");
        }

        var reader = new TopologyReader(source);
        EdgeTopology topology = reader.Topology(reader.Members(whole, OfTopology));
        return new TopologyContent(reader.problems.Count == 0 ? topology : null, reader.problems);
    }

    private EdgeTopology Topology(Dictionary<string, TopologyNode> members)
    {
        var unset = new EdgeTopology { Endpoints = [] };
        OcsProduct product = Word(members, "product", unset.Product);
        Guidance guidance = Word(members, "guidance", unset.Guidance);
        IssuerKind issuedBy = Word(members, "issuedBy", unset.IssuedBy);
        DnsName[] sipDomains = ItemsOf(Member(members, "sipDomains"))
            .Select(domain => TryRead(domain, () => DnsName.ParseHost(Text(domain), "SIP domain"))).OfType<DnsName>().ToArray();
        TopologyNode[] services = ItemsOf(Member(members, "services")).ToArray();
        if (services.Length == 0)
        {
            throw TopologyErrors.File(source, "has no services", "Give at least one in the property services: a list with service and fqdn each.");
        }

        return new EdgeTopology
        {
            Product = product,
            Guidance = guidance,
            IssuedBy = issuedBy,
            SipDomains = sipDomains,
            Endpoints = services.Select(Endpoint).OfType<EdgeEndpoint>().ToArray(),
        };
    }

    private EdgeEndpoint? Endpoint(TopologyNode service)
    {
        if (service.Value is not IReadOnlyList<TopologyMember>)
        {
            Report(service, WrongKind(service, "a service with its properties"));
            return null;
        }

        int before = problems.Count;
        Dictionary<string, TopologyNode> members = Members(service, OfService);
        var row = new EdgeServiceRow
        {
            Service = TextOf("service"),
            Fqdn = TextOf("fqdn"),
            Port = TextOf("port"),
            Address = TextOf("address"),
            Server = TextOf("server"),
            Pool = TextOf("pool"),
            Site = TextOf("site"),
        };

        // What was not read as it stands would be reported a second time, as missing.
        if (problems.Count > before)
        {
            return null;
        }

        try
        {
            return row.ToEndpoint();
        }
        catch (CertToolsException problem)
        {
            string? column = row.ColumnOf(problem);
            Report(column is not null && members.TryGetValue(column, out TopologyNode? place) ? place : service, problem);
            return null;
        }

        string TextOf(string name)
        {
            TopologyNode node = Member(members, name);
            return TryRead(node, () => name == "port" && node.Value is TopologyNumber number ? number.Text : Text(node)) ?? string.Empty;
        }
    }

    /// <summary>The members by name, in any case; those that nobody knows and those given twice are problems.</summary>
    private Dictionary<string, TopologyNode> Members(TopologyNode node, string[] known)
    {
        var members = new Dictionary<string, TopologyNode>(StringComparer.OrdinalIgnoreCase);
        foreach (TopologyMember member in (IReadOnlyList<TopologyMember>)node.Value!)
        {
            if (!known.Contains(member.Name, StringComparer.OrdinalIgnoreCase))
            {
                Report(member.Value, new CertToolsException("PropertyNotKnown", member.Name, $"There is no property '{Printable.Text(member.Name)}'.", $"The properties here are {string.Join(", ", known)}."));
            }
            else if (members.ContainsKey(member.Name))
            {
                Report(member.Value, new CertToolsException("PropertyGivenTwice", member.Name, $"The property '{Printable.Text(member.Name)}' was given twice.", "Give it once; upper and lower case are the same."));
            }
            else
            {
                members.Add(member.Name, member.Value);
            }
        }

        return members;
    }

    /// <summary>The items of a list. One value alone stands for a list of one: PowerShell writes such lists so.</summary>
    private static IEnumerable<TopologyNode> ItemsOf(TopologyNode node) =>
        node.Value is null ? [] : node.Value as IReadOnlyList<TopologyNode> ?? [node];

    private static TopologyNode Member(Dictionary<string, TopologyNode> members, string name) => members.TryGetValue(name, out TopologyNode? node) ? node : Nothing;

    /// <summary>Text; null is text that was left out, as PowerShell writes an empty cell.</summary>
    private static string Text(TopologyNode node) => node.Value switch
    {
        string text => text,
        null => string.Empty,
        _ => throw WrongKind(node, "text"),
    };

    private T Word<T>(Dictionary<string, TopologyNode> members, string name, T otherwise)
        where T : struct, Enum
    {
        TopologyNode node = Member(members, name);
        if (node.Value is null)
        {
            return otherwise;
        }

        Type type = typeof(T);
        string[] words = Enum.GetNames(type);
        string? found = words.FirstOrDefault(word => node.Value is string text && string.Equals(word, text.Trim(), StringComparison.OrdinalIgnoreCase));
        if (found is not null)
        {
            return (T)Enum.Parse(type, found);
        }

        string given = node.Value is string other ? $"'{Printable.Text(other)}'" : node.Kind;
        Report(node, new CertToolsException("PropertyNotUsable", name, $"The property {name} is {given}, which is none of its words.", $"Give one of {string.Join(", ", words)}."));
        return otherwise;
    }

    private T? TryRead<T>(TopologyNode node, Func<T> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (CertToolsException problem)
        {
            Report(node, problem);
            return null;
        }
    }

    private static CertToolsException WrongKind(TopologyNode node, string expected) =>
        new("PropertyNotUsable", node.Path, $"There is {node.Kind} where {expected} is expected.", $"Give {expected}.");

    // A file that is something else altogether has a problem at every step; what is wrong with it shows from the first.
    private void Report(TopologyNode node, CertToolsException problem)
    {
        if (problems.Count < MostProblems)
        {
            problems.Add(TopologyErrors.At(source, node.Line == 0 ? node.Path : string.Format(CultureInfo.InvariantCulture, "{0}, line {1}", node.Path, node.Line), problem));
        }
    }
}
