#if NET
using System;
using System.Linq;
using CertTools.Tests.Rules;
using Xunit;

namespace CertTools.Tests.Planning.Independent;

/// <summary>Ten times the SIP domains take ten times the memory, not a hundred times.</summary>
public class PlannerGrowthTests
{
    [Theory]
    [InlineData(OcsProduct.Ocs2007R2)]
    [InlineData(OcsProduct.Lync2013)]
    public void What_a_plan_allocates_grows_with_its_SIP_domains(OcsProduct product)
    {
        Allocated(product, 100);
        Assert.InRange(Allocated(product, 10_000), 1, 12 * Allocated(product, 1_000));
    }

    private static long Allocated(OcsProduct product, int domains)
    {
        EdgeTopology topology = Seed3.Topology() with
        {
            Product = product,
            Endpoints = [Seed3.Endpoint(EdgeService.AccessEdge, "sip.contoso.com"), Seed3.Endpoint(EdgeService.WebConferencingEdge, "webconf.contoso.com")],
            SipDomains = Enumerable.Range(1, domains).Select(number => DnsName.ParseHost($"domain{number}.com", "SIP domain")).ToArray(),
        };
        var options = new PlanOptions { AsOf = TestFacts.Now, CaProfile = new CaProfile { MostNames = 100 } };
        long before = GC.GetAllocatedBytesForCurrentThread();
        EdgeCertPlan plan = EdgePlanner.Plan(topology, options);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(domains, plan.Certificates.Sum(certificate => certificate.SubjectAlternativeNames.Count(name => name.StartsWith("sip.domain", StringComparison.Ordinal))));
        return allocated;
    }
}
#endif
