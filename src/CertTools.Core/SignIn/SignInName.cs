using System.Collections.Generic;
using System.Linq;

namespace CertTools;

/// <summary>One look-up of a client, and the certificate that has to carry what is found.</summary>
/// <remarks>What is public is made of words, so that JSON, CSV and remoting see what a person sees.</remarks>
public sealed record SignInName
{
    internal SignInName(int order, SignInClient client, DnsName sipDomain, SignInRecord record)
    {
        Order = order;
        Client = client.ToString();
        SipDomain = sipDomain.Text;
        Kind = record.Kind;
        Name = Kind == "DHCP" ? record.Prefix : record.Prefix + sipDomain.Text;
        Host = Kind == "A" ? Name : record.CarriesDomain ? sipDomain.Text : string.Empty;
        Port = record.Port;
        Certificate = record.Certificate;
        CertificateUsages = new ReadableList<string>(record.Usages.Select(usage => usage.ToString()).ToArray());
        Note = record.Note;
    }

    /// <summary>The place in the order, from 1.</summary>
    public int Order { get; }

    /// <summary>Who asks: a name of <see cref="SignInClient"/>.</summary>
    public string Client { get; }

    /// <summary>The SIP domain of the user, or of the partner's correspondent.</summary>
    public string SipDomain { get; }

    /// <summary>SRV, A or DHCP.</summary>
    public string Kind { get; }

    /// <summary>The name of the record, or the DHCP option.</summary>
    public string Name { get; }

    /// <summary>The name that the certificate has to carry; empty where it is the target of the record.</summary>
    public string Host { get; }

    /// <summary>The port, where the documents name one.</summary>
    public int? Port { get; }

    /// <summary>Which certificate has to carry the host, in words.</summary>
    public string Certificate { get; }

    /// <summary>The usages of those certificates: names of <see cref="CertificateUsage"/>; none where there is no TLS.</summary>
    public IReadOnlyList<string> CertificateUsages { get; }

    /// <summary>What else to know; empty when there is nothing.</summary>
    public string Note { get; internal init; }

    /// <summary>How well the order is established: High, Medium or Low.</summary>
    public string Confidence { get; internal init; } = string.Empty;

    /// <summary>The documents behind it.</summary>
    public IReadOnlyList<Citation> Sources { get; internal init; } = [];

    /// <summary>The kind and the name.</summary>
    public override string ToString() => $"{Kind} {Name}";
}
