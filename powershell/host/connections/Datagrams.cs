using System.Net;
using System.Net.Sockets;

namespace Koppel.PowerShell.Host.Connections;

/// <summary>Hears where the container's datagrams (UDP) want to go. None is answered or kept.</summary>
/// <param name="heard">Told once of each address and port.</param>
internal sealed class Datagrams(Action<IPAddress, int> heard) : IAsyncDisposable
{
    /// <summary>Where what speaks UDP listens: DNS, Kerberos, time, NetBIOS, SNMP, LDAP, syslog, SQL Server's browser, RADIUS.</summary>
    public static readonly int[] UsualPorts = [53, 88, 123, 137, 161, 162, 389, 464, 514, 1434, 1812, 1813];

    /// <summary>So many that came at the last moment are heard.</summary>
    private const int MostLatecomers = 100;

    private readonly CancellationTokenSource ended = new();
    private readonly HashSet<(IPAddress Address, int Port)> known = [];
    private readonly List<Socket> sockets = [];
    private readonly List<Task> loops = [];

    /// <summary>Not from two threads at once.</summary>
    public void Listen(int port)
    {
        var socket = new Socket(SocketType.Dgram, ProtocolType.Udp);
        try
        {
            // The name server has an address of its own at the port of DNS.
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
            socket.Bind(Anywhere(socket, port));
        }
        catch (SocketException)
        {
            socket.Dispose();
            return;
        }
        sockets.Add(socket);
        loops.Add(HearAsync(socket));
    }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await Task.WhenAll(loops);
        foreach (var socket in sockets)
        {
            HearLatecomers(socket);
            socket.Dispose();
        }
    }

    private static IPEndPoint Anywhere(Socket socket, int port) =>
        new(socket.AddressFamily == AddressFamily.InterNetworkV6 ? IPAddress.IPv6Any : IPAddress.Any, port);

    private async Task HearAsync(Socket socket)
    {
        var nothing = new byte[1];
        while (true)
        {
            try
            {
                var datagram = await socket.ReceiveMessageFromAsync(nothing, Anywhere(socket, 0), ended.Token);
                Hear(datagram.PacketInformation.Address, socket);
            }
            catch (SocketException)
            {
                // Of one that cannot be read the next may be.
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private void HearLatecomers(Socket socket)
    {
        var nothing = new byte[1];
        for (var number = 0; number < MostLatecomers && socket.Poll(0, SelectMode.SelectRead); number++)
        {
            var flags = SocketFlags.None;
            EndPoint sender = Anywhere(socket, 0);
            try
            {
                socket.ReceiveMessageFrom(nothing, ref flags, ref sender, out var packet);
                Hear(packet.Address, socket);
            }
            catch (SocketException)
            {
                // As above.
            }
        }
    }

    private void Hear(IPAddress address, Socket socket)
    {
        var port = ((IPEndPoint)socket.LocalEndPoint!).Port;
        bool isNew;
        lock (known)
        {
            isNew = known.Add((address, port));
        }
        if (isNew)
        {
            heard(address, port);
        }
    }
}
