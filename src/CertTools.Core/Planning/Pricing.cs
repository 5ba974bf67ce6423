namespace CertTools;

/// <summary>What certificates cost by the profile of the CA, and what they count for the strategy.</summary>
internal sealed class Pricing(PlanOptions options)
{
    /// <summary>Added to a price, it gives it two places: a price is written so wherever it is written.</summary>
    private const decimal Cents = 0.00m;

    private readonly CaProfile profile = options.CaProfile;

    /// <summary>A new certificate; null when no prices were given.</summary>
    public decimal? New(IssuerKind issuer, int names) => !profile.HasPrices ? null : issuer == IssuerKind.Public ? Full(names) : Cents;

    /// <summary>A certificate that is issued again; null when no prices were given.</summary>
    public decimal? Reissue(IssuerKind issuer, int names, int added) => !profile.HasPrices ? null
        : issuer != IssuerKind.Public ? Cents
        : profile.PriceOfReissue is { } price ? price + (profile.PricePerName ?? 0) * added + Cents : Full(names);

    /// <summary>Whether a new certificate costs less than one that is issued again; false when the price of a new one is not known.</summary>
    public bool IsNewCheaper(IssuerKind issuer, int names, int added) =>
        (profile.PricePerCertificate ?? profile.PricePerName) is not null && New(issuer, names) < Reissue(issuer, names, added);

    /// <summary>What counts: without prices each public certificate that has to be bought counts one.</summary>
    /// <param name="issuer">The CA.</param>
    /// <param name="names">The entries of the SAN.</param>
    /// <param name="fate">Whether it is bought, issued again or kept.</param>
    /// <param name="price">Its price in that case; null when no prices were given.</param>
    /// <param name="elsewhere">How many names of SIP domains have to go to a further Access Edge.</param>
    public PlanCost Count(IssuerKind issuer, int names, ChangeAction fate, decimal? price, int elsewhere)
    {
        decimal money = fate == ChangeAction.Keep ? 0 : price ?? (issuer == IssuerKind.Public ? 1 : 0);
        int effort = fate == ChangeAction.Keep ? 0 : 1;
        return (options.Strategy, options.Existing) switch
        {
            (PlanStrategy.Fewest, null) => new PlanCost(1, money, names, elsewhere),
            (PlanStrategy.Fewest, _) => new PlanCost(1, money, effort, names),
            (_, null) => new PlanCost(money, 1, names, elsewhere),
            _ => new PlanCost(money, effort, 1, names),
        };
    }

    private decimal Full(int names) => (profile.PricePerCertificate ?? 0) + (profile.PricePerName ?? 0) * names + Cents;
}
