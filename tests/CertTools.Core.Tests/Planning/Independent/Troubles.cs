using System.Collections.Generic;
using System.Linq;

namespace CertTools.Tests.Planning.Independent;

/// <summary>Cases of which no plan can keep every rule.</summary>
internal static class Troubles
{
    /// <summary>What cannot have a certificate even alone.</summary>
    public static IReadOnlyList<Wish> Of(PlanCase given)
    {
        var estate = new Estate(given);
        return estate.Wishes.Where(wish => !estate.IsInside(wish) && !estate.CanBeBought(wish.Names.ToArray())).ToArray();
    }

    private static bool IsAVName(PlanCase given, string name) => given.Topology.Endpoints.Any(row => row.Service == EdgeService.AVEdge && row.Fqdn.Normalized == name);

    /// <summary>A certificate that no CA signs and that is for more than a service with a name that none signs; null when there is none.</summary>
    public static SketchCertificate? Spread(PlanCase given, Sketch sketch)
    {
        var estate = new Estate(given);
        return sketch.Certificates.FirstOrDefault(certificate => certificate.IsPublic && !estate.CanBeBought(certificate.Names.ToArray())
            && !estate.Wishes.Any(wish => wish.Names.Any(name => !KnownDomains.IsSigned(name)) && certificate.Names.Except(estate.SipNames).All(name => wish.Names.Contains(name) || IsAVName(given, name))));
    }
}
