using System;
using System.Collections.Generic;

namespace CertTools;

/// <summary>The requests of one call: whatever is ordered together gets names that do not collide.</summary>
public sealed class RequestSet
{
    private readonly RequestFileNames names = new();
    private readonly List<RequestDraft> drafts = [];

    /// <summary>Begins a set.</summary>
    /// <param name="options">How the certificates are requested.</param>
    /// <exception cref="CertToolsException">As <see cref="CertRequestOptions.Check"/>.</exception>
    public RequestSet(CertRequestOptions options)
    {
        Options = options ?? throw new ArgumentNullException(nameof(options));
        options.Check();
    }

    /// <summary>How the certificates are requested.</summary>
    public CertRequestOptions Options { get; }

    /// <summary>What was ordered so far.</summary>
    public IReadOnlyList<RequestDraft> Drafts => drafts;

    /// <summary>Adds an order.</summary>
    /// <param name="order">The order.</param>
    /// <exception cref="CertToolsException"><c>NothingToRequest</c>, <c>CommonNameTooLong</c>; the set stays as it was.</exception>
    public void Add(PlannedCertificate order)
    {
        if (order is null)
        {
            throw new ArgumentNullException(nameof(order));
        }

        RequestContent content = RequestContent.Of(order, Options);
        drafts.Add(new RequestDraft(content, names.Next(order)));
    }
}
