namespace CertTools;

/// <summary>A row of the table.</summary>
public sealed class PlannedService
{
    internal PlannedService(EdgeEndpoint endpoint, string effectiveFqdn, string certificate)
    {
        Service = endpoint.Service.DisplayName();
        Fqdn = endpoint.Fqdn.Text;
        EffectiveFqdn = effectiveFqdn;
        Port = endpoint.Port;
        Address = endpoint.Address;
        Server = endpoint.Server;
        Pool = endpoint.Pool;
        Certificate = certificate;
        Proposed = endpoint.IsProposed;
    }

    /// <summary>The service.</summary>
    public string Service { get; }

    /// <summary>The FQDN it was given.</summary>
    public string Fqdn { get; }

    /// <summary>The FQDN it will have: another one where the common name of a shared certificate renames it.</summary>
    public string EffectiveFqdn { get; }

    /// <summary>The port; null when not stated.</summary>
    public int? Port { get; }

    /// <summary>The IP address; empty when not stated.</summary>
    public string Address { get; }

    /// <summary>The server; empty when not stated.</summary>
    public string Server { get; }

    /// <summary>The Edge pool it belongs to; empty for the only one.</summary>
    public string Pool { get; }

    /// <summary>The label of its certificate; empty when it needs none.</summary>
    public string Certificate { get; }

    /// <summary>Whether the name was proposed from the SIP domain.</summary>
    public bool Proposed { get; }

    /// <summary>The row in one line.</summary>
    public override string ToString() => $"{Service} {Fqdn} {(Certificate.Length == 0 ? "(no certificate)" : Certificate)}";
}
