using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net;

namespace CertTools.Rules;

// PUB-01: no public CA signs a name that is not in the public DNS, or an address that is not public.
internal sealed class NameCanBeSigned() : PublicCaRule(new("PUB-01", "Every name can be signed by a public CA", RuleArea.PublicCa, Severity.Error)
{
    InForceFromValue = Dates.InternalNames,
    Sources = [Citations.Br],
    Needs = "-IssuedBy",
})
{
    protected override Finding EvaluatePublic(CertificateFacts facts, CertRequirement requirement, EvaluationContext context, DateTimeOffset issued)
    {
        var refused = new List<string>();
        var doubtful = new List<string>();
        foreach (string name in facts.CommonNames)
        {
            Sort(name, issued, refused, doubtful);
        }

        foreach (SanEntry entry in facts.SubjectAlternativeNames)
        {
            if (entry.Kind == SanKind.DnsName)
            {
                Sort(entry.Value, issued, refused, doubtful);
            }
            else if (entry.Kind == SanKind.IPAddress && IPAddress.TryParse(entry.Value, out IPAddress? address) && IsReserved(address))
            {
                Add(refused, entry.Value);
            }
        }

        string remedy = requirement.UsageValue is CertificateUsage.CwaSsl or CertificateUsage.CwaSingle or CertificateUsage.CwaMtls
            ? "Take two certificates (layout Separate): the site from the public CA, the server's FQDN from the internal CA."
            : requirement.IssuerValue == IssuerRule.Public ? "Outside users connect to it: give the service a name below a domain that you own in the public DNS."
            : "Have these names signed by the internal CA, on a certificate of their own.";
        return refused.Count > 0 ? Fail($"No public CA signs {string.Join(", ", refused)}: internal names, reserved addresses and reverse zones are not theirs to vouch for.", remedy, [], refused)
            : doubtful.Count > 0 ? Fail($"The top-level domain of {string.Join(", ", doubtful)} is not in the list of {TopLevelDomains.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} that CertTools carries; no public CA signs a name outside the root zone.",
                "Make sure that the domain exists in the public DNS; if not: " + char.ToLowerInvariant(remedy[0]) + remedy.Substring(1), [], doubtful, Severity.Warning)
            : Pass();
    }

    private static void Sort(string text, DateTimeOffset issued, List<string> refused, List<string> doubtful)
    {
        DnsName name = DnsName.Read(text.StartsWith("*.", StringComparison.Ordinal) ? text.Substring(2) : text);
        if ((name.Issues & DnsNameIssues.IPAddress) != 0)
        {
            if (IPAddress.TryParse(text, out IPAddress? address) && IsReserved(address))
            {
                Add(refused, text);
            }
        }
        else if ((name.Issues & ~(DnsNameIssues.SingleLabel | DnsNameIssues.Underscore)) == 0)
        {
            switch (TopLevelDomains.KindOf(name))
            {
                case TopLevelDomainKind.SpecialUse or TopLevelDomainKind.SingleLabel:
                    Add(refused, text);
                    break;
                case TopLevelDomainKind.Public when issued >= Dates.NoReverseZones && IsInReverseZone(name):
                    Add(refused, text);
                    break;
                case TopLevelDomainKind.NotInList:
                    Add(doubtful, text);
                    break;
            }
        }
    }

    private static bool IsInReverseZone(DnsName name) =>
        name.Normalized.EndsWith("in-addr.arpa", StringComparison.Ordinal) || name.Normalized.EndsWith("ip6.arpa", StringComparison.Ordinal);

    private static void Add(List<string> names, string name)
    {
        string shown = Printable.Text(name);
        if (!names.Contains(shown))
        {
            names.Add(shown);
        }
    }

    // The special-purpose ranges an administrator can meet: private, loopback, link-local, shared, documentation.
    private static bool IsReserved(IPAddress address)
    {
        byte[] bytes = address.GetAddressBytes();
        return bytes.Length == 16
            ? (bytes[0] & 0xfe) == 0xfc || bytes[0] == 0xfe || bytes[0] == 0xff || IPAddress.IsLoopback(address) || address.Equals(IPAddress.IPv6Any)
                || bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0x0d && bytes[3] == 0xb8
            : bytes[0] is 0 or 10 or 127 or >= 224
                || bytes[0] == 172 && (bytes[1] & 0xf0) == 16
                || bytes[0] == 192 && bytes[1] == 168
                || bytes[0] == 169 && bytes[1] == 254
                || bytes[0] == 100 && (bytes[1] & 0xc0) == 64
                || bytes[0] == 192 && bytes[1] == 0 && bytes[2] is 0 or 2
                || bytes[0] == 198 && (bytes[1] is 18 or 19 || bytes[1] == 51 && bytes[2] == 100)
                || bytes[0] == 203 && bytes[1] == 0 && bytes[2] == 113;
    }
}
