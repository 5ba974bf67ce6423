using System.Collections.Generic;

namespace CertTools;

/// <summary>A usage and the names that go with it, as the parameters of a command give them.</summary>
public sealed record RequirementRequest
{
    /// <summary>What the certificate is for.</summary>
    public CertificateUsage Usage { get; init; }

    /// <summary>The product; null for the newest that has the usage.</summary>
    public OcsProduct? Product { get; init; }

    /// <summary>Which side is followed where sources disagree.</summary>
    public Guidance Guidance { get; init; }

    /// <summary>Who issued the certificate, or will sign the request.</summary>
    public IssuerKind IssuedBy { get; init; }

    /// <summary>URLs of Communicator Web Access sites.</summary>
    public IReadOnlyList<string> Urls { get; init; } = [];

    /// <summary>FQDNs of servers.</summary>
    public IReadOnlyList<string> ServerFqdns { get; init; } = [];

    /// <summary>FQDNs of the service itself.</summary>
    public IReadOnlyList<string> Fqdns { get; init; } = [];

    /// <summary>FQDNs of pools.</summary>
    public IReadOnlyList<string> PoolFqdns { get; init; } = [];

    /// <summary>SIP domains.</summary>
    public IReadOnlyList<string> SipDomains { get; init; } = [];

    /// <summary>FQDN of the Web Conferencing Edge service, where one certificate serves the whole Edge.</summary>
    public IReadOnlyList<string> WebConferencingFqdns { get; init; } = [];

    /// <summary>FQDN of the internal web services or web farm.</summary>
    public IReadOnlyList<string> InternalWebFqdns { get; init; } = [];

    /// <summary>FQDNs of external web services.</summary>
    public IReadOnlyList<string> ExternalWebFqdns { get; init; } = [];

    /// <summary>Simple URLs for meetings, or their hosts: one for each SIP domain.</summary>
    public IReadOnlyList<string> MeetUrls { get; init; } = [];

    /// <summary>The simple URL for dial-in, or its host.</summary>
    public IReadOnlyList<string> DialinUrls { get; init; } = [];

    /// <summary>The simple URL for administration, or its host; internal only.</summary>
    public IReadOnlyList<string> AdminUrls { get; init; } = [];

    /// <summary>FQDN of the Office Web Apps farm.</summary>
    public IReadOnlyList<string> OfficeWebAppsFqdns { get; init; } = [];

    /// <summary>XMPP domains that are federated with.</summary>
    public IReadOnlyList<string> XmppDomains { get; init; } = [];

    /// <summary>What else is true of the deployment.</summary>
    public DeploymentFeatures Features { get; init; }
}
