using System;
using System.Collections.Generic;

namespace CertTools;

/// <summary>What certificates Communicator Web Access needs (reference: S0, S1, S2, OCS07-CWA).</summary>
public static class CwaRequirements
{
    /// <summary>
    /// The requirements of a deployment: for <see cref="CwaLayout.Separate"/> an SSL certificate a site, then an MTLS
    /// certificate a server; for <see cref="CwaLayout.Single"/> one for both.
    /// </summary>
    /// <param name="deployment">The deployment.</param>
    /// <exception cref="CertToolsException">The combination cannot be had; the message says why and what can.</exception>
    public static IReadOnlyList<CertRequirement> Build(CwaDeployment deployment) => throw new NotImplementedException();
}
