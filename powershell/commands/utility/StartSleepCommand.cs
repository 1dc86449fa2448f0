using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>Waits.</summary>
[Cmdlet(VerbsLifecycle.Start, "Sleep", DefaultParameterSetName = "Seconds", HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2097041")]
public sealed class StartSleepCommand : PSCmdlet, IDisposable
{
    private readonly ManualResetEventSlim stopped = new();

    [Parameter(Position = 0, Mandatory = true, ParameterSetName = "Seconds", ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateRange(0.0, (double)(int.MaxValue / 1000))]
    [Alias("s")]
    public double Seconds { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "Milliseconds", ValueFromPipelineByPropertyName = true)]
    [ValidateRange(0, int.MaxValue)]
    [Alias("ms", "m")]
    public int Milliseconds { get; set; }

    [Parameter(Position = 0, Mandatory = true, ParameterSetName = "FromTimeSpan", ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateRange(ValidateRangeKind.NonNegative)]
    [Alias("ts")]
    public TimeSpan Duration { get; set; }

    public void Dispose() => stopped.Dispose();

    protected override void ProcessRecord()
    {
        var milliseconds = ParameterSetName switch
        {
            "Seconds" => (long)(Seconds * 1000),
            "FromTimeSpan" => (long)Math.Floor(Duration.TotalMilliseconds),
            _ => Milliseconds,
        };
        if (milliseconds > int.MaxValue)
        {
            var problem = new ArgumentException(
                $"The Duration parameter value must not exceed '{TimeSpan.FromMilliseconds(int.MaxValue)}', provided value was '{Duration}'.");
            ThrowTerminatingError(new ErrorRecord(problem, "MaximumDurationExceeded", ErrorCategory.InvalidArgument, null));
        }
        if (milliseconds > 0)
        {
            stopped.Wait((int)milliseconds);
        }
    }

    protected override void StopProcessing() => stopped.Set();
}
