using System.Net;
using System.Net.Sockets;
using Koppel.PowerShell.Host.Contract;
using Koppel.PowerShell.Web;

namespace Koppel.PowerShell.Host.Running;

/// <summary>
/// The way out for a script's own connections (databases, mail, sockets) where the process has no network: every host that the action may reach
/// has an address of its own here, and what connects to it is led to the gate. The gate decides, as it does for the web commands.
/// </summary>
internal sealed class Relays : IDisposable
{
    private const int MostHosts = 50;

    /// <summary>What /etc/hosts of the container leads to.</summary>
    private const string HostsFile = "/koppel/engine/hosts";

    private readonly CancellationTokenSource ended = new();
    private readonly List<TcpListener> listeners = [];
    private readonly EgressGate gate;

    private Relays(EgressGate gate) => this.gate = gate;

    public static Relays Open(EgressGate gate, NetworkRequest network)
    {
        var relays = new Relays(gate);
        var lines = new List<string> { "127.0.0.1 localhost" };
        foreach (var (host, number) in Names(network).Select((host, number) => (host, number)))
        {
            var address = IPAddress.TryParse(host, out var own) ? own : new IPAddress([127, 64, 0, (byte)(number + 1)]);
            lines.Insert(0, $"{address} {host}");
            foreach (var port in network.Ports ?? [])
            {
                relays.Listen(address, host, port);
            }
        }
        File.WriteAllLines(HostsFile, lines);
        return relays;
    }

    public void Dispose()
    {
        ended.Cancel();
        foreach (var listener in listeners)
        {
            listener.Dispose();
        }
    }

    // A wildcard names no host; an address elsewhere cannot be listened on here.
    private static IEnumerable<string> Names(NetworkRequest network) =>
        (network.AllowedHosts ?? [])
            .Select(entry => entry.Split(':')[0])
            .Where(name => Uri.CheckHostName(name) == UriHostNameType.Dns || (IPAddress.TryParse(name, out var address) && IPAddress.IsLoopback(address)))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(MostHosts);

    private void Listen(IPAddress address, string host, int port)
    {
        var listener = new TcpListener(address, port);
        listener.Start();
        listeners.Add(listener);
        _ = AcceptAsync(listener, host, port);
    }

    private async Task AcceptAsync(TcpListener listener, string host, int port)
    {
        try
        {
            while (true)
            {
                _ = LeadAsync(await listener.AcceptTcpClientAsync(ended.Token), host, port);
            }
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The action is over.
        }
    }

    private async Task LeadAsync(TcpClient client, string host, int port)
    {
        using (client)
        {
            try
            {
                await using var target = await gate.ConnectAsync(host, port, ended.Token);
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
