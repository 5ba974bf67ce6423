namespace CertTools;

/// <summary>Why two services, or a service and a name, could not have one certificate.</summary>
public sealed class PlanConflict
{
    internal PlanConflict(string item, string other, string reason, Severity severity = CertTools.Severity.Information, string remedy = "")
    {
        Item = item;
        Other = other;
        Reason = reason;
        Severity = severity.ToString();
        Remedy = remedy;
    }

    /// <summary>The service, or the name.</summary>
    public string Item { get; }

    /// <summary>What it could not share a certificate with; empty where no certificate can carry it.</summary>
    public string Other { get; }

    /// <summary>Why, with the source.</summary>
    public string Reason { get; }

    /// <summary>Information where two certificates are all it takes, Warning where it takes another server, Error where a name is on no certificate: a name of <see cref="CertTools.Severity"/>.</summary>
    public string Severity { get; }

    /// <summary>What can be done; empty where nothing has to be.</summary>
    public string Remedy { get; }

    /// <summary>The conflict in one line.</summary>
    public override string ToString() => Other.Length == 0 ? $"{Item}: {Reason}" : $"{Item} and {Other}: {Reason}";
}
