using System.Diagnostics;
using Koppel.PowerShell.Host.Contract;
using Koppel.PowerShell.Host.Reading;
using Koppel.PowerShell.Host.Streams;

namespace Koppel.PowerShell.Host.Running;

/// <summary>Runs one action after the other, each in a runspace of its own and in a process that looks unused.</summary>
/// <param name="folder">The host's private folder.</param>
internal sealed class ActionRunner(string folder) : IDisposable
{
    private readonly ProcessState process = new(new WorkFolder(folder));
    private readonly RunspaceSupply supply = new();

    public async Task<ExecutionResult> RunAsync(
        ExecutionRequest request,
        Action<IReadOnlyList<RecordedItem>> send,
        CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        var script = ScriptReader.Read(request.Script.Text);
        var culture = ProcessState.Use(request.Culture, request.TimeZone);
        try
        {
            using var fresh = await supply.TakeAsync(script.Analysis.UsesFileSystem);
            // The time that a cold host takes to read the script and to open a runspace is not the script's.
            using var limits = new ActionLimits(cancellation, TimeSpan.FromSeconds(request.TimeLimitSeconds));
            using var recorder = new Recorder(send, request.MaximumRecordedBytes, limits.Overflow);
            fresh.Host.Use(culture);
            var run = new ScriptRun(request, fresh.Runspace, recorder);
            var thrown = await run.RunAsync(script, limits);
            var caught = run.LastError();
            var variables = run.Collect();
            var left = Clean(fresh, script);
            return new ExecutionResult(
                limits.Ended(run.Stopped),
                variables,
                thrown,
                caught,
                recorder.End(),
                Stopwatch.GetElapsedTime(started).TotalMilliseconds,
                script.Analysis.MissingCommands,
                left,
                ProcessMemory.Bytes());
        }
        catch
        {
            process.PutBack();
            throw;
        }
    }

    public void Dispose() => supply.Dispose();

    /// <summary>Why this process must not run another script; null when it may.</summary>
    private string? Clean(FreshRunspace used, ScriptFacts script)
    {
        used.Dispose();
        var left = process.PutBack();
        return script.ChangesProcess ?? left;
    }
}
