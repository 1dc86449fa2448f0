using Koppel.PowerShell.Web;
using Xunit;

namespace Koppel.PowerShell.Tests.Web;

public sealed class AllowedHostsTests : IDisposable
{
    private readonly WebTarget target = new();
    private readonly List<WebCall> calls = [];

    public void Dispose() => target.Dispose();

    [Fact]
    public void WithoutAListEveryHostIsAllowedAndAnEmptyOneAllowsNone()
    {
        Assert.True(new HostList(null).Allows(new Uri("https://anything.test/")));
        Assert.False(new HostList([]).Allows(new Uri("https://anything.test/")));
    }

    [Fact]
    public void ACallToAnotherHostIsRefusedAndNamedAndRecorded()
    {
        var outcome = Run($"Invoke-RestMethod '{target.OtherName}/x'; 'goes on'", "127.0.0.1");

        Assert.Equal("KoppelHostNotAllowed", outcome.ErrorId);
        Assert.Contains($"localhost:{target.Port} is not an allowed host", outcome.ErrorMessage);
        Assert.Contains("settings", outcome.ErrorMessage);
        Assert.Equal(["goes on"], outcome.Output);
        Assert.Empty(target.Requests);
        Assert.Equal(WebCall.HostNotAllowed, Assert.Single(calls).Blocked);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-PreserveHttpMethodOnRedirect")]
    [InlineData("-AllowInsecureRedirect")]
    public void ARedirectToAnotherHostIsRefused(string option)
    {
        var outcome = Run($"Invoke-RestMethod '{target.Address}/move?to={target.OtherName}/x' {option}", "127.0.0.1");

        Assert.Equal("KoppelHostNotAllowed", outcome.ErrorId);
        Assert.Equal("/move", Assert.Single(target.Requests).Path.Split('?')[0]);
        Assert.Equal([null, WebCall.HostNotAllowed], calls.Select(call => call.Blocked));
        Assert.Equal(302, calls[0].Status);
    }

    [Fact]
    public void ANextLinkToAnotherHostIsRefused()
    {
        var outcome = Run($"Invoke-RestMethod '{target.Address}/page?next={target.OtherName}/x' -FollowRelLink", "127.0.0.1");

        Assert.Equal("KoppelHostNotAllowed", outcome.ErrorId);
        Assert.Single(target.Requests);
    }

    [Fact]
    public void AProxyAHostHeaderAndALocalSocketAreHostsToo()
    {
        Assert.Equal("KoppelHostNotAllowed", Run($"Invoke-RestMethod 'http://far.test/x' -Proxy '{target.Address}'", "far.test").ErrorId);
        Assert.Equal("KoppelHostNotAllowed", Run($"Invoke-RestMethod '{target.Address}/x' -Headers @{{ Host = 'far.test' }}", "127.0.0.1").ErrorId);
        Assert.Equal("KoppelHostNotAllowed", Run($"Invoke-RestMethod '{target.Address}/x' -UnixSocket '/run/some.sock'", "127.0.0.1").ErrorId);
        Assert.Empty(target.Requests);
    }

    [Fact]
    public void ARunspaceThatTheScriptOpensHasTheSamePolicy()
    {
        var script = $$"""
            $state = [initialsessionstate]::CreateDefault2()
            $command = Get-Command Invoke-RestMethod
            $state.Commands.Add([System.Management.Automation.Runspaces.SessionStateCmdletEntry]::new($command.Name, $command.ImplementingType, $null))
            $inner = [powershell]::Create($state).AddScript("Invoke-RestMethod '{{target.OtherName}}/x'; Invoke-RestMethod '{{target.Address}}/y'")
            $inner.Invoke().ok
            $inner.Streams.Error[0].FullyQualifiedErrorId
            """;

        var outcome = Run(script, "127.0.0.1");

        Assert.Equal(["True", "KoppelHostNotAllowed,Microsoft.PowerShell.Commands.InvokeRestMethodCommand"], outcome.Output);
        Assert.Equal("/y", Assert.Single(target.Requests).Path);
    }

    [Fact]
    public async Task ARunspaceThatInheritedNothingMayCallNobody()
    {
        Run("'a policy is in use'", "127.0.0.1");
        Task<WebPolicy?> elsewhere;
        using (ExecutionContext.SuppressFlow())
        {
            elsewhere = Task.Run(WebPolicy.Current, TestContext.Current.CancellationToken);
        }

        Assert.Same(WebPolicy.Nothing, await elsewhere);
    }

    private WebOutcome Run(string script, params string[] hosts) =>
        WebScript.Run(script, new WebPolicy { AllowedHosts = hosts, Record = calls.Add });
}
