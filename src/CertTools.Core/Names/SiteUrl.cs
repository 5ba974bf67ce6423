using System;
using System.Globalization;

namespace CertTools;

/// <summary>The host of a site's URL. Only the host matters to a certificate.</summary>
public sealed class SiteUrl
{
    private SiteUrl(string text, DnsName host, int? port, string? dropped)
    {
        Text = text;
        Host = host;
        Port = port;
        Dropped = dropped;
    }

    /// <summary>The URL, or the bare host, as it was given.</summary>
    public string Text { get; }

    /// <summary>The host.</summary>
    public DnsName Host { get; }

    /// <summary>The port, 1 to 65535; null when the URL names none.</summary>
    public int? Port { get; }

    /// <summary>What was dropped to find the host ("https://, :443, /cwa"), or null when nothing was.</summary>
    public string? Dropped { get; }

    /// <summary>Reads the URL of a site: scheme, port, path and trailing slash are dropped.</summary>
    /// <param name="text">A URL or a host, for example <c>https://im.contoso.com/</c> or <c>im.contoso.com</c>.</param>
    /// <exception cref="CertToolsException">
    /// <c>UrlNotUsable</c>: spaces, user information, a query, a fragment, a port that is none, another scheme than
    /// http or https; <c>NameNotUsable</c>: the host is not an FQDN.
    /// </exception>
    public static SiteUrl Parse(string? text)
    {
        string url = text ?? string.Empty;
        foreach (char c in url)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                throw NotUsable(url, "has a space or a control character in it", "Give the URL of one site, for example https://im.contoso.com; several are given as a list.");
            }
        }

        string dropped = string.Empty;
        string rest = url;
        int scheme = rest.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0)
        {
            string name = rest.Substring(0, scheme);
            if (!DnsName.SameName(name, "https") && !DnsName.SameName(name, "http"))
            {
                throw NotUsable(url, $"has the scheme '{Printable.Text(name)}'", "Communicator Web Access is reached over https: give https://im.contoso.com or im.contoso.com.");
            }

            dropped = rest.Substring(0, scheme + 3);
            rest = rest.Substring(scheme + 3);
        }

        int end = rest.IndexOfAny(['/', '\\', '?', '#']);
        string authority = end < 0 ? rest : rest.Substring(0, end);
        string tail = end < 0 ? string.Empty : rest.Substring(end);
        if (tail.IndexOfAny(['?', '#']) >= 0)
        {
            throw NotUsable(url, "has a query or a fragment", "Give the site's URL without it.");
        }

        if (tail.IndexOf('\\') >= 0)
        {
            throw NotUsable(url, "has a backslash", "Write it with forward slashes, for example https://im.contoso.com/.");
        }

        if (authority.IndexOf('@') >= 0)
        {
            throw NotUsable(url, "has user information before an '@'", "Give the site's URL without it; a SIP address is not a URL.");
        }

        string port = string.Empty;
        int? portNumber = null;
        int colon = authority.LastIndexOf(':');
        if (colon >= 0 && authority.IndexOf(':') == colon)
        {
            port = authority.Substring(colon);
            authority = authority.Substring(0, colon);
            if (!ushort.TryParse(port.Substring(1), NumberStyles.None, CultureInfo.InvariantCulture, out ushort number) || number == 0)
            {
                throw NotUsable(url, $"has the port '{Printable.Text(port.Substring(1))}'", "A port is a number from 1 to 65535; 443 need not be given.");
            }

            portNumber = number;
        }

        DnsName host = DnsName.ParseHost(authority.Trim('[', ']'), "host of the site URL");
        return new SiteUrl(url, host, portNumber, Join(dropped, port, tail));
    }

    /// <summary>The URL as it was given.</summary>
    public override string ToString() => Text;

    private static string? Join(params string[] parts)
    {
        string joined = string.Join(", ", Array.FindAll(parts, part => part.Length > 0));
        return joined.Length == 0 ? null : joined;
    }

    private static CertToolsException NotUsable(string url, string problem, string remedy) =>
        new("UrlNotUsable", url, $"The site URL '{Printable.Text(url)}' {problem}.", remedy);
}
