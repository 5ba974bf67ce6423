namespace CertTools;

/// <summary>The renewals of a year.</summary>
public sealed class RenewalYear
{
    internal RenewalYear(int year, int renewals)
    {
        Year = year;
        Renewals = renewals;
    }

    /// <summary>The calendar year, UTC.</summary>
    public int Year { get; }

    /// <summary>How many public certificates of the plan have to be renewed in it, if each lasts as long as the rules of its issue date let it.</summary>
    public int Renewals { get; }

    /// <summary>The year in words.</summary>
    public override string ToString() => $"{Year}: {Renewals}";
}
