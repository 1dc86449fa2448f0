using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Koppel.PowerShell.Behaviour;

/// <summary>The server that the web cases talk to; a Node program that lies beside this one. Started when a case first needs it.</summary>
internal sealed class EchoServer : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { UseProxy = false });
    private Process? process;

    public string Authority { get; private set; } = "";
    public string Address => $"http://{Authority}";

    public void Reset()
    {
        Start();
        using var answer = client.GetAsync($"{Address}/__reset").GetAwaiter().GetResult();
        answer.EnsureSuccessStatusCode();
    }

    public JsonArray Requests() => (JsonArray)JsonNode.Parse(client.GetStringAsync($"{Address}/__log").GetAwaiter().GetResult())!;

    public void Dispose()
    {
        client.Dispose();
        if (process is { HasExited: false })
        {
            process.Kill();
        }
        process?.Dispose();
    }

    private void Start()
    {
        if (process is not null)
        {
            return;
        }
        var script = Path.Combine(AppContext.BaseDirectory, "echo-server.mjs");
        var node = Environment.GetEnvironmentVariable("NODE") is { Length: > 0 } named ? named : "node";
        var start = new ProcessStartInfo(node, [script, "0"]) { RedirectStandardOutput = true, UseShellExecute = false };
        process = Process.Start(start) ?? throw new InvalidOperationException("Node did not start; the web cases need it.");
        Authority = $"127.0.0.1:{process.StandardOutput.ReadLine()?.Trim()}";
    }
}
