namespace CertTools;

/// <summary>One service of an Edge deployment, as it is configured.</summary>
public sealed record EdgeEndpoint
{
    /// <summary>Which service.</summary>
    public required EdgeService Service { get; init; }

    /// <summary>The FQDN it is given; for Communicator Web Access the host of the site.</summary>
    public required DnsName Fqdn { get; init; }

    /// <summary>The port, 1 to 65535; null when not stated.</summary>
    public int? Port { get; init; }

    /// <summary>Its own IP address; empty when not stated.</summary>
    public string Address { get; init; } = string.Empty;

    /// <summary>The server it runs on, in the administrator's words; empty when not stated.</summary>
    public string Server { get; init; } = string.Empty;

    /// <summary>The Edge pool it belongs to, in the administrator's words; empty for the only Edge server or pool of the site.</summary>
    public string Pool { get; init; } = string.Empty;

    /// <summary>The site it belongs to; empty for the only one.</summary>
    public string Site { get; init; } = string.Empty;

    /// <summary>Whether the name is a proposal made from the SIP domain.</summary>
    public bool IsProposed { get; init; }

    /// <summary>The service and its name.</summary>
    public override string ToString() => $"{Service.DisplayName()} {Fqdn}";
}
