using System.Collections.Generic;

namespace CertTools;

/// <summary>What a file with a topology says.</summary>
/// <param name="Topology">
/// The services of all sites, with what holds for each of them; null when there are problems, because half a file is no
/// topology. <see cref="EdgeServiceRow.ToTopologies"/> divides it into its sites.
/// </param>
/// <param name="Problems">What in the file cannot be used, in its order, the first hundred; each message names the place.</param>
public sealed record TopologyContent(EdgeTopology? Topology, IReadOnlyList<CertToolsException> Problems);
