using System;
using System.Collections.Generic;
using System.Linq;

namespace CertTools;

/// <summary>The parameters by which names are given.</summary>
[Flags]
internal enum NameParameters
{
    None = 0,
    Url = 1 << 0,
    ServerFqdn = 1 << 1,
    Fqdn = 1 << 2,
    PoolFqdn = 1 << 3,
    SipDomain = 1 << 4,
    WebConferencingFqdn = 1 << 5,
    InternalWebFqdn = 1 << 6,
    ExternalWebFqdn = 1 << 7,
    MeetUrl = 1 << 8,
    DialinUrl = 1 << 9,
    AdminUrl = 1 << 10,
    OfficeWebAppsFqdn = 1 << 11,
    XmppDomain = 1 << 12,
    SimpleUrls = MeetUrl | DialinUrl | AdminUrl,

    /// <summary>Those that Test-OcsCertificate has too.</summary>
    OfTest = Url | ServerFqdn | Fqdn | PoolFqdn | SipDomain,
}

/// <summary>Questions about the parameters of a request.</summary>
internal static class NameParameterExtensions
{
    private static readonly (NameParameters Parameter, Func<RequirementRequest, IReadOnlyList<string>> Names, string Example)[] All =
    [
        (NameParameters.Url, request => request.Urls, "https://im.contoso.com"),
        (NameParameters.ServerFqdn, request => request.ServerFqdns, "fe01.contoso.com"),
        (NameParameters.Fqdn, request => request.Fqdns, "sip.contoso.com"),
        (NameParameters.PoolFqdn, request => request.PoolFqdns, "pool01.contoso.com"),
        (NameParameters.SipDomain, request => request.SipDomains, "contoso.com"),
        (NameParameters.WebConferencingFqdn, request => request.WebConferencingFqdns, "webcon.contoso.com"),
        (NameParameters.InternalWebFqdn, request => request.InternalWebFqdns, "webint.contoso.com"),
        (NameParameters.ExternalWebFqdn, request => request.ExternalWebFqdns, "webext.contoso.com"),
        (NameParameters.MeetUrl, request => request.MeetUrls, "https://meet.contoso.com"),
        (NameParameters.DialinUrl, request => request.DialinUrls, "https://dialin.contoso.com"),
        (NameParameters.AdminUrl, request => request.AdminUrls, "https://admin.contoso.com"),
        (NameParameters.OfficeWebAppsFqdn, request => request.OfficeWebAppsFqdns, "officewebapps.contoso.com"),
        (NameParameters.XmppDomain, request => request.XmppDomains, "contoso.com"),
    ];

    /// <summary>The parameters as PowerShell spells them.</summary>
    public static string Spell(this NameParameters parameters)
    {
        string[] names = All.Where(entry => (parameters & entry.Parameter) != 0).Select(entry => "-" + entry.Parameter).ToArray();
        return names.Length == 0 ? "no names" : string.Join(", ", names);
    }

    /// <summary>The parameters by which the request gives a name.</summary>
    public static NameParameters GivenIn(RequirementRequest request) =>
        All.Where(entry => entry.Names(request).Count > 0).Aggregate(NameParameters.None, (given, entry) => given | entry.Parameter);

    /// <summary>The request with the names of these parameters, and no others.</summary>
    public static RequirementRequest Only(this RequirementRequest request, NameParameters kept) => request with
    {
        Urls = Kept(kept, NameParameters.Url, request.Urls),
        ServerFqdns = Kept(kept, NameParameters.ServerFqdn, request.ServerFqdns),
        Fqdns = Kept(kept, NameParameters.Fqdn, request.Fqdns),
        PoolFqdns = Kept(kept, NameParameters.PoolFqdn, request.PoolFqdns),
        SipDomains = Kept(kept, NameParameters.SipDomain, request.SipDomains),
        WebConferencingFqdns = Kept(kept, NameParameters.WebConferencingFqdn, request.WebConferencingFqdns),
        InternalWebFqdns = Kept(kept, NameParameters.InternalWebFqdn, request.InternalWebFqdns),
        ExternalWebFqdns = Kept(kept, NameParameters.ExternalWebFqdn, request.ExternalWebFqdns),
        MeetUrls = Kept(kept, NameParameters.MeetUrl, request.MeetUrls),
        DialinUrls = Kept(kept, NameParameters.DialinUrl, request.DialinUrls),
        AdminUrls = Kept(kept, NameParameters.AdminUrl, request.AdminUrls),
        OfficeWebAppsFqdns = Kept(kept, NameParameters.OfficeWebAppsFqdn, request.OfficeWebAppsFqdns),
        XmppDomains = Kept(kept, NameParameters.XmppDomain, request.XmppDomains),
    };

    /// <summary>Refuses a request that lacks a name it needs, or has one that its usage has no place for.</summary>
    public static void Check(RequirementRequest request, NameParameters needed, NameParameters taken, string hint)
    {
        foreach ((NameParameters parameter, Func<RequirementRequest, IReadOnlyList<string>> names, string example) in All)
        {
            IReadOnlyList<string> given = names(request);
            if (given.Count > 0 && ((needed | taken) & parameter) == 0)
            {
                throw new CertToolsException("NameNotUsed", given[0],
                    request.Usage == CertificateUsage.General
                        ? $"-{parameter} {Printable.Text(given[0])} was given, but no usage was given."
                        : $"-{parameter} {Printable.Text(given[0])} was given, but {request.Usage} has no place for it.",
                    request.Usage == CertificateUsage.General ? "Give the usage too, for example CwaSsl." : $"{request.Usage} takes {(needed | taken).Spell()}.{(hint.Length > 0 ? " " + hint : hint)}");
            }

            if (given.Count == 0 && (needed & parameter) != 0)
            {
                throw new CertToolsException("NameMissing", request.Usage.ToString(), $"{request.Usage} needs -{parameter}.", $"Give -{parameter}{((parameter & NameParameters.OfTest) != 0 ? string.Empty : " of Get-OcsCertRequirement")}, for example {example}.");
            }
        }
    }

    private static IReadOnlyList<string> Kept(NameParameters kept, NameParameters parameter, IReadOnlyList<string> names) => (kept & parameter) != 0 ? names : [];
}
