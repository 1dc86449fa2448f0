using System.Diagnostics;
using System.Net;

namespace Koppel.PowerShell.Host.Connections;

/// <summary>
/// Hears from .NET what a script's connections are about, where nobody listens for them: the port of a call by HTTP before it is made, and the
/// end of each attempt to connect. The containers' guard does not rest on it: the parent counts what is not told here.
/// </summary>
internal sealed class AttemptWatch : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private const string BeforeCall = "System.Net.Http.Request";
    private const string Connecting = "Experimental.System.Net.Sockets";

    private readonly Action<int> announced;
    private readonly Action<IPAddress, int, string> attempted;
    private readonly List<IDisposable> subscriptions = [];
    private readonly ActivityListener activities;

    /// <param name="announced">Told of a port before a call by HTTP connects to it.</param>
    /// <param name="attempted">Told of an address, a port and `tcp` or `udp`: a connection that failed, or a socket that is to send datagrams.</param>
    public AttemptWatch(Action<int> announced, Action<IPAddress, int, string> attempted)
    {
        this.announced = announced;
        this.attempted = attempted;
        subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
        activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Connecting,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = Read,
        };
        ActivitySource.AddActivityListener(activities);
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "HttpHandlerDiagnosticListener")
        {
            // Not the newer event: whoever listens to that adds a header to each call.
            subscriptions.Add(value.Subscribe(this, (name, _, _) => name == BeforeCall));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value?.GetType().GetProperty("Request")?.GetValue(value.Value) is HttpRequestMessage { RequestUri: { IsAbsoluteUri: true } address })
        {
            announced(address.Port);
        }
    }

    public void OnCompleted()
    {
        // There is nothing to end.
    }

    public void OnError(Exception error)
    {
        // None comes.
    }

    public void Dispose()
    {
        activities.Dispose();
        subscriptions.ForEach(subscription => subscription.Dispose());
    }

    private void Read(Activity attempt)
    {
        var transport = attempt.GetTagItem("network.transport") as string;
        var isOfInterest = transport == "udp" || (transport == "tcp" && attempt.GetTagItem("error.type") is not null);
        if (isOfInterest
            && IPAddress.TryParse(attempt.GetTagItem("network.peer.address") as string, out var address)
            && attempt.GetTagItem("network.peer.port") is int port)
        {
            attempted(address, port, transport!);
        }
    }
}
