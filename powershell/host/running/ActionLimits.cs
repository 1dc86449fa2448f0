using Koppel.PowerShell.Host.Contract;

namespace Koppel.PowerShell.Host.Running;

/// <summary>The three reasons to stop a script softly, and which of them came first.</summary>
internal sealed class ActionLimits : IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly CancellationTokenRegistration asked;
    private readonly Timer clock;
    private int reason = (int)ExecutionEnd.Completed;

    public ActionLimits(CancellationToken cancellation, TimeSpan time)
    {
        clock = new Timer(_ => Stop(ExecutionEnd.TimedOut), null, time, Timeout.InfiniteTimeSpan);
        asked = cancellation.Register(() => Stop(ExecutionEnd.Cancelled));
    }

    public CancellationToken Token => stop.Token;

    public void Overflow() => Stop(ExecutionEnd.Overflowed);

    /// <summary>A script that ran to its end has completed, even when the stop came in its last moment.</summary>
    public ExecutionEnd Ended(bool stopped) => stopped ? (ExecutionEnd)reason : ExecutionEnd.Completed;

    public void Dispose()
    {
        asked.Dispose();
        clock.Dispose();
    }

    /// <summary>Never on the caller's own thread: it may be the very pipeline that is to be stopped.</summary>
    private void Stop(ExecutionEnd why)
    {
        if (Interlocked.CompareExchange(ref reason, (int)why, (int)ExecutionEnd.Completed) == (int)ExecutionEnd.Completed)
        {
            _ = stop.CancelAsync();
        }
    }
}
