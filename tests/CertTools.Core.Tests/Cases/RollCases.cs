#if NET
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Xunit;

namespace CertTools.Tests.Cases;

/// <summary>Cases of certificates that are replaced with -Roll: when the successor has to take effect.</summary>
internal sealed class RollCases : CaseRole
{
    private static readonly Dictionary<string, CertificateUsage> Usages = new(StringComparer.Ordinal)
    {
        ["AudioVideoAuthentication"] = CertificateUsage.AVAuthentication,
        ["OAuthTokenIssuer"] = CertificateUsage.OAuthTokenIssuer,
    };

    protected override IReadOnlyList<string> Kinds => ["plan"];

    public override IReadOnlyList<CertRequirement> Requirements(WorkedCase worked, IReadOnlyList<string> usages) =>
        throw new NotSupportedException("A schedule has no certificate.");

    public override void HoldsAsRequirement(WorkedCase worked)
    {
        Assert.Equal(worked.Usage.Order(StringComparer.Ordinal), worked.Expected.EffectiveDateLatest!.Keys.Order(StringComparer.Ordinal));
        Assert.All(worked.Expected.EffectiveDateLatest, latest =>
            Assert.Equal(Moment(latest.Value), RollSchedule.LatestEffectiveDate(Usages[latest.Key], Moment(worked.Inputs!.CurrentExpiry!))));
        Assert.All(worked.Expected.LeadHours ?? new Dictionary<string, int>(), lead => Assert.Equal(TimeSpan.FromHours(lead.Value), RollSchedule.LeadTimeOf(Usages[lead.Key])));
    }

    protected override string? WhyNot(WorkedCase worked) =>
        worked.Usage.Count == 0 || !worked.Usage.All(Usages.ContainsKey) ? $"the usage {UsagesOf(worked)} is not covered"
        : worked.Expected.EffectiveDateLatest is null ? "a roll without its dates is not covered"
        : null;

    private static DateTimeOffset Moment(string text) => DateTimeOffset.ParseExact(text, "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
#endif
