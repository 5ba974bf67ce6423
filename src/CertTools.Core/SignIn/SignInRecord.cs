using System;
using System.Collections.Generic;

namespace CertTools;

/// <summary>A name below a SIP domain that clients or partners look for, and the certificates that have to carry what is found (reference 3.2).</summary>
internal sealed record SignInRecord(string Kind, string Prefix, string Certificate, params CertificateUsage[] Usages)
{
    private const string Default = "the default certificate of the pool or Director";
    private const string External = "the external certificate of the Access Edge";

    public static readonly SignInRecord InternalTls = new("SRV", "_sipinternaltls._tcp.", Default + ": the target of the record, exactly", CertificateUsage.FrontEnd, CertificateUsage.Director, CertificateUsage.SurvivableBranch)
    {
        Port = 5061,
        Note = "A target of sip.<SIP domain> has to stand in that certificate itself: phones take no wildcard for it.",
    };

    public static readonly SignInRecord InternalTcp = new("SRV", "_sipinternal._tcp.", "none: the connection is not encrypted") { Note = "Asked for only where TCP is allowed." };

    public static readonly SignInRecord ExternalTls = new("SRV", "_sip._tls.", External + ": the target of the record", CertificateUsage.AccessEdge) { Port = 443 };

    public static readonly SignInRecord Tcp = new("SRV", "_sip._tcp.", "none: the connection is not encrypted");

    public static readonly SignInRecord SipInternal = OfHost("sipinternal.");

    public static readonly SignInRecord Sip = OfHost("sip.");

    public static readonly SignInRecord SipExternal = OfHost("sipexternal.");

    public static readonly SignInRecord DiscoverInternal = new("A", "lyncdiscoverinternal.", "the certificate of the internal web services, or the default certificate", CertificateUsage.WebServicesInternal, CertificateUsage.FrontEnd, CertificateUsage.Director)
    {
        Port = 443,
        IsAutodiscover = true,
    };

    public static readonly SignInRecord Discover = new("A", "lyncdiscover.", "the certificate of the reverse proxy, and that of the external web services behind it", CertificateUsage.ReverseProxy, CertificateUsage.WebServicesExternal)
    {
        Port = 443,
        IsAutodiscover = true,
        Note = "Not needed on the reverse proxy where the first request comes over HTTP.",
    };

    public static readonly SignInRecord DeviceUpdates = new("A", "ucupdates-r2.", "the certificate of the internal web services, where it is used over HTTPS", CertificateUsage.WebServicesInternal) { Note = "Where phones fetch their firmware." };

    public static readonly SignInRecord Time = new("SRV", "_ntp._udp.", "none: it is the time server") { Note = "A phone with the wrong time takes a certificate for not yet valid." };

    public static readonly SignInRecord Federation = new("SRV", "_sipfederationtls._tcp.", External + ": the target of the record", CertificateUsage.AccessEdge) { Port = 5061 };

    public static readonly SignInRecord Xmpp = new("SRV", "_xmpp-server._tcp.", External + ": the XMPP domain itself", CertificateUsage.AccessEdge)
    {
        Port = 5269,
        CarriesDomain = true,
    };

    private static readonly SignInRecord[] InDns =
        [InternalTls, InternalTcp, ExternalTls, Tcp, SipInternal, Sip, SipExternal, DiscoverInternal, Discover, DeviceUpdates, Time, Federation, Xmpp];

    public int? Port { get; private init; }

    public string Note { get; private init; } = string.Empty;

    public bool IsAutodiscover { get; private init; }

    /// <summary>Whether the certificate carries the domain rather than the host.</summary>
    public bool CarriesDomain { get; private init; }

    /// <summary>Whether a client signs in to the target of the record.</summary>
    public bool IsSignIn => this == InternalTls || this == InternalTcp || this == ExternalTls || this == Tcp;

    /// <summary>What a record is for, and the SIP domain it belongs to; null when it is none of these.</summary>
    public static (SignInRecord Record, DnsName SipDomain)? Of(DnsRecordFact fact)
    {
        foreach (SignInRecord record in InDns)
        {
            if (record.Kind == "SRV" == (fact.Kind == DnsRecordKind.Srv) && fact.Name.Length > record.Prefix.Length && DnsName.SameName(fact.Name.Substring(0, record.Prefix.Length), record.Prefix))
            {
                return (record, DnsName.Read(fact.Name.Substring(record.Prefix.Length)));
            }
        }

        return null;
    }

    /// <summary>The records of a deployment that are for sign-in, federation or updates, each with its SIP domain.</summary>
    public static IEnumerable<(DnsRecordFact Fact, SignInRecord Record, DnsName SipDomain)> In(Deployment deployment)
    {
        foreach (DnsRecordFact fact in deployment.DnsRecords)
        {
            if (Of(fact) is { } found)
            {
                yield return (fact, found.Record, found.SipDomain);
            }
        }
    }

    /// <summary>Whether a host lies in a domain, at any depth.</summary>
    public static bool IsBelow(DnsName host, DnsName domain) => host.Normalized.EndsWith("." + domain.Normalized, StringComparison.Ordinal);

    /// <summary>Whether a host is the domain, or one label below it.</summary>
    public static bool IsDirectlyIn(DnsName host, DnsName domain) =>
        host.Equals(domain) || IsBelow(host, domain) && host.Normalized.IndexOf('.') == host.Normalized.Length - domain.Normalized.Length - 1;

    private static SignInRecord OfHost(string prefix) => new("A", prefix, "the default certificate inside, the external certificate of the Access Edge outside", CertificateUsage.FrontEnd, CertificateUsage.Director, CertificateUsage.AccessEdge)
    {
        Note = "Tried when no SRV record answered.",
    };
}
