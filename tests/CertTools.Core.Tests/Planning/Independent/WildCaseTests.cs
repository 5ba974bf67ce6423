using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace CertTools.Tests.Planning.Independent;

/// <summary>Whatever is asked, there is a plan that holds together, or one of the errors that the planner is documented to have.</summary>
public class WildCaseTests
{
    private static readonly string[] Documented = ["ServiceNotOfProduct", "ServiceGivenTwice", "NothingToPlan", "CaProfileNotUsable"];

    [Fact]
    public void A_site_is_planned_or_refused_for_a_documented_reason()
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        int planned = 0;
        for (int seed = 1; seed <= 5000; seed++)
        {
            PlanCase given = WildCases.Make(seed);
            try
            {
                EdgeCertPlan plan = given.Plan();
                planned++;
                Assert.All(plan.Services, service => Assert.True(service.Certificate.Length == 0 || plan.Certificates.Any(certificate => certificate.Label == service.Certificate), service + given.ToString()));
                int most = given.Options.CaProfile.MostNames ?? int.MaxValue;
                Assert.All(plan.Certificates.Where(certificate => certificate.Issuer == "Public" && (certificate.SubjectAlternativeNames.Count > most || certificate.SubjectName.Length > 64)),
                    certificate => Assert.True(HasProblem(plan), certificate + given.ToString()));
                Assert.True(plan.Certificates.Select(certificate => certificate.Label).Distinct().Count() == plan.Certificates.Count, given.ToString());
            }
            catch (CertToolsException e)
            {
                ids.Add(e.ErrorId);
            }
            catch (Exception e) when (e is not Xunit.Sdk.XunitException)
            {
                Assert.Fail(e + given.ToString());
            }
        }

        Assert.InRange(planned, 100, 5000);
        Assert.Subset(new HashSet<string>(Documented, StringComparer.Ordinal), ids);
    }

    private static bool HasProblem(EdgeCertPlan plan) => plan.Conflicts.Any(conflict => conflict.Severity != "Information") || plan.Findings.Any(finding => finding.IsProblem);
}
