using System;
using System.Collections.Generic;

namespace CertTools;

/// <summary>What a rule is, apart from what it does.</summary>
/// <remarks>What is public is made of words, so that JSON, CSV and remoting see what a person sees.</remarks>
public sealed record RuleDescriptor
{
    private readonly ReadableList<Citation> sources = ReadableList.Empty<Citation>();
    private Finding? passFinding;

    internal RuleDescriptor(string id, string title, RuleArea area, Severity severity)
    {
        Rule = id;
        Title = title;
        AreaValue = area;
        SeverityValue = severity;
    }

    /// <summary>The id, for life: <c>CWA-01</c>.</summary>
    public string Rule { get; }

    /// <summary>The requirement in one line, stated positively.</summary>
    public string Title { get; }

    /// <summary>The severity of a failure: Error, Warning or Information; a finding can differ, and says so.</summary>
    public string Severity => Words.Of(SeverityValue);

    /// <summary>The area: General, Names, WebAccess, Edge, Internal, Phone, PublicCa, Dns, Store, Operations, Order.</summary>
    public string Area => AreaValue.ToString();

    /// <summary>The products the rule holds for, oldest first.</summary>
    public IReadOnlyList<string> Products => ListProducts();

    /// <summary>High, Medium or Low.</summary>
    public string Confidence => ConfidenceValue.ToString();

    /// <summary>The first issue date the rule is in force for (UTC); null when it has always been.</summary>
    public DateTime? InForceFrom => InForceFromValue?.UtcDateTime;

    /// <summary>
    /// The parameter without which the rule cannot be decided, as PowerShell spells it (<c>-IssuedBy</c>); empty
    /// when the certificate alone is enough.
    /// </summary>
    public string Needs { get; internal init; } = string.Empty;

    /// <summary>The documents the rule comes from.</summary>
    public IReadOnlyList<Citation> Sources { get => sources; internal init => sources = ReadableList.Of(value); }

    /// <summary>
    /// What is seen on a screen or in a log when a rule like this fails: who shows it, and the text in quotes, exactly as
    /// it is shown. None when not known.
    /// </summary>
    public IReadOnlyList<string> Symptoms => new ReadableList<string>([.. KnownSymptom.Of(Rule)]);

    /// <summary>The page that explains the rule, from the root of the repository.</summary>
    public string Page => $"docs/rules/{Rule}.md";

    internal RuleArea AreaValue { get; }

    internal Severity SeverityValue { get; }

    internal OcsProducts ProductsValue { get; init; } = OcsProducts.All;

    internal Confidence ConfidenceValue { get; init; } = CertTools.Confidence.High;

    internal DateTimeOffset? InForceFromValue { get; init; }

    /// <summary>The id and the title.</summary>
    public override string ToString() => $"{Rule} {Title}";

    /// <summary>The finding of every certificate that meets the requirement: there is nothing more to say of it.</summary>
    internal Finding PassFinding => passFinding ??= new Finding(this, SeverityValue, Outcome.Pass, Title + ".");

    private ReadableList<string> ListProducts()
    {
        var names = new List<string>();
        for (OcsProduct product = OcsProduct.Ocs2007; product <= OcsProduct.SfBSE; product++)
        {
            if (ProductsValue.Includes(product))
            {
                names.Add(product.ToString());
            }
        }

        return new ReadableList<string>(names);
    }
}
