using System;

namespace CertTools;

/// <summary>When the successor of a certificate has to take effect, where Set-CsCertificate -Roll replaces it [L13-ROLL].</summary>
public static class RollSchedule
{
    /// <summary>How long before the end the successor takes effect: tokens and signatures of the old key stay valid that long. Zero for usages without -Roll.</summary>
    /// <param name="usage">A/V Authentication (8 hours) or OAuth (24 hours).</param>
    public static TimeSpan LeadTimeOf(CertificateUsage usage) => usage switch
    {
        CertificateUsage.AVAuthentication => TimeSpan.FromHours(8),
        CertificateUsage.OAuthTokenIssuer => TimeSpan.FromHours(24),
        _ => TimeSpan.Zero,
    };

    /// <summary>The latest effective date to give with -EffectiveDate.</summary>
    /// <param name="usage">A/V Authentication or OAuth.</param>
    /// <param name="end">The end of the validity of the certificate that is replaced.</param>
    public static DateTimeOffset LatestEffectiveDate(CertificateUsage usage, DateTimeOffset end) => end - LeadTimeOf(usage);
}
