using Koppel.PowerShell.Web;
using Xunit;

namespace Koppel.PowerShell.Tests.Web;

public sealed class DryRunTests : IDisposable
{
    private readonly WebTarget target = new();
    private readonly List<WebCall> calls = [];

    public void Dispose() => target.Dispose();

    [Theory]
    [InlineData("-Method Post -Body '{\"name\":\"Jan\"}' -ContentType 'application/json'")]
    [InlineData("-Method Put -Body 'x'")]
    [InlineData("-Method Patch -Body 'x'")]
    [InlineData("-Method Delete")]
    [InlineData("-Method Merge")]
    [InlineData("-Method Trace")]
    [InlineData("-CustomMethod PropPatch")]
    [InlineData("-CustomMethod post")]
    [InlineData("-Headers @{ 'X-HTTP-Method-Override' = 'DELETE' }")]
    public void AWritingCallIsRefusedWithItsAddressAndRecorded(string options)
    {
        var outcome = Run($"Invoke-RestMethod '{target.Address}/users/7' {options}");

        Assert.Equal("KoppelWritingCallRefused", outcome.ErrorId);
        Assert.StartsWith("Koppel refused this writing call because this is a preview: ", outcome.ErrorMessage);
        Assert.EndsWith($"{target.Address}/users/7", outcome.ErrorMessage);
        Assert.Empty(target.Requests);
        var call = Assert.Single(calls);
        Assert.Equal((WebCall.WouldWrite, null), (call.Blocked, call.Status));
    }

    [Theory]
    [InlineData("-Method Get", "GET")]
    [InlineData("-Method Head", "HEAD")]
    [InlineData("-Method Options", "OPTIONS")]
    public void AReadingCallIsSent(string options, string method)
    {
        Assert.Empty(Run($"$null = Invoke-RestMethod '{target.Address}/users' {options}").Errors);
        Assert.Equal(method, Assert.Single(target.Requests).Method);
        Assert.Equal((null, 200), (Assert.Single(calls).Blocked, calls[0].Status));
    }

    [Fact]
    public void ATryBlockCatchesARefusal()
    {
        var outcome = Run($"try {{ Invoke-RestMethod '{target.Address}/users' -Method Post -Body 'x' }} catch {{ \"caught $($_.Exception.Message)\" }}");

        Assert.Empty(outcome.Errors);
        Assert.Equal($"caught Koppel refused this writing call because this is a preview: POST {target.Address}/users", Assert.Single(outcome.Output));
    }

    [Fact]
    public void ARedirectThatKeepsAWritingMethodToAnOrdinaryAddressIsRefused()
    {
        var outcome = Run($"Invoke-RestMethod '{target.Address}/keep?to=/users' -Method Post -Body 'x'", $"{target.Address}/keep");

        Assert.Equal("KoppelWritingCallRefused", outcome.ErrorId);
        Assert.Single(target.Requests);
    }

    [Theory]
    [InlineData("/soap/service", true)]
    [InlineData("/soap", true)]
    [InlineData("/soap?x=1", true)]
    [InlineData("/soapbox", false)]
    [InlineData("/", false)]
    public void AnAddressThatOnlyReadsMayBePostedTo(string path, bool sent)
    {
        Run($"$null = Invoke-RestMethod '{target.Address}{path}' -Method Post -Body '<x/>'", $"{target.Address}/soap");

        Assert.Equal(sent ? 1 : 0, target.Requests.Count);
    }

    [Fact]
    public void ATokenRequestIsSent()
    {
        var outcome = Run($"(Invoke-RestMethod '{target.Address}/oauth2/token' -Method Post -Body @{{ grant_type = 'client_credentials'; client_id = 'a'; client_secret = 'b' }}).ok");

        Assert.Equal(["True"], outcome.Output);
    }

    [Fact]
    public void ATokenRequestAsAFormOfPartsIsSentAsItIs()
    {
        var form = $"'{target.Address}/oauth2/token' -Method Post -Form @{{ grant_type = 'client_credentials'; client_id = 'a'; client_secret = 'b' }}";

        Assert.Equal(["True"], Run($"(Invoke-RestMethod {form}).ok").Output);
        Assert.DoesNotContain("Content-Length", Assert.Single(target.Requests).Body);
    }

    [Theory]
    [InlineData("[powershell]::Create().AddScript(\"{0}\").Invoke()")]
    [InlineData("$r = [runspacefactory]::CreateRunspace(); $r.Open(); $p = [powershell]::Create(); $p.Runspace = $r; $p.AddScript(\"{0}\").Invoke(); $r.Dispose()")]
    [InlineData("$r = [runspacefactory]::CreateRunspacePool(1, 2); $r.Open(); $p = [powershell]::Create(); $p.RunspacePool = $r; $p.AddScript(\"{0}\").Invoke(); $r.Dispose()")]
    [InlineData("Import-Module ([psobject].Assembly.Location -replace 'System.Management.Automation', 'Microsoft.PowerShell.Commands.Utility'); {0}")]
    [InlineData("Import-Module -Assembly ((Get-Command Write-Output).ImplementingType.Assembly) -Prefix Own; {0}; Invoke-OwnRestMethod '{1}/x' -Method Post")]
    [InlineData("Import-Module Microsoft.PowerShell.Utility -Force; {0}")]
    public void TheCommandsOfEveryRunspaceAndModuleAreUnderThePolicy(string script)
    {
        Run(script.Replace("{0}", $"Invoke-RestMethod '{target.Address}/x' -Method Post -Body b").Replace("{1}", target.Address));

        Assert.Empty(target.Requests);
        Assert.NotEmpty(calls);
        Assert.All(calls, call => Assert.Equal(WebCall.WouldWrite, call.Blocked));
    }

    private WebOutcome Run(string script, params string[] onlyReads) =>
        WebScript.Run(script, new WebPolicy { DryRun = true, OnlyReads = onlyReads, Record = calls.Add });
}
