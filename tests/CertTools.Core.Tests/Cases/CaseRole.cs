#if NET
using System;
using System.Collections.Generic;
using System.Linq;

namespace CertTools.Tests.Cases;

/// <summary>What the cases of one role ask: which requirements their inputs come to, and which certificates are planned.</summary>
internal abstract class CaseRole
{
    private static readonly Dictionary<string, CaseRole> Roles = new(StringComparer.Ordinal)
    {
        ["CWA"] = new WebAccessCases(),
        ["Edge"] = new EdgeCases(),
        ["LyncPhoneEdition"] = new PhoneCases(),
    };

    /// <summary>The role of a case.</summary>
    public static CaseRole Of(WorkedCase worked) => Roles[worked.Role];

    /// <summary>Why a case is not covered; null when it is.</summary>
    public static string? NotCovered(WorkedCase worked) =>
        !Roles.TryGetValue(worked.Role, out CaseRole? role) ? $"the role {worked.Role} is not covered"
        : !Enum.TryParse<OcsProduct>(worked.Product, ignoreCase: true, out _) ? $"the product {worked.Product} is not covered"
        : role.WhyNot(worked)
        ?? (worked.Kind == "plan" ? null
            : worked.Certificate is not { } certificate ? "a case without a certificate is not covered"
            : CaseCertificates.CannotMake(certificate));

    /// <summary>The requirements of a case, or of one of its usages.</summary>
    /// <param name="worked">The case.</param>
    /// <param name="usages">Its usages, or one of them.</param>
    public abstract IReadOnlyList<CertRequirement> Requirements(WorkedCase worked, IReadOnlyList<string> usages);

    /// <summary>Asserts that the plan comes out as it is written down.</summary>
    public abstract void HoldsAsPlan(WorkedCase worked);

    /// <summary>Why the case is not covered, apart from role and product.</summary>
    protected abstract string? WhyNot(WorkedCase worked);

    /// <summary>The product of a case.</summary>
    protected static OcsProduct ProductOf(WorkedCase worked) => Enum.Parse<OcsProduct>(worked.Product, ignoreCase: true);

    /// <summary>Who issued the certificate of a case.</summary>
    public static IssuerKind IssuerOf(WorkedCase worked) => worked.Certificate?.Issuer switch
    {
        "public" => IssuerKind.Public,
        "internal" => IssuerKind.Internal,
        _ => IssuerKind.Unknown,
    };

    /// <summary>The usages of a case as one text.</summary>
    protected static string UsagesOf(WorkedCase worked) => string.Join(", ", worked.Usage.Order(StringComparer.Ordinal));
}
#endif
