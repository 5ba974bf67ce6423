using System.Collections.Generic;

namespace CertTools;

/// <summary>
/// What one certificate must say: the only contract between "what do I need" and "is this one right". It holds only
/// rows that apply.
/// </summary>
/// <remarks>What is public is made of words, so that JSON, CSV and remoting see what a person sees.</remarks>
public sealed record CertRequirement
{
    private readonly ReadableList<string> extendedKeyUsages = ReadableList.Of(["Server Authentication (1.3.6.1.5.5.7.3.1)"]);
    private readonly ReadableList<RequiredName> names = ReadableList.Empty<RequiredName>();
    private IReadOnlyList<RuleDescriptor>? rowRules;

    internal CertRequirement(CertificateUsage usage) => UsageValue = usage;

    /// <summary>What the certificate is for: a name of <see cref="CertificateUsage"/>, or Deployment for several together.</summary>
    public string Usage => IsDeployment ? "Deployment" : UsageValue.ToString();

    /// <summary>The product: a name of <see cref="OcsProduct"/>; empty when it was not stated.</summary>
    public string Product => ProductValue?.ToString() ?? string.Empty;

    /// <summary>What the certificate is for, in words that name the site or the server.</summary>
    public string Title { get; internal init; } = string.Empty;

    /// <summary>The common name to order; empty when it is free.</summary>
    public string SubjectName => SubjectNameValue?.Text ?? string.Empty;

    /// <summary>
    /// The names to put into the SAN: the Required rows that the common name alone does not satisfy, in their order; from
    /// Lync 2010 on the common name too, because beside a SAN it does not count (L13-EXT).
    /// </summary>
    public IReadOnlyList<string> SubjectAlternativeNames => ListSan();

    /// <summary>The names worth adding to the SAN.</summary>
    public IReadOnlyList<string> RecommendedNames => NamesOf(NameLevel.Recommended);

    /// <summary>Which CA may issue it: a name of <see cref="IssuerRule"/>.</summary>
    public string Issuer => IssuerValue.ToString();

    /// <summary>Why that CA, in one or two sentences.</summary>
    public string IssuerWhy { get; internal init; } = string.Empty;

    /// <summary>Who will issue it, as far as stated: a name of <see cref="IssuerKind"/>.</summary>
    public string IssuedBy => IssuedByValue.ToString();

    /// <summary>Which side is followed where sources disagree: a name of <see cref="CertTools.Guidance"/>.</summary>
    public string Guidance => GuidanceValue.ToString();

    /// <summary>The extended key usages it needs, as names and OIDs.</summary>
    public IReadOnlyList<string> ExtendedKeyUsages { get => extendedKeyUsages; internal init => extendedKeyUsages = ReadableList.Of(value); }

    /// <summary>The key and the store it needs, in one sentence.</summary>
    public string Key { get; internal init; } = string.Empty;

    /// <summary>The ports it answers on, in one phrase; empty when not stated.</summary>
    public string Port { get; internal init; } = string.Empty;

    /// <summary>Where and with what it is assigned.</summary>
    public string AssignWith { get; internal init; } = string.Empty;

    /// <summary>The rows.</summary>
    public IReadOnlyList<RequiredName> Names { get => names; internal init => names = ReadableList.Of(value); }

    /// <summary>The rules that the rows name, each once, in the order of the rows.</summary>
    internal IReadOnlyList<RuleDescriptor> RowRules => rowRules ??= ListRowRules();

    internal CertificateUsage UsageValue { get; }

    /// <summary>Whether this stands for several certificates together: not a usage to ask for, but what deployment rules report on.</summary>
    internal bool IsDeployment { get; init; }

    internal OcsProduct? ProductValue { get; init; }

    internal DnsName? SubjectNameValue { get; init; }

    internal IssuerRule IssuerValue { get; init; } = IssuerRule.Any;

    internal IssuerKind IssuedByValue { get; init; }

    internal CwaAudience AudienceValue { get; init; }

    internal Guidance GuidanceValue { get; init; }

    /// <summary>The common name of the order that a plan placed for this requirement; null when it came from no plan.</summary>
    internal DnsName? OrderedName { get; init; }

    /// <summary>The label of that order, with its site; empty when it came from no plan.</summary>
    internal string OrderId { get; init; } = string.Empty;

    /// <summary>The host of the Communicator Web Access site; empty for another usage.</summary>
    internal string Site { get; init; } = string.Empty;

    /// <summary>The names and features that the caller stated; null when the requirement came from no request.</summary>
    internal RoleNames? Given { get; init; }

    /// <summary>The service the certificate is for, where it is known: its name as configured, address, port, server, site.</summary>
    internal EdgeEndpoint? Endpoint { get; init; }

    /// <summary>The phones that connect; null for another usage.</summary>
    internal PhoneDeployment? Phones { get; init; }

    /// <summary>The requirement of a certificate whose usage was not stated: no names, only what holds for all.</summary>
    /// <param name="product">The product, when stated.</param>
    public static CertRequirement General(OcsProduct? product = null) => new(CertificateUsage.General)
    {
        ProductValue = product,
        Title = product is { } stated ? "a server certificate of " + stated.DisplayName() : "a server certificate",
    };

    /// <summary>The requirement in one line.</summary>
    public override string ToString() => SubjectNameValue is null ? Usage : $"{Usage} {SubjectName}";

    private List<RuleDescriptor> ListRowRules()
    {
        var rules = new List<RuleDescriptor>();
        foreach (RequiredName row in Names)
        {
            foreach (RuleDescriptor? rule in new[] { row.RuleValue, row.WildcardRule, row.BeyondWildcardRule, row.MisplacedRule })
            {
                if (rule is not null && !rules.Contains(rule))
                {
                    rules.Add(rule);
                }
            }
        }

        return rules;
    }

    private ReadableList<string> ListSan()
    {
        ReadableList<string> names = NamesOf(NameLevel.Required);
        bool repeatsSubject = names.Count > 0 && SubjectNameValue is not null && ProductValue is { } product && OcsProducts.Lync2010AndLater.Includes(product);
        return !repeatsSubject || names.Contains(SubjectName) ? names : new ReadableList<string>([.. names, SubjectName]);
    }

    private ReadableList<string> NamesOf(NameLevel level)
    {
        var names = new List<string>();
        foreach (RequiredName row in Names)
        {
            if (row.LevelValue == level && row.PositionValue != NamePosition.CommonName && !names.Contains(row.Name))
            {
                names.Add(row.Name);
            }
        }

        return new ReadableList<string>(names);
    }
}
