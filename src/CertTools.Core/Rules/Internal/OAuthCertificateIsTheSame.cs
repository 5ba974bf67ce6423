using System.Collections.Generic;
using System.Linq;

namespace CertTools.Rules;

// INT-10 across servers: the Central Management Store replicates one certificate to all of them.
internal sealed class OAuthCertificateIsTheSame() : DeploymentRule(InternalNames.OAuthIsStrongAndTheSame)
{
    protected override IEnumerable<Finding> Evaluate(Deployment deployment)
    {
        CertificateAssignment[] issuers = deployment.For(CertificateUsage.OAuthTokenIssuer).ToArray();
        return issuers.Length < 2 ? []
            : issuers.All(issuers[0].SharesCertificate) ? [Descriptor.PassFinding]
            : [Fail("The servers have different certificates for server-to-server authentication; all Front Ends and Directors have to have the same one.",
                "Assign one of them with Set-CsCertificate -Identity Global -Type OAuthTokenIssuer: the Central Management Store replicates it.",
                [], issuers.Select(issuer => Printable.Text(issuer.Certificate.Thumbprint)).Distinct().ToArray())];
    }
}
