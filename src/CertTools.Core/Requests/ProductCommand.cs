using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace CertTools;

/// <summary>The command with which the product itself requests a certificate; Communicator Web Access and reverse proxies have none.</summary>
internal static class ProductCommand
{
    // The longest command that cmd.exe takes.
    private const int LongestCommand = 8191;

    /// <summary>The command; empty where there is none.</summary>
    public static string Of(RequestContent content, string name) =>
        content.Order.GetRequirements().Select(requirement => requirement.ProductValue).OfType<OcsProduct>().ToArray() is not { Length: > 0 } products ? string.Empty
        : OcsProducts.Lync2010AndLater.Includes(products[0]) ? RequestCsCertificate(content, name)
        : products[0] == OcsProduct.Ocs2007R2 ? LcsCmd(content, name)
        : string.Empty;

    private static string RequestCsCertificate(RequestContent content, string name)
    {
        string[] types = content.Order.GetRequirements().SelectMany(TypesOf).Distinct().ToArray();
        if (types.Length == 0)
        {
            return string.Empty;
        }

        string names = content.Names.Count == 0 ? string.Empty : $" -DomainName \"{string.Join(",", content.Names)}\"";
        string client = content.ExtendedKeyUsages.Contains(Oids.ClientAuthentication) ? " -ClientEKU $true" : string.Empty;
        return string.Format(CultureInfo.InvariantCulture, "Request-CsCertificate -New -Type {0} -ComputerFqdn {1}{2} -PrivateKeyExportable ${3} -KeySize {4}{5} -Output {6}.req",
            string.Join(",", types), ComputerOf(content), names, content.Exportable ? "true" : "false", content.Options.KeySize, client, name);
    }

    private static IEnumerable<string> TypesOf(CertRequirement requirement) => requirement.UsageValue switch
    {
        // Ordered by itself it serves the whole outside of the Edge, as L13-EXT has it; in a plan each service says so itself.
        CertificateUsage.AccessEdge when requirement.OrderId.Length == 0 =>
            new[] { CertificateUsage.AccessEdge, CertificateUsage.WebConferencingEdge, CertificateUsage.AVAuthentication }.Select(UsageSpellings.SpellingOf).OfType<string>(),
        CertificateUsage.FrontEnd or CertificateUsage.Director or CertificateUsage.Mediation or CertificateUsage.SurvivableBranch or CertificateUsage.PersistentChat => ["Default"],
        CertificateUsage.WebServicesInternal or CertificateUsage.WebServicesExternal or CertificateUsage.OAuthTokenIssuer => [requirement.Usage],
        _ => UsageSpellings.SpellingOf(requirement.UsageValue) is { } spelling ? [spelling] : [],
    };

    // Plans name servers in any words.
    private static string ComputerOf(RequestContent content) =>
        content.Servers.FirstOrDefault(server => DnsName.Read(server) is { IsWellFormed: true, IsWildcard: false }) ?? "<FQDN of the server>";

    private static string LcsCmd(RequestContent content, string name)
    {
        CertificateUsage[] usages = content.Order.GetRequirements().Select(requirement => requirement.UsageValue).ToArray();
        string? component = usages.Select(ComponentOf).FirstOrDefault(known => known is not null);
        if (component is null)
        {
            return string.Empty;
        }

        SubjectFields subject = content.Options.Subject;
        string?[] parts =
        [
            "LCSCmd.exe /Cert /Action:Request",
            "/OU:" + Quote(subject.OrganizationalUnit, "<unit>"),
            "/org:" + Quote(subject.Organization, "<organization>"),
            "/sn:" + content.Order.SubjectName,
            "/country:" + Quote(subject.Country, "<country>"),
            "/state:" + Quote(subject.State, "<state>"),
            "/city:" + Quote(subject.Locality, "<city>"),
            "/bitLength:" + content.Options.KeySize.ToString(CultureInfo.InvariantCulture),
            content.Exportable ? "/exportable" : null,
            content.Names.Count > 0 ? "/san:" + string.Join(",", content.Names) : null,
            content.ExtendedKeyUsages.Contains(Oids.ClientAuthentication) ? "/enableClientEKU" : null,
            component.Length > 0 ? "/Components:" + component : null,
            "/Filename:" + name + ".req",
        ];
        string command = string.Join(" ", parts.OfType<string>());
        return command.Length <= LongestCommand ? command : string.Empty;
    }

    /// <summary>What LCSCmd calls the part of the Edge server; empty for a server without parts, null for what it does not serve.</summary>
    private static string? ComponentOf(CertificateUsage usage) => usage switch
    {
        CertificateUsage.AccessEdge => "AP",
        CertificateUsage.WebConferencingEdge => "DP",
        CertificateUsage.AVAuthentication => "MR",
        CertificateUsage.EdgeInternal => "INTERNAL",
        CertificateUsage.FrontEnd or CertificateUsage.PoolRole or CertificateUsage.Director or CertificateUsage.Mediation => string.Empty,
        _ => null,
    };

    // A program of Windows reads a backslash before a quotation mark as taking its meaning away; two are one.
    private static string Quote(string value, string missing) =>
        value.Length == 0 ? missing : value.All(char.IsLetterOrDigit) ? value : "\"" + Regex.Replace(Regex.Replace(value, @"(\\*)""", @"$1$1\"""), @"\\+$", "$0$0") + "\"";
}
