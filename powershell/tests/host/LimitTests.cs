using Koppel.PowerShell.Host.Contract;
using Xunit;

namespace Koppel.PowerShell.Tests.Host;

public class LimitTests
{
    [Theory]
    [InlineData("while ($true) {}")]
    [InlineData("Start-Sleep -Seconds 100")]
    [InlineData("1..[int]::MaxValue | ForEach-Object { $null = $_ }")]
    [InlineData("function Again { Again2 }; function Again2 { while ($true) { $x = 1 } }; try { Again } finally { 'cleaned' }")]
    public async Task The_time_limit_stops_a_script(string script)
    {
        var outcome = await new Action(script) { TimeLimitSeconds = 0.3 }.RunAsync();
        Assert.Equal(ExecutionEnd.TimedOut, outcome.Result.Ended);
        Assert.Null(outcome.Thrown);
    }

    [Fact]
    public async Task A_request_to_stop_is_told_from_the_time_limit()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var outcome = await new Action("'a'; while ($true) {}") { Cancellation = stop.Token }.RunAsync();
        Assert.Equal((ExecutionEnd.Cancelled, "[\"a\"]"), (outcome.Result.Ended, outcome.Output));
    }

    [Fact]
    public async Task What_is_stopped_before_it_starts_does_not_run()
    {
        var outcome = await new Action("while ($true) {}") { Cancellation = new CancellationToken(canceled: true) }.RunAsync();
        Assert.Equal(ExecutionEnd.Cancelled, outcome.Result.Ended);
    }

    [Theory]
    [InlineData("while ($true) { 'x' * 1000 }")]
    [InlineData("while ($true) { Write-Warning ('x' * 1000) }")]
    [InlineData("'x' * 10000000; while ($true) {}")]
    [InlineData("$a = @{}; foreach ($i in 1..30) { $a = @{ l = $a; r = $a } }; $a; while ($true) {}")]
    public async Task A_flood_stops_a_script(string script)
    {
        var outcome = await new Action(script) { MaximumRecordedBytes = 1_000_000 }.RunAsync();
        Assert.Equal(ExecutionEnd.Overflowed, outcome.Result.Ended);
        Assert.InRange(outcome.Output.Length, 0, 1_100_000);
    }
}
