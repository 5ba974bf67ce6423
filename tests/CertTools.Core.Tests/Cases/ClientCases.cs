#if NET
using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace CertTools.Tests.Cases;

/// <summary>Cases of clients: what they look for in DNS, in their order.</summary>
internal sealed class ClientCases : CaseRole
{
    protected override IReadOnlyList<string> Kinds => ["lookup"];

    public override IReadOnlyList<CertRequirement> Requirements(WorkedCase worked, IReadOnlyList<string> usages) =>
        throw new NotSupportedException("A client has no certificate.");

    // A remark stands in brackets after the record.
    public override void HoldsAsRequirement(WorkedCase worked) => Assert.Equal(
        worked.Expected.Order!.Select(line => line.Split(" (")[0]),
        SignInNames.Of(DnsName.ParseHost(worked.Inputs!.SipDomain, "SIP domain"), ClientOf(worked)!.Value).Select(name => name.ToString()));

    protected override string? WhyNot(WorkedCase worked) =>
        ClientOf(worked) is null ? $"the client {worked.Inputs?.Client} is not covered"
        : worked.Inputs?.SipDomain is null || worked.Expected.Order is null ? "a look-up without SIP domain or order is not covered"
        : null;

    private static SignInClient? ClientOf(WorkedCase worked) =>
        Enum.TryParse(worked.Inputs?.Client?.Replace(" ", string.Empty, StringComparison.Ordinal), out SignInClient client) ? client : null;
}
#endif
