using System.Linq;
using System.Security;
using CertTools.Tests.Planning;
using CertTools.Tests.Requirements;

namespace CertTools.Tests.Requests;

/// <summary>Orders to write requests for.</summary>
internal static class Order
{
    public const string Password = "correct horse \u00e9";

    public static PlannedCertificate Access => Seed3.Topology().Plan().For("Access Edge");

    public static PlannedCertificate Internal => Seed3.Topology().Plan().For("Edge internal interface");

    public static PlannedCertificate LyncEdge => PlannedCertificate.Of(Role.Of(OcsProduct.Lync2013, CertificateUsage.AccessEdge, Role.Edge));

    /// <summary>An order for names that nobody judges.</summary>
    public static PlannedCertificate Of(string commonName, string[] names, string label = "Public-1", string site = "", IssuerKind issuer = IssuerKind.Public) =>
        new(label, issuer, commonName, names, Access.GetRequirements(), ["Access Edge"], []) { Site = site };

    public static SecureString Secure(string text)
    {
        var password = new SecureString();
        text.ToList().ForEach(password.AppendChar);
        return password;
    }

    public static RequestContent With(this PlannedCertificate order, CertRequestOptions? options = null) => RequestContent.Of(order, options ?? new CertRequestOptions());

    public static RequestSet Set(CertRequestOptions options, params PlannedCertificate[] orders)
    {
        var set = new RequestSet(options);
        orders.ToList().ForEach(set.Add);
        return set;
    }
}
