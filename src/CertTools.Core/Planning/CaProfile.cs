namespace CertTools;

/// <summary>What a public CA signs, and what it asks for it. It says nothing of the internal CA, whose certificates cost nothing.</summary>
public sealed record CaProfile
{
    /// <summary>What the CA or its product is called; empty when it does not matter.</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary>The most names that it signs on one certificate; null for no limit.</summary>
    public int? MostNames { get; set; }

    /// <summary>Whether all names of a certificate have to be below one base domain, as in domain validation [S3].</summary>
    public bool OneBaseDomain { get; set; }

    /// <summary>The price of a certificate, before its names; null when not known.</summary>
    public decimal? PricePerCertificate { get; set; }

    /// <summary>The price of each name of the SAN, the first included; null when not known.</summary>
    public decimal? PricePerName { get; set; }

    /// <summary>The price of a certificate that is issued again with other names; null for the price of a new one.</summary>
    public decimal? PriceOfReissue { get; set; }

    /// <summary>The currency of the prices, as it is to be printed; empty for none.</summary>
    public string Currency { get; set; } = string.Empty;

    /// <summary>Whether a price was given.</summary>
    public bool HasPrices => PricePerCertificate is not null || PricePerName is not null || PriceOfReissue is not null;
}
