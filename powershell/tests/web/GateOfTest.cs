using System.Net;
using System.Net.Sockets;
using Koppel.PowerShell.Web;

namespace Koppel.PowerShell.Tests.Web;

/// <summary>A parent that gives every wish the same answer, and after it leads to one target.</summary>
internal sealed class GateOfTest(string answer) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("koppel-gate-").FullName;

    public string? Wish { get; private set; }

    public async Task<T> Through<T>(int port, Func<T> act)
    {
        var address = Path.Combine(folder, "gate");
        using var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(address));
        listener.Listen();
        EgressGate.Current = new EgressGate(address);
        try
        {
            // not on the thread of the test, which waits in the call
            var serving = Task.Run(() => ServeAsync(listener, port));
            var result = act();
            await serving.WaitAsync(TimeSpan.FromSeconds(30));
            return result;
        }
        finally
        {
            EgressGate.Current = null;
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task ServeAsync(Socket listener, int port)
    {
        await using var stream = new NetworkStream(await listener.AcceptAsync(), ownsSocket: true);
        using var reader = new StreamReader(stream, leaveOpen: true);
        Wish = await reader.ReadLineAsync();
        await stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(answer + "\n"));
        if (answer is not "{}")
        {
            return;
        }
        using var target = new TcpClient();
        await target.ConnectAsync(IPAddress.Loopback, port);
        var forth = stream.CopyToAsync(target.GetStream());
        await target.GetStream().CopyToAsync(stream).WaitAsync(TimeSpan.FromMilliseconds(500)).ContinueWith(_ => { }, TaskScheduler.Default);
        _ = forth.ContinueWith(_ => { }, TaskScheduler.Default);
    }
}
