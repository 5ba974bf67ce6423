using System;
using System.Collections.Generic;
using System.Linq;

namespace CertTools.Rules;

// LPE-07: phones trust the CA of the Default certificate on their own, and others only where they are told to.
internal sealed class ExchangeHasIssuerOfLync() : DeploymentRule(new("LPE-07", "Where there are phones, Exchange has a certificate of the CA of the default certificate", RuleArea.Phone, Severity.Warning)
{
    ProductsValue = OcsProducts.Lync2010AndLater,
    Sources = [Citations.NewTrust, Citations.OcsGuy],
    ConfidenceValue = Confidence.Medium,
})
{
    protected override IEnumerable<Finding> Evaluate(Deployment deployment)
    {
        CertificateAssignment[] ours = Issued(deployment.For(CertificateUsage.FrontEnd, CertificateUsage.Director, CertificateUsage.SurvivableBranch));
        CertificateAssignment[] exchange = Issued(deployment.For(CertificateUsage.ExchangeUM));
        if (ours.Length == 0 || exchange.Length == 0 || !deployment.For(CertificateUsage.LyncPhone).Any())
        {
            yield break;
        }

        string[] strangers = exchange.Where(other => !ours.Any(own => own.Certificate.IssuerData.Span.SequenceEqual(other.Certificate.IssuerData.Span)))
            .Select(other => Printable.Text(other.Certificate.Issuer)).Distinct(StringComparer.Ordinal).ToArray();
        yield return strangers.Length == 0 ? Descriptor.PassFinding : Fail(
            $"The certificate of Exchange comes from {string.Join(", ", strangers)}, not from the CA of the default certificate: phones trust that one only.",
            "Add the CA for phones: New-CsWebTrustedCACertificate, then Set-CsWebServiceConfiguration -TrustedCACerts @{Add=...}; if that is done, nothing needs to be changed.",
            [.. ours.Select(own => Printable.Text(own.Certificate.Issuer)).Distinct(StringComparer.Ordinal)], strangers);
    }

    private static CertificateAssignment[] Issued(IEnumerable<CertificateAssignment> assignments) => assignments.Where(assignment => !assignment.Certificate.IssuerData.IsEmpty).ToArray();
}
