using System.Collections.Generic;
using System.Linq;

namespace CertTools.Tests.Planning.Independent;

/// <summary>A row of the table of a plan.</summary>
internal sealed record SketchRow(EdgeService Service, string Fqdn, string Effective, int? Port, string Server, string Pool, string Label);

/// <summary>A certificate of a plan.</summary>
internal sealed record SketchCertificate(string Label, bool IsPublic, string CommonName, IReadOnlyList<string> Names)
{
    public IReadOnlyList<EdgeService> Services { get; init; } = [];

    public IReadOnlyList<string> Servers { get; init; } = [];

    public bool KeyExportable { get; init; }

    public decimal? Price { get; init; }

    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>The names that a client can find: the common name counts where there is no SAN.</summary>
    public IReadOnlyList<string> Findable => Names.Count > 0 ? Names : CommonName.Length > 0 ? [CommonName] : [];
}

/// <summary>What the checker knows of a plan: a plain record, so that a broken one is easily made.</summary>
internal sealed record Sketch(IReadOnlyList<SketchRow> Rows, IReadOnlyList<SketchCertificate> Certificates)
{
    public decimal? Price { get; init; }

    /// <summary>The names that the plan says are on no certificate.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    public Sketch With(string label, System.Func<SketchCertificate, SketchCertificate> change) =>
        this with { Certificates = Certificates.Select(certificate => certificate.Label == label ? change(certificate) : certificate).ToArray() };
}
