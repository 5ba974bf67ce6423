#if NET
using System;
using System.Collections.Generic;
using System.Linq;

namespace CertTools.Tests.Cases;

/// <summary>What the cases of one role ask: which requirements their inputs come to, and what is answered without a certificate.</summary>
internal abstract class CaseRole
{
    private static readonly CaseRole WebAccess = new WebAccessCases();
    private static readonly CaseRole OcsEdge = new EdgeCases();
    private static readonly CaseRole LyncEdge = new LyncEdgeCases();
    private static readonly CaseRole Servers = new ServerCases();
    private static readonly CaseRole ReverseProxy = new ReverseProxyCases();
    private static readonly CaseRole Phones = new PhoneCases();
    private static readonly CaseRole Surroundings = new SurroundingsCases();
    private static readonly CaseRole Clients = new ClientCases();
    private static readonly CaseRole Rolls = new RollCases();

    /// <summary>The role of a case; null when it is not covered.</summary>
    public static CaseRole? Of(WorkedCase worked) => worked.Role switch
    {
        "DNS" => Surroundings,
        _ when worked.Usage is ["Store"] => Surroundings,
        _ when worked.Inputs?.CurrentExpiry is not null => Rolls,
        "CWA" => WebAccess,
        "Edge" => worked.Product.StartsWith("Ocs", StringComparison.OrdinalIgnoreCase) ? OcsEdge : LyncEdge,
        "EnterprisePoolConsolidated" or "StandardEdition" or "FrontEndPool" or "Director" or "MediationPool" => Servers,
        "ReverseProxy" => ReverseProxy,
        "LyncPhoneEdition" => Phones,
        "Client" => Clients,
        _ => null,
    };

    /// <summary>Why a case is not covered; null when it is.</summary>
    public static string? NotCovered(WorkedCase worked) =>
        Of(worked) is not { } role ? $"the role {worked.Role} is not covered"
        : !Enum.TryParse<OcsProduct>(worked.Product, ignoreCase: true, out _) ? $"the product {worked.Product} is not covered"
        : !role.Kinds.Contains(worked.Kind) ? $"cases of the kind {worked.Kind} are not covered"
        : role.WhyNot(worked)
        ?? (role.CertificateOf(worked) is { } certificate ? CaseCertificates.CannotMake(certificate) : null);

    /// <summary>Whether the case asks for a requirement rather than a verdict.</summary>
    public static bool AsksForRequirement(WorkedCase worked) => worked.Expected.Verdict == "requirement";

    /// <summary>The certificate that is judged; null where the verdict is on something else.</summary>
    public virtual CaseCertificate? CertificateOf(WorkedCase worked) => worked.Certificate;

    /// <summary>The requirements of a case, or of one of its usages.</summary>
    /// <param name="worked">The case.</param>
    /// <param name="usages">Its usages, or one of them.</param>
    public abstract IReadOnlyList<CertRequirement> Requirements(WorkedCase worked, IReadOnlyList<string> usages);

    /// <summary>Asserts that the requirement comes out as it is written down.</summary>
    public abstract void HoldsAsRequirement(WorkedCase worked);

    /// <summary>The kinds of cases that the role has.</summary>
    protected abstract IReadOnlyList<string> Kinds { get; }

    /// <summary>Why the case is not covered, apart from role, product and kind.</summary>
    protected abstract string? WhyNot(WorkedCase worked);

    /// <summary>The product of a case.</summary>
    public static OcsProduct ProductOf(WorkedCase worked) => Enum.Parse<OcsProduct>(worked.Product, ignoreCase: true);

    /// <summary>Who issued the certificate of a case.</summary>
    public static IssuerKind IssuerOf(WorkedCase worked) => worked.Certificate?.Issuer switch
    {
        "public" => IssuerKind.Public,
        "internal" => IssuerKind.Internal,
        _ => IssuerKind.Unknown,
    };

    /// <summary>The usages of a case as one text.</summary>
    protected static string UsagesOf(WorkedCase worked) => string.Join(", ", worked.Usage.Order(StringComparer.Ordinal));

    /// <summary>Why a check cannot be judged; null when it has a certificate or is none.</summary>
    protected static string? LacksCertificate(WorkedCase worked) =>
        worked.Certificate is null && !AsksForRequirement(worked) ? "a check without a certificate is not covered" : null;

    /// <summary>A name as a list.</summary>
    protected static IReadOnlyList<string> List(string? name) => name is null ? [] : [name];
}
#endif
