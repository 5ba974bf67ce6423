using System;
using System.Collections.Generic;
using System.Linq;

namespace CertTools;

/// <summary>What a client looks for in DNS to find its server, in its order (reference 3.1).</summary>
public static class SignInNames
{
    private const string NoAutodiscover = "The first release of Lync 2010 does not ask for it and begins with the SRV records [S4].";
    private const string InParallel = "DHCP and DNS are asked at the same time; the first FQDN from DHCP wins.";

    private static readonly SignInRecord Registrar = new("DHCP", "option 120", "the default certificate of the server it names, exactly", CertificateUsage.FrontEnd, CertificateUsage.Director);
    private static readonly SignInRecord Provisioning = new("DHCP", "option 43", "the certificate of the internal web services it names", CertificateUsage.WebServicesInternal);

    private static readonly SignInRecord[] Discovery = [SignInRecord.DiscoverInternal, SignInRecord.Discover];

    private static readonly SignInRecord[] Lync =
    [
        .. Discovery, SignInRecord.InternalTls, SignInRecord.InternalTcp, SignInRecord.ExternalTls,
        SignInRecord.SipInternal, SignInRecord.Sip, SignInRecord.SipExternal,
    ];

    /// <summary>The look-ups of a client for the users of a SIP domain, in order.</summary>
    /// <param name="sipDomain">The part of the sign-in address after the @.</param>
    /// <param name="client">The client, or the partner.</param>
    public static IReadOnlyList<SignInName> Of(DnsName sipDomain, SignInClient client)
    {
        if (sipDomain is null)
        {
            throw new ArgumentNullException(nameof(sipDomain));
        }

        (SignInRecord[] records, Confidence confidence, Citation[] sources) = OrderOf(client);
        return records.Select((record, index) => Describe(new SignInName(index + 1, client, sipDomain, record)
        {
            Confidence = confidence.ToString(),
            Sources = sources,
        }, client, record)).ToArray();
    }

    /// <summary>The look-ups of several clients, one client after the other.</summary>
    /// <param name="sipDomain">The part of the sign-in address after the @.</param>
    /// <param name="clients">The clients; none for all.</param>
    public static IReadOnlyList<SignInName> Of(DnsName sipDomain, IReadOnlyCollection<SignInClient> clients)
    {
        if (clients is null)
        {
            throw new ArgumentNullException(nameof(clients));
        }

        return (clients.Count == 0 ? Everyone() : clients.Distinct()).SelectMany(client => Of(sipDomain, client)).ToArray();
    }

    private static IEnumerable<SignInClient> Everyone()
    {
        for (SignInClient client = SignInClient.Communicator2007; client <= SignInClient.XmppPartner; client++)
        {
            yield return client;
        }
    }

    private static (SignInRecord[] Records, Confidence Confidence, Citation[] Sources) OrderOf(SignInClient client) => client switch
    {
        SignInClient.Communicator2007 => ([.. Services, SignInRecord.SipInternal, SignInRecord.Sip, SignInRecord.SipExternal], Confidence.Medium, [Citations.InsideOcs]),
        SignInClient.Communicator2007R2 => ([.. Services, SignInRecord.Sip, SignInRecord.SipInternal], Confidence.Low, [Citations.InsideOcs]),
        SignInClient.Lync2010 => (Lync, Confidence.High, [Citations.L13Dns, Citations.S4]),
        SignInClient.Lync2013 => (Lync, Confidence.High, [Citations.L13Dns]),
        SignInClient.LyncMobile => (Discovery, Confidence.High, [Citations.L13MobTech]),
        SignInClient.LyncStoreApp => (Discovery, Confidence.High, [Citations.L13Dns]),
        SignInClient.SfB2015 => (Lync.Where(record => record != SignInRecord.InternalTcp).ToArray(), Confidence.High, [Citations.SfbAdv]),
        SignInClient.LyncPhone => ([Registrar, Provisioning, SignInRecord.InternalTls, SignInRecord.DeviceUpdates, SignInRecord.Time], Confidence.High, [Citations.L10LpeDisc, Citations.Dhcp43, Citations.S4, Citations.SfbDns]),
        SignInClient.FederationPartner => ([SignInRecord.Federation], Confidence.High, [Citations.SfbEdge]),
        SignInClient.XmppPartner => ([SignInRecord.Xmpp], Confidence.High, [Citations.SfbEdge]),
        _ => throw new ArgumentOutOfRangeException(nameof(client)),
    };

    private static SignInRecord[] Services => [SignInRecord.InternalTls, SignInRecord.InternalTcp, SignInRecord.ExternalTls, SignInRecord.Tcp];

    private static SignInName Describe(SignInName name, SignInClient client, SignInRecord record) => client switch
    {
        SignInClient.Lync2010 when record.IsAutodiscover => name with { Note = Join(name.Note, NoAutodiscover) },
        SignInClient.LyncMobile => name with { Note = Join(name.Note, "Asked over HTTPS, or over HTTP and then HTTPS.") },
        SignInClient.LyncStoreApp => name with { Note = Join(name.Note, "This client tries nothing else.") },
        SignInClient.LyncPhone when record == Registrar || record == Provisioning || record == SignInRecord.InternalTls => name with { Note = Join(name.Note, InParallel) },
        _ => name,
    };

    private static string Join(string first, string second) => first.Length == 0 ? second : first + " " + second;
}
