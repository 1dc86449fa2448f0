using System.Net;
using System.Net.Sockets;
using Koppel.PowerShell.Host.Contract;
using Koppel.PowerShell.Web;

namespace Koppel.PowerShell.Host.Connections;

/// <summary>
/// The way out for a script's own connections (databases, mail, sockets) where the process has no network: every address leads back to it, every
/// name has one, and what connects is led to the gate. The gate decides: a tunnel in a real run, a record in a preview.
/// </summary>
internal sealed class Relays : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>So many that connected at the last moment are heard: a script must not keep its end off by connecting.</summary>
    private const int MostLatecomers = 100;

    private readonly CancellationTokenSource accepting = new();
    private readonly CancellationTokenSource ended = new();
    private readonly List<TcpListener> listeners = [];
    private readonly List<Task> loops = [];
    private readonly HashSet<Task> wishes = [];
    private readonly LeadingNames names;
    private readonly NameServer nameServer;
    private readonly EgressGate gate;

    private Relays(EgressGate gate, LeadingNames names)
    {
        this.gate = gate;
        this.names = names;
        nameServer = new NameServer(names);
    }

    public static Relays Open(EgressGate gate, NetworkRequest network)
    {
        var relays = new Relays(gate, new LeadingNames(localhost: Allows(network, "localhost")));
        foreach (var port in network.Ports ?? [])
        {
            relays.Listen(port);
        }
        return relays;
    }

    /// <summary>What connected at the last moment still gets to the gate: it may be all that there is to say about the script.</summary>
    public async ValueTask DisposeAsync()
    {
        nameServer.Dispose();
        await accepting.CancelAsync();
        await Task.WhenAll(loops);
        foreach (var listener in listeners)
        {
            LeadLatecomers(listener);
            listener.Dispose();
        }
        await Task.WhenAny(Task.WhenAll(Wishes()), Task.Delay(Patience));
        await ended.CancelAsync();
    }

    private static bool Allows(NetworkRequest network, string host) =>
        network.AllowedHosts?.Any(entry => entry.Split(':')[0].Equals(host, StringComparison.OrdinalIgnoreCase)) == true;

    private void LeadLatecomers(TcpListener listener)
    {
        try
        {
            for (var number = 0; number < MostLatecomers && listener.Pending(); number++)
            {
                Lead(listener.AcceptTcpClient(), PortOf(listener));
            }
        }
        catch (SocketException)
        {
            // It has gone again.
        }
    }

    private static int PortOf(TcpListener listener) => ((IPEndPoint)listener.LocalEndpoint).Port;

    private void Listen(int port)
    {
        var listener = TcpListener.Create(port);
        try
        {
            listener.Start();
        }
        catch (SocketException)
        {
            // Something that an earlier script left behind listens there: its own process is all that it can serve.
            listener.Dispose();
            return;
        }
        listeners.Add(listener);
        loops.Add(AcceptAsync(listener, port));
    }

    private async Task AcceptAsync(TcpListener listener, int port)
    {
        try
        {
            while (true)
            {
                Lead(await listener.AcceptTcpClientAsync(accepting.Token), port);
            }
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The action is over, or the connection went before it was taken.
        }
    }

    private void Lead(TcpClient client, int port)
    {
        var asked = ((IPEndPoint)client.Client.LocalEndPoint!).Address;
        var wish = gate.ConnectAsync(names.CalledAt(asked), port, ended.Token).AsTask();
        lock (wishes)
        {
            wishes.Add(wish);
        }
        _ = LeadAsync(client, wish);
    }

    private void Forget(Task wish)
    {
        lock (wishes)
        {
            wishes.Remove(wish);
        }
    }

    private Task[] Wishes()
    {
        lock (wishes)
        {
            return [.. wishes];
        }
    }

    private async Task LeadAsync(TcpClient client, Task<Stream> wish)
    {
        using (client)
        {
            try
            {
                await using var target = await wish;
                var here = client.GetStream();
                await Task.WhenAny(here.CopyToAsync(target, ended.Token), target.CopyToAsync(here, ended.Token));
            }
            catch (Exception error) when (error is OperationCanceledException or SocketException or IOException or WebCallRefusedException)
            {
                // The script sees a connection that closes; what the gate refused it has recorded itself.
            }
            finally
            {
                Forget(wish);
            }
        }
    }
}
