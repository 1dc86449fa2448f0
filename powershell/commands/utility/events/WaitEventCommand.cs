using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>Waits until an event comes.</summary>
[Cmdlet(VerbsLifecycle.Wait, "Event", HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2097042")]
[OutputType(typeof(PSEventArgs))]
public sealed class WaitEventCommand : PSCmdlet, IDisposable
{
    private readonly AutoResetEvent arrived = new(false);
    private volatile bool isStopped;

    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    public string? SourceIdentifier { get; set; }

    [Parameter]
    [Alias("TimeoutSec")]
    [ValidateRange(-1, int.MaxValue)]
    public int Timeout { get; set; } = -1;

    public void Dispose() => arrived.Dispose();

    protected override void ProcessRecord()
    {
        Events.ReceivedEvents.PSEventReceived += OnEvent;
        try
        {
            var end = Timeout < 0 ? DateTime.MaxValue : DateTime.UtcNow.AddSeconds(Timeout);
            while (!isStopped && DateTime.UtcNow < end)
            {
                if (Waiting() is { } one)
                {
                    WriteObject(one);
                    return;
                }
                // actions of the session run meanwhile, so the wait is cut into short pieces
                arrived.WaitOne(100);
            }
        }
        finally
        {
            Events.ReceivedEvents.PSEventReceived -= OnEvent;
        }
    }

    protected override void StopProcessing()
    {
        isStopped = true;
        arrived.Set();
    }

    private void OnEvent(object? sender, PSEventArgs one) => arrived.Set();

    private PSEventArgs? Waiting()
    {
        var pattern = SourceIdentifier is null ? null : new WildcardPattern(SourceIdentifier, WildcardOptions.IgnoreCase);
        lock (Events.ReceivedEvents.SyncRoot)
        {
            return Events.ReceivedEvents.FirstOrDefault(one => pattern is null || pattern.IsMatch(one.SourceIdentifier ?? ""));
        }
    }
}
