using Microsoft.PowerShell.Commands;

namespace Koppel.PowerShell.Commands.Objects;

/// <summary>
/// One element of a -Property list: what to read of an object, and what was said beside it.
/// <see cref="Descending"/> is null where nothing was said of the direction.
/// </summary>
internal sealed record PropertyExpression(PSPropertyExpression Expression, string? Name = null, bool? Descending = null)
{
    public bool HasWildcards => Expression.Script is null && Expression.HasWildCardCharacters;
}
