using System.Net;
using System.Text;
using Koppel.PowerShell.Host.Contract;
using Xunit;

namespace Koppel.PowerShell.Tests.Host;

public sealed class WebPolicyTests : IDisposable
{
    private readonly HttpListener server = new();
    private readonly string address;
    private int requests;

    public WebPolicyTests()
    {
        var port = Random.Shared.Next(20000, 60000);
        address = $"http://localhost:{port}";
        server.Prefixes.Add($"{address}/");
        server.Start();
        _ = AnswerAsync();
    }

    public void Dispose() => server.Close();

    [Fact]
    public async Task Calls_are_recorded_with_secrets_masked()
    {
        var outcome = await new Action($"Invoke-RestMethod '{address}/people?key=s3cret-value' -Headers @{{ Authorization = 'Bearer abcdef' }}") { Secrets = ["s3cret-value"] }.RunAsync();
        var call = Assert.Single(outcome.Calls);
        Assert.Equal(("GET", 200, null as string), (call.Method, call.Status, call.Blocked));
        Assert.DoesNotContain("s3cret-value", call.Address);
        Assert.DoesNotContain("abcdef", call.Headers["Authorization"]);
    }

    [Fact]
    public async Task A_dry_run_refuses_and_records_what_would_be_written()
    {
        var outcome = await new Action($"Invoke-RestMethod '{address}/people'; try {{ Invoke-RestMethod '{address}/people' -Method Post -Body '{{\"name\":\"Zoë\"}}' }} catch {{ 'refused' }}")
        {
            Network = new NetworkRequest(null, [], true),
        }.RunAsync();
        Assert.Equal(1, requests);
        Assert.Contains("\"refused\"", outcome.Output);
        Assert.Equal(("POST", "wouldWrite", "{\"name\":\"Zoë\"}", null as int?), (outcome.Calls[1].Method, outcome.Calls[1].Blocked, outcome.Calls[1].Body, outcome.Calls[1].Status));
    }

    [Fact]
    public async Task Other_hosts_are_refused()
    {
        var outcome = await new Action($"Invoke-RestMethod '{address}/people'") { Network = new NetworkRequest(["example.nl"], [], false) }.RunAsync();
        Assert.Equal((0, "hostNotAllowed"), (requests, outcome.Calls.Single().Blocked));
        Assert.NotNull(outcome.Errors.SingleOrDefault() ?? outcome.Thrown);
    }

    [Theory]
    [InlineData("[System.Net.Http.HttpClient]::new()")]
    [InlineData("New-Object System.Net.WebClient")]
    [InlineData("New-Object -TypeName 'System.Data.SqlClient.SqlConnection'")]
    [InlineData("[Net.Sockets.TcpClient]::new('localhost', 1)")]
    public async Task A_dry_run_does_not_start_a_script_with_connections_of_its_own(string script)
    {
        var outcome = await new Action($"'started'; {script}") { Network = new NetworkRequest(null, [], true) }.RunAsync();
        Assert.Equal(("[]", "PreviewRefused"), (outcome.Output, outcome.Thrown!.Id));
    }

    [Fact]
    public async Task Exceptions_of_such_types_may_be_named()
    {
        var outcome = await new Action("'started'; try { 1 } catch [System.Net.WebException], [System.Net.Http.HttpRequestException] { }; [Net.ServicePointManager]::SecurityProtocol | Out-Null")
        {
            Network = new NetworkRequest(null, [], true),
        }.RunAsync();
        Assert.Equal("""["started",1]""", outcome.Output);
    }

    private async Task AnswerAsync()
    {
        while (server.IsListening)
        {
            var context = await server.GetContextAsync();
            requests++;
            context.Response.ContentType = "application/json";
            await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes("""{"id":1}"""));
            context.Response.Close();
        }
    }
}
