namespace Koppel.PowerShell.Host.Contract;

/// <summary>What reading a script tells, without running it.</summary>
internal sealed record ScriptAnalysis(
    IReadOnlyList<string> Commands,
    IReadOnlyList<string> MissingCommands,
    IReadOnlyList<string> Functions,
    IReadOnlyList<ParseFault> ParseErrors,
    IReadOnlyList<string> VariablesRead,
    IReadOnlyList<string> Types,
    bool UsesFileSystem,
    IReadOnlyList<string> OwnConnections);

internal sealed record ParseFault(string Message, int Line, int Column);
