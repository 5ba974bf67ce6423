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

    /// <summary>The requirements of several usages, or of every usage of the product that the names suffice for.</summary>
    /// <param name="request">Product and names; its usage is not looked at.</param>
    /// <param name="usages">
    /// The usages. Each takes those of the names that it has a place for. None for every usage of the product whose names
    /// were all given; the services that <c>-Fqdn</c> names are not among them, because it does not say which one it names.
    /// </param>
    /// <exception cref="CertToolsException">
    /// As <see cref="Build"/>; and <c>NameNotUsed</c> when none of the usages has a place for a name, or <c>ProductMissing</c>
    /// when neither usage nor product was given.
    /// </exception>
    public static IReadOnlyList<CertRequirement> BuildAll(RequirementRequest request, IReadOnlyList<CertificateUsage> usages)
    {
        if (request is null)
        {
            throw new ArgumentNullException(nameof(request));
        }

        if (usages is null)
        {
            throw new ArgumentNullException(nameof(usages));
        }

        if (usages.Count == 1)
        {
            return Build(request with { Usage = usages[0] });
        }

        NameParameters given = NameParameterExtensions.GivenIn(request);
        UsageEntry[] asked = usages.Count > 0 ? usages.Distinct().SelectMany(usage => EntriesOf(usage, request.Product)).ToArray() : SufficientlyNamed(request, given);
        NameParameters taken = asked.Aggregate(NameParameters.None, (all, entry) => all | entry.Needed | entry.Taken);
        if ((given & ~taken) != NameParameters.None)
        {
            string items = (given & ~taken).Spell();
            throw new CertToolsException("NameNotUsed", items, usages.Count > 0 ? $"{items} was given, but none of the usages has a place for it." : $"{items} was given, but it does not say which certificate is wanted.",
                usages.Count > 0 ? $"They take {taken.Spell()}." : $"Give -Usage too: one of {string.Join(", ", UsagesOf(request.Product!.Value))}.");
        }

        return asked.SelectMany(entry => Build(request.Only(entry.Needed | entry.Taken) with { Usage = entry.Usage })).ToArray();
    }

    /// <summary>The usages that a product has, in the order of the catalogue.</summary>
    /// <param name="product">The product.</param>
    public static IReadOnlyList<string> UsagesOf(OcsProduct product) =>
        Entries.Where(entry => entry.Products.Includes(product)).Select(entry => entry.Usage.ToString()).Distinct().ToArray();

    // What a usage that is not there comes to is for Build to say.
    private static IEnumerable<UsageEntry> EntriesOf(CertificateUsage usage, OcsProduct? product)
    {
        UsageEntry[] entries = Array.FindAll(Entries, entry => entry.Usage == usage);
        UsageEntry? found = Array.Find(entries, entry => product is { } stated ? entry.Products.Includes(stated) : entry.Default is not null) ?? entries.FirstOrDefault();
        return found is null ? [new UsageEntry(usage, OcsProducts.None, NameParameters.None, NameParameters.None, _ => [])] : [found];
    }

    private static UsageEntry[] SufficientlyNamed(RequirementRequest request, NameParameters given)
    {
        if (request.Product is not { } product)
        {
            throw new CertToolsException("ProductMissing", "Product", "Neither a product nor a usage was given.", "Give -Product, for example Lync2013, or -Usage, or both.");
        }

        const NameParameters Specific = ~(NameParameters.SipDomain | NameParameters.Fqdn);
        return Array.FindAll(Entries, entry => entry.Products.Includes(product)
            && (entry.Needed & ~given) == NameParameters.None
            && (entry.Needed & NameParameters.Fqdn) == NameParameters.None
            && (given & (entry.Needed | entry.Taken) & Specific) != NameParameters.None);
    }

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
