using System;
using Xunit;

namespace CertTools.Tests.Requirements;

public sealed class UsageSpellingsTests
{
    [Theory]
    [InlineData("AccessEdgeExternal", CertificateUsage.AccessEdge)]
    [InlineData("dataedgeexternal", CertificateUsage.WebConferencingEdge)]
    [InlineData(" AudioVideoAuthentication ", CertificateUsage.AVAuthentication)]
    [InlineData("INTERNAL", CertificateUsage.EdgeInternal)]
    public void A_spelling_of_Request_CsCertificate_stands_for_a_usage(string word, CertificateUsage usage) =>
        Assert.Equal(usage, UsageSpellings.Find(word));

    [Theory]
    [InlineData("AccessEdge")]
    [InlineData("Nonsense")]
    [InlineData("")]
    public void Other_words_are_none(string word) => Assert.Null(UsageSpellings.Find(word));

    [Fact]
    public void A_spelling_of_several_roles_leads_to_the_roles()
    {
        CertToolsException error = Assert.Throws<CertToolsException>(() => UsageSpellings.Find("default"));

        Assert.Equal("UsageAmbiguous", error.ErrorId);
        Assert.Contains("FrontEnd, Director, Mediation or SurvivableBranch", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_spelling_is_the_name_of_another_usage() =>
        Assert.All(UsageSpellings.All.Keys, spelling => Assert.False(Enum.TryParse(spelling, ignoreCase: true, out CertificateUsage _)));
}
