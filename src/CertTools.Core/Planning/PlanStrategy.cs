namespace CertTools;

/// <summary>What a plan is to have least of.</summary>
public enum PlanStrategy
{
    /// <summary>The least money: the price of each certificate and of each name; without prices, public certificates.</summary>
    Cheapest,

    /// <summary>The fewest certificates, public and internal.</summary>
    Fewest,

    /// <summary>Nothing is shared: a certificate for each service.</summary>
    OnePerService,
}
