namespace CertTools;

/// <summary>How much a name matters.</summary>
public enum NameLevel
{
    /// <summary>Must be there; its absence is reported with the severity of the row's rule.</summary>
    Required,

    /// <summary>Should be there; its absence is Information.</summary>
    Recommended,

    /// <summary>May be there; nothing is reported.</summary>
    Optional,

    /// <summary>Must not be there; its presence is reported with the severity of the row's rule.</summary>
    MustNot,
}

/// <summary>Where in the certificate a name has to stand.</summary>
public enum NamePosition
{
    /// <summary>
    /// A dNSName of the SAN; the common name counts only when the certificate has no dNSName at all, as
    /// SChannel does.
    /// </summary>
    Either,

    /// <summary>The common name of the subject.</summary>
    CommonName,

    /// <summary>A dNSName of the SAN, whatever the common name says.</summary>
    San,
}

/// <summary>Whether a wildcard may carry a name.</summary>
public enum WildcardUse
{
    /// <summary>Only the exact name counts.</summary>
    No,

    /// <summary>A wildcard for exactly one left-most label counts.</summary>
    OneLabel,

    /// <summary>A wildcard for one label matches technically, but nobody supports it: reported.</summary>
    OneLabelUnsupported,
}

/// <summary>Which side is followed where Microsoft's page and the field disagree.</summary>
public enum Guidance
{
    /// <summary>What was tested in the field. The default.</summary>
    Field,

    /// <summary>What Microsoft's page says.</summary>
    Documented,
}

/// <summary>Who issued, or will issue, a certificate. It is stated by the caller, never guessed.</summary>
public enum IssuerKind
{
    /// <summary>Not stated.</summary>
    Unknown,

    /// <summary>A publicly trusted CA, bound by the CA/Browser Forum's Baseline Requirements.</summary>
    Public,

    /// <summary>The organisation's own CA.</summary>
    Internal,
}

/// <summary>Which CA may issue a certificate for a usage.</summary>
public enum IssuerRule
{
    /// <summary>Any CA that the servers, and the clients that connect, trust.</summary>
    Any,

    /// <summary>A public CA.</summary>
    Public,

    /// <summary>The organisation's own CA.</summary>
    Internal,

    /// <summary>The same CA that issued the MTLS certificates of the Office Communications Server.</summary>
    SameAsServers,
}

/// <summary>Who uses a Communicator Web Access site.</summary>
public enum CwaAudience
{
    /// <summary>Not stated.</summary>
    Unknown,

    /// <summary>Computers that trust the organisation's own root CA.</summary>
    Managed,

    /// <summary>Outside users, Linux and Mac, borrowed or public PCs: whatever does not hold the internal root.</summary>
    Unmanaged,
}

/// <summary>Whether Communicator Web Access has one certificate or two.</summary>
public enum CwaLayout
{
    /// <summary>One MTLS certificate for the server and one SSL certificate for each virtual server: the best practice.</summary>
    Separate,

    /// <summary>One certificate for both, on one server with one site.</summary>
    Single,
}
