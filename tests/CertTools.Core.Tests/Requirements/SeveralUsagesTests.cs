using System.Linq;
using Xunit;

namespace CertTools.Tests.Requirements;

/// <summary>Several usages at once, and every usage that names suffice for.</summary>
public sealed class SeveralUsagesTests
{
    [Fact]
    public void Each_usage_takes_the_names_it_has_a_place_for()
    {
        RequirementRequest request = Role.WebServices with { Product = OcsProduct.Lync2013 };

        Assert.Equal(["FrontEnd", "WebServicesInternal"], UsagesOf(request, CertificateUsage.FrontEnd, CertificateUsage.WebServicesInternal));
        Assert.Equal(["FrontEnd"], UsagesOf(Role.Pool with { Product = OcsProduct.Lync2013 }, CertificateUsage.FrontEnd, CertificateUsage.FrontEnd));
    }

    [Fact]
    public void One_usage_is_as_if_it_were_asked_for_alone() =>
        Assert.Equal("NameNotUsed", Refused(Role.WebServices with { Product = OcsProduct.Lync2013 }, CertificateUsage.FrontEnd).ErrorId);

    [Fact]
    public void Without_a_usage_all_are_meant_that_the_names_suffice_for()
    {
        RequirementRequest request = Role.Proxy with { Product = OcsProduct.Lync2010 };

        Assert.Equal(["ReverseProxy"], UsagesOf(request));
        Assert.Equal(["CwaMtls", "FrontEnd", "Director", "PoolRole", "Mediation"], UsagesOf(Role.Pool with { Product = OcsProduct.Ocs2007R2 }));
    }

    [Theory]
    [InlineData(OcsProduct.Ocs2007)]
    [InlineData(OcsProduct.SfB2019)]
    public void A_service_that_is_not_named_is_not_guessed(OcsProduct product)
    {
        CertToolsException refused = Refused(Role.Service with { Product = product });

        Assert.Equal("NameNotUsed", refused.ErrorId);
        Assert.Contains("-Usage", refused.Message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_none_of_the_usages_takes_is_refused() =>
        Assert.Equal("NameNotUsed", Refused(Role.WebServices with { Product = OcsProduct.Lync2013, XmppDomains = ["contoso.com"] }, CertificateUsage.FrontEnd, CertificateUsage.Director).ErrorId);

    [Fact]
    public void What_one_of_the_usages_lacks_is_said() =>
        Assert.Equal("NameMissing", Refused(Role.Pool with { Product = OcsProduct.Lync2013 }, CertificateUsage.FrontEnd, CertificateUsage.ReverseProxy).ErrorId);

    [Fact]
    public void Without_usage_and_product_there_is_no_answer() => Assert.Equal("ProductMissing", Refused(Role.Pool).ErrorId);

    private static string[] UsagesOf(RequirementRequest request, params CertificateUsage[] usages) =>
        RequirementCatalog.BuildAll(request, usages).Select(requirement => requirement.Usage).ToArray();

    private static CertToolsException Refused(RequirementRequest request, params CertificateUsage[] usages) =>
        Assert.Throws<CertToolsException>(() => RequirementCatalog.BuildAll(request, usages));
}
