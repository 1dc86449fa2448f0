namespace Koppel.PowerShell.Host.Contract;

internal sealed record SyntaxRequest(string Text);

/// <summary>A syntax tree, flat. Mirrors PackedSyntax of libs/connectors/src/scripts/packed-syntax.ts, which says what the numbers mean.</summary>
internal sealed record PackedSyntax(
    int Version,
    IReadOnlyList<string> Words,
    IReadOnlyList<int> Nodes,
    IReadOnlyList<int> FactNames,
    IReadOnlyList<object> FactValues,
    IReadOnlyList<ParseFault> Errors,
    IReadOnlyList<int> Comments);
