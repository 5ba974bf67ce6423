namespace CertTools;

/// <summary>How bad it is when a rule fails.</summary>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Information,

    /// <summary>Works now or for some, and should be changed.</summary>
    Warning,

    /// <summary>Does not work, or cannot be bought.</summary>
    Error,
}

/// <summary>What became of a rule.</summary>
public enum Outcome
{
    /// <summary>The requirement is met.</summary>
    Pass,

    /// <summary>The requirement is not met.</summary>
    Fail,

    /// <summary>The rule has nothing to say about this item: no private key in a file, no dates in a request.</summary>
    NotApplicable,

    /// <summary>The rule is younger than the certificate.</summary>
    NotInForce,

    /// <summary>The caller did not give what the rule needs; the message names the parameter.</summary>
    NotEvaluated,

    /// <summary>What the rule needs is there but unreadable, or can be read in two ways.</summary>
    Inconclusive,

    /// <summary>A more specific rule reports the same defect.</summary>
    Superseded,
}

/// <summary>What a certificate comes to.</summary>
public enum Verdict
{
    /// <summary>No error and no warning.</summary>
    Pass,

    /// <summary>A warning, or an error that could not be decided.</summary>
    Warning,

    /// <summary>An error.</summary>
    Fail,
}

/// <summary>How well a fact is established.</summary>
public enum Confidence
{
    /// <summary>Stated by the vendor or tested in the field, and not contradicted.</summary>
    High,

    /// <summary>One source that is not the vendor's, an excerpt, or a derivation.</summary>
    Medium,

    /// <summary>A weak source.</summary>
    Low,
}

/// <summary>The area of a rule: the first part of its id says the same.</summary>
public enum RuleArea
{
    /// <summary>What every server certificate needs (GEN).</summary>
    General,

    /// <summary>Wildcards and names (NAM).</summary>
    Names,

    /// <summary>Communicator Web Access (CWA).</summary>
    WebAccess,

    /// <summary>Edge servers and reverse proxies (OCS-E, EDG, RP).</summary>
    Edge,

    /// <summary>Servers inside: pools, Directors, web services (OCS-I, INT).</summary>
    Internal,

    /// <summary>Lync Phone Edition (LPE).</summary>
    Phone,

    /// <summary>What a public CA can issue (PUB).</summary>
    PublicCa,

    /// <summary>Names in DNS and automatic sign-in (DNS).</summary>
    Dns,

    /// <summary>Certificate stores, private keys and chains (STO).</summary>
    Store,

    /// <summary>Requesting, renewing and replacing (OPS).</summary>
    Operations,

    /// <summary>What was issued, compared with what was ordered (ORD).</summary>
    Order,
}

/// <summary>The words of the enumerations, without the cost of asking the runtime each time.</summary>
internal static class Words
{
    public static string Of(Severity value) => value switch
    {
        Severity.Information => nameof(Severity.Information),
        Severity.Warning => nameof(Severity.Warning),
        _ => nameof(Severity.Error),
    };

    public static string Of(Outcome value) => value switch
    {
        Outcome.Pass => nameof(Outcome.Pass),
        Outcome.Fail => nameof(Outcome.Fail),
        Outcome.NotApplicable => nameof(Outcome.NotApplicable),
        Outcome.NotInForce => nameof(Outcome.NotInForce),
        Outcome.NotEvaluated => nameof(Outcome.NotEvaluated),
        Outcome.Inconclusive => nameof(Outcome.Inconclusive),
        _ => nameof(Outcome.Superseded),
    };

    public static string Of(Verdict value) => value switch
    {
        Verdict.Pass => nameof(Verdict.Pass),
        Verdict.Warning => nameof(Verdict.Warning),
        _ => nameof(Verdict.Fail),
    };
}
