using System;
using System.Collections.Generic;
using System.Linq;

namespace CertTools;

/// <summary>What was ordered: a certificate of a plan, or a request. What the CA issued is compared with it.</summary>
public sealed class OrderedCertificate
{
    private readonly CertificateFacts? request;

    private OrderedCertificate(string title, string commonName, IEnumerable<SanEntry> names, IEnumerable<string>? extendedKeyUsages, CertificateFacts? request)
    {
        this.request = request;
        Title = title;
        CommonName = commonName;
        SubjectAlternativeNames = ReadableList.Of(names);
        ExtendedKeyUsages = extendedKeyUsages is null ? null : ReadableList.Of(extendedKeyUsages);
        if (commonName.Length == 0 && SubjectAlternativeNames.Count == 0)
        {
            throw NotUsable(title, "names nothing that a certificate could be compared with", "Give an order with a common name or a SAN.");
        }
    }

    /// <summary>What it is called in findings: "the order Public-1", "the request 'im.csr'".</summary>
    public string Title { get; }

    /// <summary>The common name that was ordered; empty when none was.</summary>
    public string CommonName { get; }

    /// <summary>The entries of the SAN that was ordered; none when no SAN was.</summary>
    public IReadOnlyList<SanEntry> SubjectAlternativeNames { get; }

    /// <summary>The extended key usages that were ordered, as names and OIDs; null when the order does not say.</summary>
    public IReadOnlyList<string>? ExtendedKeyUsages { get; }

    /// <summary>Whether it has a key to compare: a request has, a plan has not.</summary>
    public bool HasKey => request is not null;

    /// <summary>A request as an order.</summary>
    /// <param name="request">The facts of a PKCS#10 request.</param>
    /// <exception cref="CertToolsException"><c>OrderNotUsable</c>: it is no request, its names cannot be read, or it has none.</exception>
    public static OrderedCertificate Of(CertificateFacts request)
    {
        if (request is null)
        {
            throw new ArgumentNullException(nameof(request));
        }

        if (request.Form != CertificateForm.Request)
        {
            string item = request.Source.Length > 0 ? request.Source : request.Subject;
            throw new CertToolsException("OrderNotUsable", item, $"'{Printable.Text(item)}' is a certificate, not the request that it was ordered with.",
                "Give the request (.req or .csr) or the certificate of a plan as the order, and the certificate as what is tested.");
        }

        string file = request.Source.Substring(request.Source.LastIndexOfAny(['/', '\\']) + 1);
        string title = file.Length > 0 ? $"the request '{Printable.Text(file)}'" : "the request";
        if (request.Unreadable.FirstOrDefault(unreadable => unreadable.Part is CertificatePart.Structure or CertificatePart.Subject or CertificatePart.Extensions or CertificatePart.SubjectAlternativeName) is { } part)
        {
            throw NotUsable(title, $"cannot be read to its end ({part.Reason})", "Give the file that was sent to the CA, or make the request anew.");
        }

        bool statesUsage = !request.IsUnreadable(CertificatePart.ExtendedKeyUsage);
        return new OrderedCertificate(title, request.CommonName ?? string.Empty, request.SubjectAlternativeNames, statesUsage ? request.ExtendedKeyUsages?.Select(Oids.Describe) : null, request);
    }

    /// <summary>A certificate of a plan as an order.</summary>
    /// <param name="certificate">One of the plan's certificates.</param>
    /// <exception cref="CertToolsException"><c>OrderNotUsable</c>: it has no names.</exception>
    public static OrderedCertificate Of(PlannedCertificate certificate)
    {
        if (certificate is null)
        {
            throw new ArgumentNullException(nameof(certificate));
        }

        string label = certificate.Site.Length == 0 ? certificate.Label : $"{certificate.Site} {certificate.Label}";
        return Create(label, certificate.SubjectName, certificate.SubjectAlternativeNames, certificate.GetRequirements().SelectMany(requirement => requirement.ExtendedKeyUsages).Distinct());
    }

