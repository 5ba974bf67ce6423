using System;
using System.Collections.Generic;
using System.Linq;

namespace CertTools.Rules;

// INT-11: the web service for files accepts the Persistent Chat server only by a certificate of the same CA.
internal sealed class PersistentChatSharesIssuer() : DeploymentRule(new("INT-11", "Persistent Chat has a certificate of the internal servers' CA", RuleArea.Internal, Severity.Warning)
{
    ProductsValue = OcsProducts.Lync2013AndLater,
    Sources = [Citations.L13PChat],
})
{
    protected override IEnumerable<Finding> Evaluate(Deployment deployment)
    {
        CertificateFacts[] chat = Issued(deployment, CertificateUsage.PersistentChat);
        CertificateFacts[] servers = Issued(deployment, CertificateUsage.FrontEnd, CertificateUsage.Director, CertificateUsage.WebServicesInternal);
        if (chat.Length == 0 || servers.Length == 0)
        {
            return [];
        }

        string[] strangers = chat.Where(certificate => !servers.Any(server => server.IssuerData.Span.SequenceEqual(certificate.IssuerData.Span))).Select(IssuerOf).Distinct().ToArray();
        return strangers.Length == 0
            ? [Descriptor.PassFinding]
            : [Fail("Persistent Chat has a certificate of another CA than the internal servers: uploading and downloading files in chat rooms does not work.",
                "Request its certificate from the CA of the internal servers.", servers.Select(IssuerOf).Distinct().ToArray(), strangers)];
    }

    // A request, or the certificate of a plan, has no issuer yet.
    private static CertificateFacts[] Issued(Deployment deployment, params CertificateUsage[] usages) =>
        deployment.For(usages).Select(assignment => assignment.Certificate).Where(certificate => certificate.Form == CertificateForm.Certificate && !certificate.IssuerData.IsEmpty).ToArray();

    private static string IssuerOf(CertificateFacts certificate) => Printable.Text(certificate.Issuer);
}
