using System.Globalization;
using System.Text;

namespace CertTools;

/// <summary>The services of an Edge deployment, as administrators list them.</summary>
public enum EdgeService
{
    /// <summary>The Access Edge service.</summary>
    AccessEdge,

    /// <summary>The Web Conferencing Edge service.</summary>
    WebConferencingEdge,

    /// <summary>The A/V Edge service; its external interface needs no certificate.</summary>
    AVEdge,

    /// <summary>A Communicator Web Access site.</summary>
    Cwa,

    /// <summary>A server that runs Communicator Web Access.</summary>
    CwaServer,

    /// <summary>A host that the reverse proxy publishes.</summary>
    ReverseProxy,

    /// <summary>The internal interface of the Edge server.</summary>
    EdgeInternal,

    /// <summary>The A/V Authentication service; any name will do for its certificate.</summary>
    AVAuthentication,

    /// <summary>An XMPP domain that the XMPP proxy of a Lync Edge server stands for.</summary>
    Xmpp,
}

/// <summary>Words for services.</summary>
public static class EdgeServices
{
    /// <summary>The service as an administrator writes it in a table.</summary>
    public static string DisplayName(this EdgeService service) => service switch
    {
        EdgeService.AccessEdge => "Access Edge",
        EdgeService.WebConferencingEdge => "Web Conferencing Edge",
        EdgeService.AVEdge => "A/V Edge",
        EdgeService.Cwa => "Communicator Web Access",
        EdgeService.CwaServer => "CWA server",
        EdgeService.ReverseProxy => "Reverse proxy",
        EdgeService.AVAuthentication => "A/V Authentication",
        EdgeService.Xmpp => "XMPP",
        _ => "Edge internal interface",
    };

    /// <summary>Reads the service from the words of a table: case, spaces and punctuation do not matter.</summary>
    /// <param name="text">For example "Access Edge", "Client Web Access", "A/V Edge", "webconf".</param>
    /// <exception cref="CertToolsException"><c>ServiceNotKnown</c>: no service is called that.</exception>
    public static EdgeService Parse(string? text)
    {
        var letters = new StringBuilder();
        foreach (char c in text ?? string.Empty)
        {
            if (c is >= 'a' and <= 'z' or >= 'A' and <= 'Z')
            {
                letters.Append(char.ToLower(c, CultureInfo.InvariantCulture));
            }
        }

        return letters.ToString() switch
        {
            "access" or "accessedge" or "sip" => EdgeService.AccessEdge,
            "webconferencing" or "webconferencingedge" or "webconf" or "webconfedge" or "dataedge" or "data" => EdgeService.WebConferencingEdge,
            "av" or "avedge" or "audiovideo" or "audiovideoedge" => EdgeService.AVEdge,
            "cwa" or "communicatorwebaccess" or "clientwebaccess" => EdgeService.Cwa,
            "cwaserver" or "cwamtls" => EdgeService.CwaServer,
            "reverseproxy" or "rp" or "webcomponents" or "webfarm" or "webhost" => EdgeService.ReverseProxy,
            "internal" or "edgeinternal" or "internalinterface" or "edgeinternalinterface" => EdgeService.EdgeInternal,
            "avauthentication" or "avauth" or "audiovideoauthentication" or "mras" => EdgeService.AVAuthentication,
            "xmpp" or "xmppproxy" or "xmppdomain" => EdgeService.Xmpp,
            _ => throw new CertToolsException("ServiceNotKnown", text ?? string.Empty, $"No service is called '{Printable.Text(text ?? string.Empty)}'.",
                "Use Access Edge, Web Conferencing Edge, A/V Edge, A/V Authentication, Edge internal, Communicator Web Access, CWA server, Reverse proxy or XMPP."),
        };
    }
}
