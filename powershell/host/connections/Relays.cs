using System.Net;
using System.Net.Sockets;
using Koppel.PowerShell.Host.Contract;
using Koppel.PowerShell.Web;

namespace Koppel.PowerShell.Host.Connections;

/// <summary>
/// The way out for a script's own connections (databases, mail, sockets) where the process has no network: every address leads back to it, every
/// name has one, and what connects is led to the gate. The gate decides: a tunnel in a real run, a record in a preview. Ports that nobody named
/// before are listened at as soon as .NET says that they are meant.
/// </summary>
internal sealed class Relays : IAsyncDisposable
{
    /// <summary>More than a script means; the process has not room for all that there are.</summary>
    private const int MostPorts = 300;

    private readonly CancellationTokenSource ended = new();
    private readonly Lock opening = new();
    private readonly HashSet<int> ports = [];
    private readonly Wishes wishes = new();
    private readonly EgressGate gate;
    private readonly LeadingNames names;
    private readonly Listeners listeners;
    private readonly Datagrams? datagrams;
    private readonly AttemptWatch watch;
    private bool closing;

    private Relays(EgressGate gate, NetworkRequest network)
    {
        this.gate = gate;
        names = new LeadingNames(localhost: Allows(network, "localhost"));
        NameServer.AnswerWith(names);
        listeners = new Listeners(Lead);
        // In a real run a datagram has no way out, and nobody waits for a record of it.
        datagrams = gate.Previews ? new Datagrams((address, port) => Tell(address, port, "datagram")) : null;
        foreach (var port in (network.Ports ?? []).Concat(datagrams is null ? [] : Datagrams.UsualPorts))
        {
            Listen(port);
        }
        watch = new AttemptWatch(Listen, Attempted);
    }

    /// <summary>In a preview the gate itself answers; in a real run a target may take its time.</summary>
    private TimeSpan Patience => TimeSpan.FromSeconds(gate.Previews ? 10 : 1);

    public static Relays Open(EgressGate gate, NetworkRequest network) => new(gate, network);

    /// <summary>What connected at the last moment still gets to the gate: it may be all that there is to say about the script.</summary>
    public async ValueTask DisposeAsync()
    {
        watch.Dispose();
        lock (opening)
        {
            closing = true;
        }
        await listeners.DisposeAsync();
        await (datagrams?.DisposeAsync() ?? ValueTask.CompletedTask);
        await wishes.AnsweredAsync(Patience);
        NameServer.Deny();
        await ended.CancelAsync();
    }

    private static bool Allows(NetworkRequest network, string host) =>
        network.AllowedHosts?.Any(entry => entry.Split(':')[0].Equals(host, StringComparison.OrdinalIgnoreCase)) == true;

    private void Listen(int port)
    {
        lock (opening)
        {
            if (!closing && ports.Count < MostPorts && ports.Add(port))
            {
                listeners.Listen(port);
                datagrams?.Listen(port);
            }
        }
    }

    /// <summary>The next attempt at that port is heard itself.</summary>
    private void Attempted(IPAddress address, int port, string transport)
    {
        if (!gate.Previews)
        {
            return;
        }
        Listen(port);
        if (transport == "tcp")
        {
            Tell(address, port, "refused");
        }
    }

    private void Tell(IPAddress address, int port, string attempt) =>
        wishes.Keep(gate.TellAsync(names.CalledAt(address), port, attempt, ended.Token));

    private void Lead(TcpClient client, int port)
    {
        var asked = ((IPEndPoint)client.Client.LocalEndPoint!).Address;
        var wish = gate.ConnectAsync(names.CalledAt(asked), port, ended.Token).AsTask();
        wishes.Keep(wish);
        _ = LeadAsync(client, wish);
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
        }
    }
}