    /// <summary>Names as an order: what is left of a plan's certificate that was written down and read again.</summary>
    /// <param name="label">What to call it; may be empty.</param>
    /// <param name="subjectName">The common name; empty for none.</param>
    /// <param name="subjectAlternativeNames">The DNS names of the SAN.</param>
    /// <exception cref="CertToolsException"><c>OrderNotUsable</c>: there are no names.</exception>
    public static OrderedCertificate Of(string label, string subjectName, IEnumerable<string> subjectAlternativeNames) =>
        Create(label, subjectName, subjectAlternativeNames ?? throw new ArgumentNullException(nameof(subjectAlternativeNames)), null);

    /// <summary>
    /// The order that a certificate belongs to. A single order is that of every certificate; of several it is the one
    /// with its key, then the one with its common name, then the one with most of its names.
    /// </summary>
    /// <param name="facts">The certificate.</param>
    /// <param name="orders">The orders, at least one.</param>
    /// <exception cref="CertToolsException"><c>OrderNotFound</c>: it has no name in common with any of several orders.</exception>
    public static OrderedCertificate For(CertificateFacts facts, IReadOnlyList<OrderedCertificate> orders)
    {
        if (facts is null)
        {
            throw new ArgumentNullException(nameof(facts));
        }

        if (orders is null)
        {
            throw new ArgumentNullException(nameof(orders));
        }

        if (orders.Count == 1)
        {
            return orders[0];
        }

        (OrderedCertificate order, (bool Key, bool CommonName, int Names) likeness) = orders.Select(order => (order, order.LikenessOf(facts))).OrderByDescending(pair => pair.Item2).First();
        return likeness != default ? order : throw new CertToolsException("OrderNotFound", facts.CommonName ?? string.Empty,
            $"The certificate '{Printable.Text(facts.CommonName ?? facts.Subject)}'{(facts.Source.Length > 0 ? $" ({Printable.Text(facts.Source)})" : string.Empty)} has no name in common with any of the {orders.Count} orders.",
            "Give its own order alone to see the difference name by name, or test it without an order.");
    }

    /// <summary>Whether this is the common name that was ordered.</summary>
    internal bool IsCommonName(string name) => DnsName.SameName(CommonName, name);

    /// <summary>Whether the certificate has the key of the request; null when there is no key to compare, or it cannot be read.</summary>
    internal bool? IsKeyOf(CertificateFacts facts) =>
        request is null || request.SubjectPublicKeyInfo.IsEmpty || facts.SubjectPublicKeyInfo.IsEmpty ? null
        : request.SubjectPublicKeyInfo.Span.SequenceEqual(facts.SubjectPublicKeyInfo.Span);

    private static OrderedCertificate Create(string label, string subjectName, IEnumerable<string> names, IEnumerable<string>? extendedKeyUsages) => new(
        string.IsNullOrEmpty(label) ? "the order" : $"the order {Printable.Text(label)}", subjectName ?? string.Empty,
        names.Select(name => new SanEntry(SanKind.DnsName, name)), extendedKeyUsages, request: null);

    private static CertToolsException NotUsable(string title, string problem, string remedy) =>
        new("OrderNotUsable", title, $"{char.ToUpperInvariant(title[0])}{title.Substring(1)} {problem}.", remedy);

    private (bool Key, bool CommonName, int Names) LikenessOf(CertificateFacts facts) =>
        (IsKeyOf(facts) == true, facts.CommonNames.Any(IsCommonName), NamesOf(facts.CommonNames, facts.SubjectAlternativeNames).Intersect(NamesOf([CommonName], SubjectAlternativeNames), SameSanEntry.Instance).Count());

    private static IEnumerable<SanEntry> NamesOf(IReadOnlyList<string> commonNames, IReadOnlyList<SanEntry> entries) =>
        commonNames.Where(name => name.Length > 0).Select(name => new SanEntry(SanKind.DnsName, name)).Concat(entries);
}
