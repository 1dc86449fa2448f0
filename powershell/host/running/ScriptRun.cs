using System.Management.Automation;
using System.Management.Automation.Runspaces;
using Koppel.PowerShell.Host.Connections;
using Koppel.PowerShell.Host.Contract;
using Koppel.PowerShell.Host.Reading;
using Koppel.PowerShell.Host.Streams;
using Koppel.PowerShell.Host.Values;
using Koppel.PowerShell.Web;
using Engine = System.Management.Automation.PowerShell;

namespace Koppel.PowerShell.Host.Running;

/// <summary>One script in one runspace: variables in, streams and variables out.</summary>
internal sealed class ScriptRun
{
    private readonly ExecutionRequest request;
    private readonly Runspace runspace;
    private readonly Recorder recorder;
    private readonly StreamCapture streams;
    private readonly ErrorDescription describe;

    public ScriptRun(ExecutionRequest request, Runspace runspace, Recorder recorder)
    {
        this.request = request;
        this.runspace = runspace;
        this.recorder = recorder;
        var mask = new SecretMask(request.Secrets);
        streams = new StreamCapture(recorder, mask);
        describe = new ErrorDescription(mask);
    }

    /// <summary>True when the script was stopped before its end.</summary>
    public bool Stopped { get; private set; }

    /// <summary>The uncaught error that ended the script, if any.</summary>
    public async Task<ScriptError?> RunAsync(ScriptFacts script, ActionLimits limits)
    {
        Seed();
        WebPolicy.Attach(runspace, Policy());
        EgressGate.Current?.Previews = request.Network.DryRun;
        if (script.Errors is [var first, ..])
        {
            return describe.Of(first);
        }
        if (request.Network.DryRun && EgressGate.Current is null && script.Analysis.OwnConnections is [var type, ..])
        {
            RecordUnstarted(script.Analysis.OwnConnections);
            return describe.Refusal($"Koppel did not preview this script: it opens connections of its own with {type}, and nothing could hold back what it writes there.");
        }
        await using var relays = EgressGate.Current is { } gate && (request.Network.DryRun || script.Analysis.OwnConnections is [_, ..])
            ? Relays.Open(gate, request.Network)
            : null;
        using var engine = Engine.Create(runspace);
        engine.AddScript(request.Script.Text);
        streams.Attach(engine);
        return await InvokeAsync(engine, limits.Token);
    }

    /// <summary>The last error that the script met; null where it met none, or did not come to its end.</summary>
    public ScriptError? LastError() => Stopped ? null : Streams.LastError.Of(runspace, describe);

    /// <summary>The variables asked for, as they are now. Reading them may run properties that are scripts, so their runspace is this thread's.</summary>
    public Dictionary<string, RawJson> Collect()
    {
        var before = Runspace.DefaultRunspace;
        Runspace.DefaultRunspace = runspace;
        try
        {
            var collected = new Dictionary<string, RawJson>();
            foreach (var name in request.Collect)
            {
                if (runspace.SessionStateProxy.PSVariable.Get(name) is { } variable && recorder.Serialise(variable.Value) is { } value)
                {
                    collected[name] = value;
                }
            }
            return collected;
        }
        finally
        {
            Runspace.DefaultRunspace = before;
        }
    }

    private WebPolicy Policy() => new()
    {
        AllowedHosts = request.Network.AllowedHosts,
        OnlyReads = request.Network.OnlyReads,
        DryRun = request.Network.DryRun,
        Secrets = request.Secrets,
        Record = call => recorder.Add(new RecordedCall(
            call.Method, call.Address, call.Headers, call.Body, call.Status, call.DurationMilliseconds, call.Blocked, call.Error)),
    };

    /// <summary>Where nothing but this process holds a script, reading alone says what it would open.</summary>
    private void RecordUnstarted(IEnumerable<string> types)
    {
        foreach (var type in types)
        {
            const string Reason = "Found by reading: the script was not started.";
            recorder.Add(new RecordedCall("CONNECT", type, new Dictionary<string, string>(), null, null, 0, WebCall.OwnConnection, Reason));
        }
    }

    private void Seed()
    {
        var seed = new VariableSeed(streams.Warn);
        var variables = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in request.Variables)
        {
            variables[name] = seed.Make(name, value);
        }
        ListPaths.Apply(variables, request.Lists);
        foreach (var (name, value) in variables)
        {
            runspace.SessionStateProxy.SetVariable(name, value);
        }
    }

    private async Task<ScriptError?> InvokeAsync(Engine engine, CancellationToken stop)
    {
        using var nothing = new PSDataCollection<PSObject>();
        nothing.Complete();
        using var output = new Sink<PSObject>(recorder.Output);
        var running = engine.InvokeAsync(nothing, output);
        await using var registration = stop.Register(() => engine.BeginStop(null, null));
        try
        {
            await running;
            return null;
        }
        catch (PipelineStoppedException)
        {
            Stopped = true;
            return null;
        }
        catch (RuntimeException error)
        {
            return describe.Of(error);
        }
    }
}
