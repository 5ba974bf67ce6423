using System.Collections.Generic;

namespace CertTools;

/// <summary>What becomes of a certificate that there is, or of an order: one line of the way from what is to what is planned.</summary>
public sealed class PlannedChange
{
    internal PlannedChange(ChangeAction action, string certificate, string subjectName, CertificateFacts? existing, decimal? price, IReadOnlyList<string> added, IReadOnlyList<string> removed, string why)
    {
        Action = action.ToString();
        Certificate = certificate;
        SubjectName = subjectName;
        Existing = existing is null ? string.Empty : existing.Source.Length > 0 ? existing.Source : existing.CommonName ?? existing.Subject;
        Thumbprint = existing?.Thumbprint ?? string.Empty;
        Price = price;
        AddedNames = ReadableList.Of(added);
        RemovedNames = ReadableList.Of(removed);
        Why = why;
    }

    /// <summary>Keep, Reissue, Order or Retire.</summary>
    public string Action { get; }

    /// <summary>The site of the plan; empty for the only one, and for what is retired.</summary>
    public string Site { get; internal init; } = string.Empty;

    /// <summary>The label of the planned certificate; empty for one that is retired.</summary>
    public string Certificate { get; }

    /// <summary>The common name.</summary>
    public string SubjectName { get; }

    /// <summary>The certificate that there is: its file, or its common name; empty for a new order.</summary>
    public string Existing { get; }

    /// <summary>Its thumbprint; empty for a new order.</summary>
    public string Thumbprint { get; }

    /// <summary>What it costs; null when no prices were given.</summary>
    public decimal? Price { get; }

    /// <summary>The names that come onto it.</summary>
    public IReadOnlyList<string> AddedNames { get; }

    /// <summary>The names that go from it.</summary>
    public IReadOnlyList<string> RemovedNames { get; }

    /// <summary>Why.</summary>
    public string Why { get; }

    /// <summary>The change in one line.</summary>
    public override string ToString() => $"{Action} {(Certificate.Length > 0 ? Certificate + " " : string.Empty)}CN={SubjectName}";
}

/// <summary>What is done with a certificate.</summary>
public enum ChangeAction
{
    /// <summary>The certificate that there is serves the plan.</summary>
    Keep,

    /// <summary>It is issued again, under the same common name with other names.</summary>
    Reissue,

    /// <summary>It is bought new.</summary>
    Order,

    /// <summary>No service of the plan uses it any more.</summary>
    Retire,
}
