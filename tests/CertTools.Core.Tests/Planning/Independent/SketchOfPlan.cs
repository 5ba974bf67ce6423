using System;
using System.Linq;

namespace CertTools.Tests.Planning.Independent;

/// <summary>Reads a plan through its public surface.</summary>
internal static class SketchOfPlan
{
    public static Sketch Read(EdgeCertPlan plan) => new(plan.Services.Select(Row).ToArray(), plan.Certificates.Select(Certificate).ToArray())
    {
        Price = plan.Price,
        LeftOut = plan.Conflicts.Where(conflict => conflict.Severity == "Error" && conflict.Other.Length == 0)
            .Select(conflict => Fold(conflict.Item.Replace("SIP domain ", "sip."))).ToArray(),
    };

    /// <summary>Everything that a plan says, as one text.</summary>
    public static string Text(EdgeCertPlan plan) => string.Join("\n",
    [
        plan.ToString(), plan.Strategy, FormattableString.Invariant($"{plan.IsProvenOptimal} {plan.Price} {plan.Currency}"),
        .. plan.Services.Select(service => FormattableString.Invariant($"{service} {service.EffectiveFqdn} {service.Port} {service.Server} {service.Pool}")),
        .. plan.Certificates.Select(certificate => FormattableString.Invariant($"{certificate} {certificate.Issuer} {certificate.Price} {certificate.KeyExportable} {certificate.AssignWith} {certificate.SubjectAlternativeNames} {certificate.Services} {certificate.Servers} {certificate.Reasons}")),
        .. plan.Conflicts.Select(conflict => $"{conflict} {conflict.Severity} {conflict.Remedy}"),
        .. plan.Findings.Select(finding => $"{finding.Rule} {finding.Outcome} {finding.Severity} {finding.Message} {finding.Remedy}"),
        .. plan.RenewalsPerYear.Select(year => year.ToString()),
    ]);

    private static SketchRow Row(PlannedService service) =>
        new(EdgeServices.Parse(service.Service), Fold(service.Fqdn), Fold(service.EffectiveFqdn), service.Port, service.Server, service.Pool, service.Certificate);

    private static SketchCertificate Certificate(PlannedCertificate certificate) =>
        new(certificate.Label, certificate.Issuer == "Public", Fold(certificate.SubjectName), certificate.SubjectAlternativeNames.Select(Fold).ToArray())
        {
            Services = certificate.Services.Select(EdgeServices.Parse).ToArray(),
            Servers = certificate.Servers,
            KeyExportable = certificate.KeyExportable,
            Price = certificate.Price,
            Reasons = certificate.Reasons.Select(Fold).ToArray(),
        };

    private static string Fold(string name) => DnsName.Read(name).Normalized;
}
