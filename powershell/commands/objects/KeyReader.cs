using System.Globalization;
using System.Management.Automation;
using Microsoft.PowerShell.Commands;

namespace Koppel.PowerShell.Commands.Objects;

/// <summary>
/// Reads the keys of objects by property expressions; without any, an object is its own key.
/// An expression that fails is reported once for each object and counts as null.
/// </summary>
internal sealed class KeyReader(PSCmdlet cmdlet, IReadOnlyList<PropertyExpression> expressions, CultureInfo? culture, bool caseSensitive)
{
    private int position;

    public IReadOnlyList<PropertyExpression> Expressions => expressions;

    public ObjectKey Read(PSObject target)
    {
        List<KeyValue> values = expressions.Count == 0 ? [Value(target, true)] : [.. expressions.SelectMany(expression => ReadValues(expression, target))];
        return new ObjectKey(target, values, position++);
    }

    /// <summary>The properties that the type itself names as its key: what counts where -Property is not given.</summary>
    public static object[]? DefaultProperties(PSObject target)
    {
        var standard = target.Members["PSStandardMembers"] as PSMemberSet;
        return standard?.Members["DefaultKeyPropertySet"] is PSPropertySet { ReferencedPropertyNames.Count: > 0 } keys
            ? [.. keys.ReferencedPropertyNames]
            : null;
    }

    /// <summary>Replaces each expression with wildcards by the names that any of the objects has, in alphabetical order.</summary>
    public static List<PropertyExpression> ExpandWildcards(IEnumerable<PropertyExpression> expressions, IReadOnlyList<PSObject> targets) =>
        [.. expressions.SelectMany(expression => expression.HasWildcards
            ? NamesOf(expression, targets).Select(name => expression with { Expression = name })
            : [expression])];

    private static IEnumerable<PSPropertyExpression> NamesOf(PropertyExpression expression, IReadOnlyList<PSObject> targets)
    {
        var names = new SortedDictionary<string, PSPropertyExpression>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in targets.SelectMany(expression.Expression.ResolveNames))
        {
            names[name.ToString()] = name;
        }
        return names.Values;
    }

    private IEnumerable<KeyValue> ReadValues(PropertyExpression expression, PSObject target)
    {
        var results = expression.Expression.GetValues(target, false, true);
        if (results.Count == 0)
        {
            cmdlet.WriteDebug($"\"Sort-Object\" - \"{expression.Expression}\" cannot be found in \"InputObject\".");
            return [Value(null, false)];
        }
        return results.Select(result => ReadResult(result, target));
    }

    private KeyValue ReadResult(PSPropertyExpressionResult result, PSObject target)
    {
        if (result.Exception is null)
        {
            return Value(result.Result, true);
        }
        cmdlet.WriteError(new ErrorRecord(result.Exception, "ExpressionEvaluation", ErrorCategory.InvalidResult, target));
        return Value(null, true);
    }

    private KeyValue Value(object? value, bool exists) => new(value, exists, caseSensitive, culture);
}
