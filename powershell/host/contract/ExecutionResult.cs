using Koppel.PowerShell.Host.Values;

namespace Koppel.PowerShell.Host.Contract;

/// <summary>How an action ended. What is worse than these (killed, crashed) only the parent can tell.</summary>
internal enum ExecutionEnd
{
    Completed,
    TimedOut,
    Cancelled,
    /// <summary>Stopped because it recorded more than it may.</summary>
    Overflowed,
}

/// <summary>The end of an action. Items that were not sent while it ran come with it.</summary>
/// <param name="Caught">The last error that the script met, caught or not; null when it met none, or did not come to its end.</param>
/// <param name="Retire">Why this process must not run another script, as in "it loaded code"; null when it may.</param>
internal sealed record ExecutionResult(
    ExecutionEnd Ended,
    Dictionary<string, RawJson> Variables,
    ScriptError? Thrown,
    ScriptError? Caught,
    IReadOnlyList<RecordedItem> Items,
    double DurationMilliseconds,
    IReadOnlyList<string> MissingCommands,
    string? Retire,
    long MemoryBytes);

/// <summary>One thing that happened, in order: exactly one of the three is set.</summary>
internal sealed record RecordedItem(RawJson? Output = null, StreamItem? Stream = null, RecordedCall? Call = null);

internal sealed record StreamItem(string Stream, string Message, string[]? Tags, ScriptError? Error, RawJson? Data, DateTime Time);

internal sealed record ScriptError(
    string Message,
    string Type,
    string Id,
    string Category,
    int? Line,
    string? LineText,
    string? StackTrace,
    string? Details);

internal sealed record RecordedCall(
    string Method,
    string Address,
    IReadOnlyDictionary<string, string> Headers,
    string? Body,
    int? Status,
    double DurationMilliseconds,
    string? Blocked,
    string? Error);
