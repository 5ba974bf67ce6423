using System;
using System.Collections.Generic;
using System.Linq;

namespace CertTools.Tests.Planning.Independent;

/// <summary>Makes a case smaller for as long as it stays what it is.</summary>
internal static class Shrinker
{
    public static PlanCase Shrink(PlanCase given, Func<PlanCase, bool> stays)
    {
        for (PlanCase? smaller = given; smaller is not null; smaller = Smaller(given).FirstOrDefault(stays))
        {
            given = smaller;
        }

        return given;
    }

    private static IEnumerable<PlanCase> Smaller(PlanCase given)
    {
        EdgeTopology topology = given.Topology;
        PlanOptions options = given.Options;
        CaProfile profile = options.CaProfile;
        foreach (EdgeEndpoint row in topology.Endpoints)
        {
            yield return given with { Topology = topology with { Endpoints = topology.Endpoints.Where(other => other != row).ToArray() } };
        }

        foreach (DnsName domain in topology.SipDomains)
        {
            yield return given with { Topology = topology with { SipDomains = topology.SipDomains.Where(other => other != domain).ToArray() } };
        }

        PlanCase[] plainer =
        [
            given with { Topology = topology with { Guidance = Guidance.Field } },
            given with { Topology = topology with { IssuedBy = IssuerKind.Unknown } },
            given with { Topology = topology with { Endpoints = topology.Endpoints.Select(row => row with { Pool = string.Empty }).ToArray() } },
            given with { Options = options with { AllowRenamedService = false } },
            given with { Options = options with { Strategy = PlanStrategy.Cheapest } },
            given with { Options = options with { CaProfile = profile with { OneBaseDomain = false } } },
            given with { Options = options with { CaProfile = profile with { MostNames = null } } },
            given with { Options = options with { CaProfile = profile with { PricePerName = null } } },
            given with { Options = options with { CaProfile = profile with { PricePerCertificate = null } } },
        ];
        foreach (PlanCase plain in plainer.Where(plain => plain.ToString() != given.ToString()))
        {
            yield return plain;
        }
    }
}
