using System.Collections.Concurrent;
using System.Net;
using System.Runtime.CompilerServices;
using Microsoft.PowerShell.Commands;

namespace Koppel.PowerShell.Web;

/// <summary>
/// The connections of this process. Calls with equal settings share them, so that a target is not greeted anew for every call;
/// cookies and headers never live here, and connections with credentials belong to one session.
/// </summary>
internal static class WebConnections
{
    private const int MostPools = 64;

    private static readonly ConcurrentDictionary<ConnectionSettings, Lazy<HttpMessageInvoker>> Pools = new();

    /// <summary>Gone with their session: what nobody holds any more closes its idle connections.</summary>
    private static readonly ConditionalWeakTable<WebRequestSession, PrivateConnections> OfSessions = [];

    /// <summary>The proxy of the machine as it was when the process started to use the web: a script cannot move it.</summary>
    public static IWebProxy SystemProxy { get; } = HttpClient.DefaultProxy;

    public static HttpMessageInvoker For(WebRequestSession session, bool withCredentials)
    {
        var settings = ConnectionSettings.Of(session, withCredentials);
        if (settings.ArePersonal || (Pools.Count >= MostPools && !Pools.ContainsKey(settings)))
        {
            return OfSession(session, settings).Invoker;
        }
        return Pools.GetOrAdd(settings, one => new Lazy<HttpMessageInvoker>(() => new HttpMessageInvoker(one.CreateHandler()))).Value;
    }

    private static PrivateConnections OfSession(WebRequestSession session, ConnectionSettings settings)
    {
        if (!OfSessions.TryGetValue(session, out var connections) || connections.Settings != settings)
        {
            connections = new PrivateConnections(settings);
            OfSessions.AddOrUpdate(session, connections);
        }
        return connections;
    }
}

/// <summary>Connections of one session alone.</summary>
internal sealed class PrivateConnections(ConnectionSettings settings)
{
    public ConnectionSettings Settings { get; } = settings;

    public HttpMessageInvoker Invoker { get; } = new(settings.CreateHandler());
}
