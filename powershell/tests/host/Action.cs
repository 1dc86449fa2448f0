using System.Text.Json;
using Koppel.PowerShell.Host;
using Koppel.PowerShell.Host.Contract;
using Koppel.PowerShell.Host.Running;

namespace Koppel.PowerShell.Tests.Host;

/// <summary>One script with what the tests change of its surroundings.</summary>
internal sealed class Action(string script)
{
    private static readonly Lazy<ActionRunner> Shared = new(() => new ActionRunner(Path.Combine(AppContext.BaseDirectory, "private")));

    /// <summary>Null: the one of all tests, whose process has run everything.</summary>
    public ActionRunner? Runner { get; init; }

    public string Variables { get; init; } = "{}";

    public string[] Lists { get; init; } = [];

    public string[] Collect { get; init; } = [];

    public double TimeLimitSeconds { get; init; } = 60;

    public string Culture { get; init; } = "en-US";

    public string TimeZone { get; init; } = "Europe/Amsterdam";

    public string[] Secrets { get; init; } = [];

    public NetworkRequest Network { get; init; } = new(null, [], false);

    public long MaximumRecordedBytes { get; init; } = 64 * 1024 * 1024;

    public CancellationToken Cancellation { get; init; }

    public static Task<ActionOutcome> Run(string script) => new Action(script).RunAsync();

    public async Task<ActionOutcome> RunAsync()
    {
        var request = new ExecutionRequest(
            new ScriptText("test.ps1", script),
            JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(Variables)!,
            Lists,
            Collect,
            TimeLimitSeconds,
            Culture,
            TimeZone,
            Network,
            Secrets,
            MaximumRecordedBytes);
        var sent = new List<RecordedItem>();
        var result = await (Runner ?? Shared.Value).RunAsync(request, sent.AddRange, Cancellation);
        sent.AddRange(result.Items);
        return new ActionOutcome(result, sent);
    }
}

/// <summary>What came out of an action, in forms that are easy to compare.</summary>
internal sealed class ActionOutcome(ExecutionResult result, IReadOnlyList<RecordedItem> items)
{
    public ExecutionResult Result => result;

    public string Output => "[" + string.Join(",", items.Where(item => item.Output is not null).Select(item => item.Output)) + "]";

    public IReadOnlyList<StreamItem> Streams => [.. items.Where(item => item.Stream is not null).Select(item => item.Stream!)];

    public IReadOnlyList<RecordedCall> Calls => [.. items.Where(item => item.Call is not null).Select(item => item.Call!)];

    public ScriptError? Thrown => result.Thrown;

    public IEnumerable<string> Messages(string stream) => Streams.Where(item => item.Stream == stream).Select(item => item.Message);

    public IEnumerable<ScriptError> Errors => Streams.Where(item => item.Stream == "error").Select(item => item.Error!);

    public string Variable(string name) => result.Variables[name].ToString();

    public string Json() => JsonSerializer.Serialize(result, Protocol.Json);
}
