using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Koppel.PowerShell.Tests.Web;

/// <summary>A small web server of one test, reachable as 127.0.0.1 and as localhost.</summary>
internal sealed class WebTarget : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly ConcurrentQueue<Seen> seen = new();

    public WebTarget()
    {
        Port = FreePort();
        listener.Prefixes.Add($"http://127.0.0.1:{Port}/");
        listener.Prefixes.Add($"http://localhost:{Port}/");
        listener.Start();
        _ = ListenAsync();
    }

    public int Port { get; }

    public string Address => $"http://127.0.0.1:{Port}";

    public string OtherName => $"http://localhost:{Port}";

    public IReadOnlyList<Seen> Requests => [.. seen];

    /// <summary>How many connections the requests came on.</summary>
    public int Connections => seen.Select(request => request.FromPort).Distinct().Count();

    /// <summary>Completes when a request to /slow arrived.</summary>
    public TaskCompletionSource SlowAsked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Dispose() => listener.Close();

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task ListenAsync()
    {
        while (listener.IsListening)
        {
            try
            {
                var context = await listener.GetContextAsync();
                _ = AnswerAsync(context);
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        var request = context.Request;
        var body = await new StreamReader(request.InputStream, Encoding.UTF8).ReadToEndAsync();
        seen.Enqueue(new Seen(request.HttpMethod, request.RawUrl!, request.Headers["Cookie"], request.Headers["Authorization"], request.Headers["X-Own"], body, request.RemoteEndPoint.Port));
        var response = context.Response;
        switch (request.Url!.AbsolutePath)
        {
            case "/slow":
                SlowAsked.TrySetResult();
                return;
            case "/move":
                response.StatusCode = 302;
                response.RedirectLocation = request.QueryString["to"];
                break;
            case "/keep":
                response.StatusCode = 307;
                response.RedirectLocation = request.QueryString["to"];
                break;
            case "/page":
                response.Headers.Add("Link", $"<{request.QueryString["next"]}>; rel=\"next\"");
                break;
            case "/cookie":
                response.Headers.Add("Set-Cookie", "sid=abc; Path=/");
                break;
            case "/private":
                response.StatusCode = request.Headers["Authorization"] is null ? 401 : 200;
                response.Headers.Add("WWW-Authenticate", "Basic realm=\"test\"");
                break;
        }
        response.ContentType = "application/json";
        await response.OutputStream.WriteAsync("{\"ok\":true}"u8.ToArray());
        response.Close();
    }
}

/// <summary>One request as the server saw it.</summary>
internal sealed record Seen(string Method, string Path, string? Cookie, string? Authorization, string? Own, string Body, int FromPort);
