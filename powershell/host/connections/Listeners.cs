using System.Net;
using System.Net.Sockets;

namespace Koppel.PowerShell.Host.Connections;

/// <summary>Takes what connects to a port of the container, whatever address of it was meant.</summary>
/// <param name="taken">Told of each connection and its port.</param>
internal sealed class Listeners(Action<TcpClient, int> taken) : IAsyncDisposable
{
    /// <summary>So many that connected at the last moment are taken: a script must not keep its end off by connecting.</summary>
    private const int MostLatecomers = 100;

    private readonly CancellationTokenSource ended = new();
    private readonly List<TcpListener> listeners = [];
    private readonly List<Task> loops = [];

    /// <summary>Not from two threads at once.</summary>
    public void Listen(int port)
    {
        var listener = TcpListener.Create(port);
        try
        {
            listener.Start();
        }
        catch (SocketException)
        {
            // Something that a script started listens there: its own process is all that it can serve.
            listener.Dispose();
            return;
        }
        listeners.Add(listener);
        loops.Add(AcceptAsync(listener, port));
    }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await Task.WhenAll(loops);
        foreach (var listener in listeners)
        {
            TakeLatecomers(listener);
            listener.Dispose();
        }
    }

    private void TakeLatecomers(TcpListener listener)
    {
        try
        {
            for (var number = 0; number < MostLatecomers && listener.Pending(); number++)
            {
                taken(listener.AcceptTcpClient(), ((IPEndPoint)listener.LocalEndpoint).Port);
            }
        }
        catch (SocketException)
        {
            // It has gone again.
        }
    }

    private async Task AcceptAsync(TcpListener listener, int port)
    {
        try
        {
            while (true)
            {
                taken(await listener.AcceptTcpClientAsync(ended.Token), port);
            }
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The action is over, or the connection went before it was taken.
        }
    }
}
