#if NET
using System;
using System.Collections.Generic;
using System.Linq;

namespace CertTools.Tests.Cases;

/// <summary>Cases of Lync Phone Edition: a device and the certificate of the server it signs in to.</summary>
internal sealed class PhoneCases : CaseRole
{
    // Where no certificate can help, this one has no defect of its own.
    private static readonly CaseCertificate Flawless = new("sip.contoso.com", ["sip.contoso.com"], ["serverAuth"], Cdp: true);

    protected override IReadOnlyList<string> Kinds => ["device"];

    public override CaseCertificate? CertificateOf(WorkedCase worked) => worked.Certificate ?? (worked.Inputs?.ServerTls is null ? null : Flawless);

    public override IReadOnlyList<CertRequirement> Requirements(WorkedCase worked, IReadOnlyList<string> usages)
    {
        CaseInputs inputs = worked.Inputs!;
        return
        [
            PhoneRequirements.Build(new PhoneDeployment
            {
                Hosts = [DnsName.ParseHost(HostOf(worked), "SRV target")],
                LowestFirmware = Build(inputs.Firmware),
                UpdateTarget = Build(inputs.PlannedUpdate),
                SignIn = inputs.SignIn.Aggregate(PhoneSignIn.Unknown, (all, way) => all | Enum.Parse<PhoneSignIn>(way, ignoreCase: true)),
                HaveSignedInWithPin = inputs.EverSignedInWithPin,
                ServerTls = (inputs.ServerTls ?? []).Aggregate(TlsVersions.None, (all, version) => all | Version(version)),
            }),
        ];
    }

    public override void HoldsAsRequirement(WorkedCase worked) => throw new NotSupportedException("Phones are not planned.");

    protected override string? WhyNot(WorkedCase worked) =>
        CertificateOf(worked) is null ? "a phone without a certificate is not covered"
        : HostOf(worked) is null ? "a phone without the host it contacts is not covered"
        : null;

    // A host that the case leaves out is called as its certificate is.
    private string? HostOf(WorkedCase worked) => worked.Inputs?.SrvTarget ?? CertificateOf(worked)?.SubjectCn;

    private static PhoneFirmware? Build(string? text) => text is null or "any" ? null : PhoneFirmware.Parse(text);

    private static TlsVersions Version(string text) => Enum.Parse<TlsVersions>("Tls" + text.Replace(".", string.Empty, StringComparison.Ordinal));
}
#endif
