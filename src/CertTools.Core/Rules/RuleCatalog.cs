using System;
using System.Collections.Generic;

namespace CertTools;

/// <summary>Every rule there is.</summary>
public static class RuleCatalog
{
    /// <summary>The descriptors of all rules, in the order in which they are reported.</summary>
    public static IReadOnlyList<RuleDescriptor> All => throw new NotImplementedException();

    /// <summary>The descriptor of a rule, whatever the case of the id; null when there is none.</summary>
    /// <param name="id">For example <c>CWA-01</c>.</param>
    public static RuleDescriptor? Find(string id) => throw new NotImplementedException();
}
