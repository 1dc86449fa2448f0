using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Koppel.PowerShell.Web;

/// <summary>
/// The way out of a process that has no network of its own: a Unix socket that the parent listens on. The parent decides; what it is told here
/// is a wish. In a real run it gives tunnels, in a preview it takes plain HTTP and sends the calls itself, so that it sees what would write.
/// </summary>
internal sealed class EgressGate(string address)
{
    private const int LongestAnswer = 4096;

    private static readonly Dictionary<string, SocketError> Errors = new()
    {
        ["ECONNREFUSED"] = SocketError.ConnectionRefused,
        ["ENOTFOUND"] = SocketError.HostNotFound,
        ["EAI_AGAIN"] = SocketError.TryAgain,
        ["ETIMEDOUT"] = SocketError.TimedOut,
        ["EHOSTUNREACH"] = SocketError.HostUnreachable,
        ["ENETUNREACH"] = SocketError.NetworkUnreachable,
    };

    /// <summary>The gate of this process; null where the process has the machine's own network.</summary>
    public static EgressGate? Current { get; set; }

    /// <summary>Whether the parent judges single calls instead of giving tunnels. One process only ever does one of the two.</summary>
    public bool Previews { get; set; }

    /// <summary>A tunnel to a host; in a preview the parent's ear, which takes down what the tunnel would be for.</summary>
    /// <exception cref="WebCallRefusedException">The parent does not allow the host.</exception>
    /// <exception cref="SocketException">The parent could not connect to it.</exception>
    public ValueTask<Stream> ConnectAsync(string host, int port, CancellationToken cancellation) =>
        AskAsync(Previews ? Connecting(host, port) : JsonSerializer.Serialize(new { host, port }) + "\n", cancellation);

    /// <summary>Has the parent of a preview take down what cannot be led to it.</summary>
    /// <param name="attempt">`refused`: a connection to a port where nobody listened; `datagram`.</param>
    /// <exception cref="SocketException">The parent closed the line.</exception>
    public async Task TellAsync(string host, int port, string attempt, CancellationToken cancellation) =>
        await (await AskAsync(Connecting(host, port, $"X-Koppel-Attempt: {attempt}\r\n"), cancellation).ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false);

    public async ValueTask<Stream> OpenAsync(CancellationToken cancellation)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(address), cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async ValueTask<Stream> AskAsync(string wish, CancellationToken cancellation)
    {
        var stream = await OpenAsync(cancellation).ConfigureAwait(false);
        try
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(wish), cancellation).ConfigureAwait(false);
            Check(await AnswerAsync(stream, cancellation).ConfigureAwait(false));
            return stream;
        }
        catch
        {
            await stream.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static string Connecting(string host, int port, string header = "")
    {
        var authority = host.Contains(':') ? $"[{host}]:{port}" : $"{host}:{port}";
        return $"CONNECT {authority} HTTP/1.1\r\nHost: {authority}\r\n{header}\r\n";
    }

    private static void Check(string answer)
    {
        using var json = JsonDocument.Parse(answer);
        if (json.RootElement.TryGetProperty("refused", out var refused))
        {
            throw new WebCallRefusedException(WebCall.HostNotAllowed, refused.GetString()!);
        }
        if (json.RootElement.TryGetProperty("error", out var error))
        {
            throw new SocketException((int)Errors.GetValueOrDefault(error.GetString()!, SocketError.ConnectionReset));
        }
    }

    // byte by byte: what follows the line belongs to the target
    private static async Task<string> AnswerAsync(Stream stream, CancellationToken cancellation)
    {
        var line = new List<byte>();
        var one = new byte[1];
        while (line.Count < LongestAnswer)
        {
            if (await stream.ReadAsync(one, cancellation).ConfigureAwait(false) == 0)
            {
                throw new SocketException((int)SocketError.ConnectionReset);
            }
            if (one[0] == '\n')
            {
                break;
            }
            line.Add(one[0]);
        }
        return Encoding.UTF8.GetString([.. line]);
    }
}
