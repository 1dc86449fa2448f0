using System.IO.Pipes;
using System.Net.Sockets;

namespace Koppel.PowerShell.Host;

/// <summary>The way to the parent: a Unix socket, or a named pipe on Windows. The parent removes the address once we are connected.</summary>
internal static class Transport
{
    private const string PipePrefix = @"\\.\pipe\";

    public static async Task<Stream> ConnectAsync(string address)
    {
        if (address.StartsWith(PipePrefix, StringComparison.Ordinal))
        {
            var pipe = new NamedPipeClientStream(".", address[PipePrefix.Length..], PipeDirection.InOut, PipeOptions.Asynchronous);
            await pipe.ConnectAsync();
            return pipe;
        }
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(address));
        return new NetworkStream(socket, ownsSocket: true);
    }
}
