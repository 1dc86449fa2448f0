using Koppel.PowerShell.Host.Contract;
using Koppel.PowerShell.Host.Reading;
using Koppel.PowerShell.Host.Running;
using StreamJsonRpc;

namespace Koppel.PowerShell.Host;

/// <summary>What the parent can ask: run one script, read one script, give its syntax tree, name the commands that there are.</summary>
internal sealed class HostService(ActionRunner runner, JsonRpc rpc)
{
    private readonly SemaphoreSlim oneAtATime = new(1);

    [JsonRpcMethod("run", UseSingleObjectParameterDeserialization = true)]
    public async Task<ExecutionResult> RunAsync(ExecutionRequest request, CancellationToken cancellation)
    {
        await oneAtATime.WaitAsync(CancellationToken.None);
        try
        {
            return await runner.RunAsync(request, Send, cancellation);
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    [JsonRpcMethod("analyse", UseSingleObjectParameterDeserialization = true)]
    public ScriptAnalysis Analyse(AnalysisRequest request) => ScriptReader.Read(request.Text).Analysis;

    [JsonRpcMethod("parse", UseSingleObjectParameterDeserialization = true)]
    public PackedSyntax Parse(SyntaxRequest request) => SyntaxExport.Of(request.Text);

    /// <summary>The commands that every script finds here, besides those of modules.</summary>
    [JsonRpcMethod("commands")]
    public IReadOnlyList<string> Commands() => SessionStates.Commands.All;

    /// <summary>Waits until the parent's side of the line has room: a script that floods its streams is slowed down, not buffered.</summary>
    private void Send(IReadOnlyList<RecordedItem> items) =>
        rpc.NotifyWithParameterObjectAsync("recorded", new { items }).GetAwaiter().GetResult();
}
