using System.Text.Json;

namespace Koppel.PowerShell.Host.Contract;

/// <summary>One script, to be run once. Mirrors ScriptExecution of libs/runtime/src/hosts/script-execution.ts.</summary>
internal sealed record ExecutionRequest(
    ScriptText Script,
    Dictionary<string, JsonElement> Variables,
    string[] Lists,
    string[] Collect,
    double TimeLimitSeconds,
    string Culture,
    string TimeZone,
    NetworkRequest Network,
    string[] Secrets,
    long MaximumRecordedBytes);

internal sealed record ScriptText(string Name, string Text);

internal sealed record NetworkRequest(string[]? AllowedHosts, string[] OnlyReads, bool DryRun, int[]? Ports = null);

internal sealed record AnalysisRequest(string Text);
