using System;
using System.Collections.Generic;
using System.Linq;

namespace CertTools;

/// <summary>Finds the requirements of a usage: each product family brings its rows, one for each usage.</summary>
public static class RequirementCatalog
{
    private static readonly UsageEntry[] Entries =
    [
        .. CwaRequirements.Entries,
        .. OcsServerRequirements.Entries,
        .. OcsEdgeRequirements.Entries,
        .. LyncServerRequirements.Entries,
        .. LyncEdgeRequirements.Entries,
        .. LyncNeighbourRequirements.Entries,
        .. PhoneRequirements.Entries,
    ];

    /// <summary>The requirements that the usage and the names come to; one for each site, server or service named.</summary>
    /// <param name="request">Usage, product and names.</param>
    /// <exception cref="CertToolsException">
    /// A name cannot be used, a name that the usage needs is missing (<c>NameMissing</c>), a name was given that the
    /// usage has no place for (<c>NameNotUsed</c>), the product does not have the usage (<c>ProductNotCovered</c>), or
    /// the usage is none that can be asked for (<c>UsageNotCovered</c>).
    /// </exception>
    public static IReadOnlyList<CertRequirement> Build(RequirementRequest request)
    {
        if (request is null)
        {
            throw new ArgumentNullException(nameof(request));
        }

        if (request.Usage == CertificateUsage.General)
        {
            NameParameterExtensions.Check(request, NameParameters.None, NameParameters.None, string.Empty);
            return [CertRequirement.General(request.Product) with { IssuedByValue = request.IssuedBy, GuidanceValue = request.Guidance }];
        }

        UsageEntry[] usages = Array.FindAll(Entries, entry => entry.Usage == request.Usage);
        if (usages.Length == 0)
        {
            throw new CertToolsException("UsageNotCovered", request.Usage.ToString(), $"{request.Usage} is not a usage that can be asked for.",
                $"Give one of {string.Join(", ", Entries.Select(entry => entry.Usage.ToString()).Distinct())}.");
        }

        if ((request.Product ?? Array.Find(usages, entry => entry.Default is not null)?.Default) is not { } product)
        {
            throw new CertToolsException("ProductMissing", request.Usage.ToString(), $"{request.Usage} differs from product to product, and none was given.",
                $"Give -Product: {string.Join(", ", Products(usages))}.");
        }

        UsageEntry? found = Array.Find(usages, entry => entry.Products.Includes(product));
        if (found is null)
        {
            throw new CertToolsException("ProductNotCovered", product.ToString(), $"{product.DisplayName()} has no {request.Usage} certificate that CertTools knows of.",
                $"{request.Usage} is known for {string.Join(", ", Products(usages))}.");
        }

        NameParameterExtensions.Check(request, found.Needed, found.Taken, found.Hint);
        RoleNames names = RoleNames.Read(request, product);
        return found.Build(names).Select(requirement => requirement with { Given = names }).ToArray();
    }

    /// <summary>The usages that a product has, in the order of the catalogue.</summary>
    /// <param name="product">The product.</param>
    public static IReadOnlyList<string> UsagesOf(OcsProduct product) =>
        Entries.Where(entry => entry.Products.Includes(product)).Select(entry => entry.Usage.ToString()).Distinct().ToArray();

    private static IEnumerable<OcsProduct> Products(UsageEntry[] usages)
    {
        for (OcsProduct product = OcsProduct.Ocs2007; product <= OcsProduct.SfBSE; product++)
        {
            if (usages.Any(entry => entry.Products.Includes(product)))
            {
                yield return product;
            }
        }
    }
}
