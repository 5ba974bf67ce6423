using System.Collections.Generic;
using System.Linq;

namespace CertTools;

/// <summary>Tells the listeners of reverse proxies apart.</summary>
internal static class ListenerRows
{
    /// <summary>
    /// What is published by one server on one address and port is one listener, and so are listeners that publish one host:
    /// the servers of an array.
    /// </summary>
    /// <param name="hosts">The rows of the reverse proxies.</param>
    public static IReadOnlyList<List<EdgeEndpoint>> Group(IReadOnlyList<EdgeEndpoint> hosts)
    {
        var listeners = new List<List<EdgeEndpoint>>();
        var places = new Dictionary<object, List<EdgeEndpoint>>();
        foreach (EdgeEndpoint host in hosts)
        {
            object[] keys = [(host.Server.ToUpperInvariant(), host.Address, host.Port), host.Fqdn];
            List<EdgeEndpoint>[] found = keys.Where(places.ContainsKey).Select(key => places[key]).Distinct().ToArray();
            List<EdgeEndpoint> listener = found.Length > 0 ? found[0] : [];
            if (found.Length == 0)
            {
                listeners.Add(listener);
            }

            foreach (List<EdgeEndpoint> other in found.Skip(1))
            {
                listener.AddRange(other);
                listeners.Remove(other);
                foreach (object key in places.Keys.Where(key => places[key] == other).ToArray())
                {
                    places[key] = listener;
                }
            }

            listener.Add(host);
            foreach (object key in keys)
            {
                places[key] = listener;
            }
        }

        return listeners;
    }
}
