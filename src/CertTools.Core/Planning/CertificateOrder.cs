using System.Collections.Generic;
using System.Linq;

namespace CertTools;

/// <summary>A certificate while it is being planned.</summary>
internal sealed class CertificateOrder(IssuerKind issuer, DnsName? commonName)
{
    private readonly List<(CertRequirement Requirement, EdgeEndpoint? Endpoint)> uses = [];
    private readonly List<EdgeEndpoint> extraNames = [];
    private readonly List<string> reasons = [];

    public IssuerKind Issuer { get; } = issuer;

    public DnsName? CommonName { get; } = commonName;

    public IReadOnlyList<CertRequirement> Requirements(string orderId) =>
        uses.Select(use => use.Requirement with { OrderedName = CommonName, OrderId = orderId }).ToArray();

    public bool Serves(EdgeEndpoint endpoint) => uses.Any(use => ReferenceEquals(use.Endpoint, endpoint)) || extraNames.Contains(endpoint);

    public bool IsFor(EdgeService service) => uses.Any(use => use.Endpoint?.Service == service);

    public CertificateOrder Add(CertRequirement requirement, EdgeEndpoint? endpoint, string reason)
    {
        uses.Add((requirement, endpoint));
        reasons.Add(reason);
        return this;
    }

    public void Explain(string reason) => reasons.Add(reason);

    public CertificateOrder AddName(EdgeEndpoint endpoint, string reason)
    {
        extraNames.Add(endpoint);
        reasons.Add(reason);
        return this;
    }

    /// <summary>The SAN: the common name first where there is a SAN at all.</summary>
    public IReadOnlyList<string> SubjectAlternativeNames()
    {
        IEnumerable<string> names = uses.SelectMany(use => use.Requirement.SubjectAlternativeNames).Concat(extraNames.Select(endpoint => endpoint.Fqdn.Text)).ToArray();
        if (CommonName is not null && (names.Any() || Issuer == IssuerKind.Public))
        {
            names = names.Prepend(CommonName.Text);
        }

        return names.Distinct(DnsNameTextComparer.Instance).ToArray();
    }

    public PlannedCertificate ToCertificate(string label, string site) => new(
        label, Issuer, CommonName?.Text ?? string.Empty, SubjectAlternativeNames(), Requirements(site.Length == 0 ? label : site + " " + label),
        uses.Where(use => use.Endpoint is not null || use.Requirement.UsageValue == CertificateUsage.AVAuthentication)
            .Select(use => use.Endpoint?.Service.DisplayName() ?? "A/V Authentication")
            .Concat(extraNames.Select(endpoint => endpoint.Service.DisplayName())).Distinct().ToArray(),
        reasons.Distinct().ToArray())
    {
        Site = site,
    };

    /// <summary>The order as the facts of the request it will become, for the same rules that judge certificates.</summary>
    public CertificateFacts ToFacts() => new()
    {
        Form = CertificateForm.Request,
        RawData = default,
        CommonNames = CommonName is null ? [] : [CommonName.Text],
        HasSubjectAlternativeName = SubjectAlternativeNames().Count > 0,
        SubjectAlternativeNames = SubjectAlternativeNames().Select(name => new SanEntry(SanKind.DnsName, name)).ToArray(),
        ExtendedKeyUsages = [Oids.ServerAuthentication],
        KeyUsage = KeyUsages.DigitalSignature | KeyUsages.KeyEncipherment,
        KeyAlgorithm = KeyAlgorithm.Rsa,
        KeySize = 2048,
    };
}
