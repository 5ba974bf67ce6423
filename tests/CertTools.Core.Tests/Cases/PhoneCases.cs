#if NET
using System;
using System.Collections.Generic;
using System.Linq;

namespace CertTools.Tests.Cases;

/// <summary>Cases of Lync Phone Edition: a device and the certificate of the server it signs in to.</summary>
internal sealed class PhoneCases : CaseRole
{
    public override IReadOnlyList<CertRequirement> Requirements(WorkedCase worked, IReadOnlyList<string> usages) =>
    [
        PhoneRequirements.Build(new PhoneDeployment
        {
            Hosts = [DnsName.ParseHost(worked.Inputs!.SrvTarget, "SRV target")],
            LowestFirmware = Build(worked.Inputs.Firmware),
            UpdateTarget = Build(worked.Inputs.PlannedUpdate),
            SignIn = (worked.Inputs.SignIn ?? []).Aggregate(PhoneSignIn.Unknown, (all, way) => all | Enum.Parse<PhoneSignIn>(way, ignoreCase: true)),
        }),
    ];

    public override void HoldsAsPlan(WorkedCase worked) => throw new NotSupportedException("Phones are not planned.");

    protected override string? WhyNot(WorkedCase worked) =>
        worked.Kind != "device" ? $"cases of the kind {worked.Kind} are not covered"
        : worked.Inputs?.SrvTarget is null ? "a phone without the host it contacts is not covered"
        : null;

    private static PhoneFirmware? Build(string? text) => text is null ? null : PhoneFirmware.Parse(text);
}
#endif
