using System.Management.Automation;
using Microsoft.PowerShell.Commands;

namespace Koppel.PowerShell.Commands.Objects;

/// <summary>Property names to be left out, with wildcards, in any letter case.</summary>
internal sealed class PropertyFilter(IEnumerable<string> names)
{
    private readonly WildcardPattern[] patterns = [.. names.Select(name => new WildcardPattern(name, WildcardOptions.IgnoreCase))];

    public bool IsMatch(PSPropertyExpression expression) => patterns.Any(pattern => pattern.IsMatch(expression.ToString()));
}
