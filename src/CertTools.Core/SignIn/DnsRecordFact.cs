using System;

namespace CertTools;

/// <summary>The kinds of DNS records that sign-in depends on.</summary>
public enum DnsRecordKind
{
    /// <summary>The address of a host.</summary>
    A,

    /// <summary>Another name of a host.</summary>
    Cname,

    /// <summary>The host and port of a service.</summary>
    Srv,
}

/// <summary>A record as somebody found it in DNS, or means to create it.</summary>
public sealed record DnsRecordFact
{
    /// <summary>Makes a record.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="name">Its name, for example <c>_sipinternaltls._tcp.contoso.com</c>; a trailing dot is left away.</param>
    /// <param name="target">The host an SRV or CNAME record leads to, the address of an A record; a trailing dot is left away.</param>
    public DnsRecordFact(DnsRecordKind kind, string name, string target)
    {
        Kind = kind;
        Name = (name ?? throw new ArgumentNullException(nameof(name))).TrimEnd('.');
        Target = (target ?? throw new ArgumentNullException(nameof(target))).TrimEnd('.');
    }

    /// <summary>Its kind.</summary>
    public DnsRecordKind Kind { get; }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Where it leads.</summary>
    public string Target { get; }

    /// <summary>The host that a client connects to, and whose name the certificate has to carry: the target of an SRV record, the name itself otherwise.</summary>
    internal DnsName Host => DnsName.Read(Kind == DnsRecordKind.Srv ? Target : Name);

    /// <summary>The record in one line, safe to show.</summary>
    public override string ToString() => Printable.Text($"{Kind.ToString().ToUpperInvariant()} {Name} -> {Target}");
}
