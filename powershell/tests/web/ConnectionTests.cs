using System.Management.Automation;
using Koppel.PowerShell.Web;
using Xunit;

namespace Koppel.PowerShell.Tests.Web;

public sealed class ConnectionTests : IDisposable
{
    private static readonly WebPolicy Free = new();

    private readonly WebTarget target = new();

    public void Dispose() => target.Dispose();

    [Fact]
    public void CallsToOneTargetShareAConnectionOverScriptsAndSessions()
    {
        for (var count = 0; count < 3; count++)
        {
            WebScript.Run($"foreach ($n in 1..5) {{ $null = Invoke-RestMethod '{target.Address}/x' -SessionVariable s }}; $null = Invoke-WebRequest '{target.Address}/y'", Free);
        }

        Assert.Equal(18, target.Requests.Count);
        Assert.Equal(1, target.Connections);
    }

    [Fact]
    public void CallsWithCredentialsHaveConnectionsOfTheirOwn()
    {
        const string Credential = "[pscredential]::new('u', [System.Net.NetworkCredential]::new('', 'p').SecurePassword)";
        WebScript.Run($"$null = Invoke-RestMethod '{target.Address}/x'; $null = Invoke-RestMethod '{target.Address}/private' -Credential ({Credential}) -AllowUnencryptedAuthentication", Free);
        var outcome = WebScript.Run($"Invoke-RestMethod '{target.Address}/private'", Free);

        Assert.Equal("WebCmdletWebResponseException", outcome.ErrorId);
        Assert.Equal([null, null, "Basic dTpw", null], target.Requests.Select(request => request.Authorization));
        var ports = target.Requests.Select(request => request.FromPort).ToArray();
        Assert.NotEqual(ports[0], ports[2]);
        Assert.NotEqual(ports[2], ports[3]);
    }

    [Fact]
    public void CookiesAndHeadersAreSharedInASessionOnly()
    {
        WebScript.Run($"$null = Invoke-RestMethod '{target.Address}/cookie' -Headers @{{ 'X-Own' = 'a' }} -SessionVariable s; $null = Invoke-RestMethod '{target.Address}/1'; $null = Invoke-RestMethod '{target.Address}/2' -WebSession $s", Free);
        WebScript.Run($"$null = Invoke-RestMethod '{target.Address}/3'", Free);

        Assert.Equal([null, null, "sid=abc", null], target.Requests.Select(request => request.Cookie));
        Assert.Equal(["a", null, "a", null], target.Requests.Select(request => request.Own));
    }

    [Fact]
    public async Task StoppingAPipelineEndsACallThatWaits()
    {
        using var engine = WebScript.Prepare($"Invoke-RestMethod '{target.Address}/slow'; 'not reached'", Free);
        var running = engine.BeginInvoke();
        await target.SlowAsked.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        engine.Stop();

        Assert.Throws<PipelineStoppedException>(() => engine.EndInvoke(running));
        Assert.Equal(PSInvocationState.Stopped, engine.InvocationStateInfo.State);
        engine.Runspace.Dispose();
    }

    [Fact]
    public void StoppingAPipelineEndsAWaitBetweenRepetitions()
    {
        using var engine = WebScript.Prepare($"Invoke-RestMethod '{target.Address}/private' -MaximumRetryCount 5 -RetryIntervalSec 3600", Free);
        var running = engine.BeginInvoke();
        SpinWait.SpinUntil(() => target.Requests.Count > 0, TimeSpan.FromSeconds(30));

        engine.Stop();

        Assert.Throws<PipelineStoppedException>(() => engine.EndInvoke(running));
        engine.Runspace.Dispose();
    }

    [Fact]
    public async Task WithAGateEveryConnectionIsAskedForThere()
    {
        using var way = new GateOfTest("{}");
        // a setting of its own, so that the pool is made after the gate was set
        var outcome = await way.Through(target.Port, () => WebScript.Run("(Invoke-RestMethod 'http://127.0.0.1:1/x' -SslProtocol Tls13).ok", Free));

        Assert.Equal("""{"host":"127.0.0.1","port":1}""", way.Wish);
        Assert.Equal("/x", Assert.Single(target.Requests).Path);
        Assert.Equal(["True"], outcome.Output);
    }

    [Theory]
    [InlineData("""{"refused":"Koppel refused this call because x is not an allowed host."}""", "is not an allowed host", "Tls12")]
    [InlineData("""{"error":"ECONNREFUSED"}""", "Connection refused (elsewhere.example:81)", "Tls12, Tls13")]
    public async Task WhatTheGateRefusesOrCannotReachFailsInItsWords(string answer, string message, string setting)
    {
        using var way = new GateOfTest(answer);
        var outcome = await way.Through(target.Port, () => WebScript.Run($"Invoke-RestMethod 'http://elsewhere.example:81/x' -SslProtocol ([Microsoft.PowerShell.Commands.WebSslProtocol] '{setting}')", Free));

        Assert.Contains(message, Assert.Single(outcome.Errors).Exception.Message);
        Assert.Empty(target.Requests);
    }
}
