using System;

namespace CertTools;

/// <summary>Every date that a rule depends on, each named once with the document that sets it. All are UTC.</summary>
internal static class Dates
{
    /// <summary>The first edition of the Baseline Requirements; 60 months [BR 6.3.2].</summary>
    public static readonly DateTimeOffset BaselineRequirements = Utc(2012, 7, 1);

    /// <summary>No public 1024-bit RSA key from here on [BR 6.1.5].</summary>
    public static readonly DateTimeOffset Rsa2048 = Utc(2014, 1, 1);

    /// <summary>No wildcard for a public suffix from here on [BR 3.2.2.6, ballot 96].</summary>
    public static readonly DateTimeOffset PublicSuffixWildcard = Utc(2013, 2, 20);

    /// <summary>39 months [BR 6.3.2].</summary>
    public static readonly DateTimeOffset Validity39Months = Utc(2015, 4, 1);

    /// <summary>No public certificate for internal names from here on [BR 7.1.4.2.1].</summary>
    public static readonly DateTimeOffset InternalNames = Utc(2015, 11, 1);

    /// <summary>No public SHA-1 leaf from here on [BR 7.1.3].</summary>
    public static readonly DateTimeOffset Sha1 = Utc(2016, 1, 1);

    /// <summary>Until here 60 months stayed permitted for documented older systems [BR 6.3.2].</summary>
    public static readonly DateTimeOffset Validity60MonthsException = Utc(2016, 7, 1);

    /// <summary>825 days [BR 6.3.2].</summary>
    public static readonly DateTimeOffset Validity825Days = Utc(2018, 3, 1);

    /// <summary>No underscore in a public dNSName from here on [BR, SC012].</summary>
    public static readonly DateTimeOffset Underscore = Utc(2019, 5, 1);

    /// <summary>The modulus of an RSA key is a multiple of 8 bits [BR 6.1.5, SC31].</summary>
    public static readonly DateTimeOffset ModulusMultipleOf8 = Utc(2020, 8, 20);

    /// <summary>398 days, counted with both ends [BR 6.3.2, SC31].</summary>
    public static readonly DateTimeOffset Validity398Days = Utc(2020, 9, 1);

    /// <summary>Exactly one common name, a character-for-character copy of a SAN entry [BR 7.1.4.3, SC48].</summary>
    public static readonly DateTimeOffset CommonNameIsCopy = Utc(2021, 8, 25);

    /// <summary>No empty label and no trailing dot [BR, SC048].</summary>
    public static readonly DateTimeOffset NoTrailingDot = Utc(2021, 8, 25);

    /// <summary>No reserved hyphens in positions 3 and 4 of a label [BR, SC048].</summary>
    public static readonly DateTimeOffset NoReservedLabels = Utc(2021, 10, 1);

    /// <summary>No OU in the subject [BR, SC47].</summary>
    public static readonly DateTimeOffset OrganizationalUnit = Utc(2022, 9, 1);

    /// <summary>A CRL distribution point may be left out: with an OCSP address, and up to 10 days of validity [BR 7.1.2.11.2, SC063].</summary>
    public static readonly DateTimeOffset ShortLived10Days = Utc(2024, 3, 15);

    /// <summary>DigiCert leaves Client Authentication out unless asked [DIGICERT53].</summary>
    public static readonly DateTimeOffset ClientAuthenticationLeftOut = Utc(2025, 10, 1);

    /// <summary>200 days [BR 6.3.2, SC081].</summary>
    public static readonly DateTimeOffset Validity200Days = Utc(2026, 3, 15);

    /// <summary>No public certificate for names of the reverse zones, in-addr.arpa and ip6.arpa [BR 7.1.2.7.12].</summary>
    public static readonly DateTimeOffset NoReverseZones = Utc(2026, 3, 15);

    /// <summary>Short-lived is up to 7 days [BR 1.6.1, SC063].</summary>
    public static readonly DateTimeOffset ShortLived7Days = Utc(2026, 3, 15);

    /// <summary>100 days [BR 6.3.2, SC081].</summary>
    public static readonly DateTimeOffset Validity100Days = Utc(2027, 3, 15);

    /// <summary>Leaf certificates have Server Authentication only [CHROME 1.8].</summary>
    public static readonly DateTimeOffset ServerAuthenticationOnly = Utc(2027, 3, 15);

    /// <summary>47 days [BR 6.3.2, SC081].</summary>
    public static readonly DateTimeOffset Validity47Days = Utc(2029, 3, 15);

    private static DateTimeOffset Utc(int year, int month, int day) => new(year, month, day, 0, 0, 0, TimeSpan.Zero);
}
