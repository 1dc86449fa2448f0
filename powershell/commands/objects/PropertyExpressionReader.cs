using System.Collections;
using System.Management.Automation;
using Microsoft.PowerShell.Commands;

namespace Koppel.PowerShell.Commands.Objects;

/// <summary>
/// Reads a -Property list: names, script blocks, and tables with an expression and further keys, each by any prefix.
/// What cannot be read ends the command with the ids and texts that PowerShell uses.
/// </summary>
internal sealed class PropertyExpressionReader
{
    private const string Expression = "expression";
    private const string Name = "name";
    private const string Label = "label";
    private const string Ascending = "ascending";
    private const string Descending = "descending";
    private const string ExpressionTypes = "{System.String, System.Management.Automation.ScriptBlock}";

    private readonly PSCmdlet cmdlet;
    private readonly string[] keys;
    private readonly bool wildcards;

    private PropertyExpressionReader(PSCmdlet cmdlet, string[] keys, bool wildcards)
    {
        this.cmdlet = cmdlet;
        this.keys = keys;
        this.wildcards = wildcards;
    }

    /// <summary>For a selection: an expression and the name that its value gets.</summary>
    public static PropertyExpressionReader ForSelection(PSCmdlet cmdlet) => new(cmdlet, [Expression, Name], true);

    /// <summary>For sorting: an expression and a direction.</summary>
    public static PropertyExpressionReader ForOrder(PSCmdlet cmdlet) => new(cmdlet, [Expression, Ascending, Descending], true);

    /// <summary>For keys by which objects are grouped or matched: an expression, without wildcards.</summary>
    public static PropertyExpressionReader ForKeys(PSCmdlet cmdlet) => new(cmdlet, [Expression], false);

    public List<PropertyExpression> Read(object?[]? properties) =>
        properties is null ? [] : [.. properties.Select(property => ReadOne(Unwrap(property)))];

    private PropertyExpression ReadOne(object? property) => property switch
    {
        IDictionary table => ReadTable(table),
        string or ScriptBlock => new PropertyExpression(ToExpression(property, null)),
        null => throw Refuse("DictionaryKeyUnknownType", $"The value of a parameter was null; one of the following types was expected: {ExpressionTypes}."),
        _ => throw Refuse("DictionaryKeyUnknownType", $"Cannot convert {property.GetType().FullName} to one of the following types {ExpressionTypes}."),
    };

    private PropertyExpression ReadTable(IDictionary table)
    {
        var entries = Normalise(table);
        if (!entries.TryGetValue(Expression, out var expression))
        {
            throw Refuse("DictionaryKeyMandatoryEntry", "A mandatory entry for expression is missing.");
        }
        return new PropertyExpression(ToExpression(expression!, Expression), entries.GetValueOrDefault(Name) as string, Direction(entries));
    }

    private Dictionary<string, object?> Normalise(IDictionary table)
    {
        var entries = new Dictionary<string, object?>();
        foreach (DictionaryEntry entry in table)
        {
            var written = entry.Key as string
                ?? throw Refuse("DictionaryKeyNonString", $"The {entry.Key.GetType().Name} key type is not valid. The key must be a string.");
            var key = MatchKey(written);
            if (entries.ContainsKey(key))
            {
                throw Refuse("DictionaryKeyDuplicate", $"The duplicated key \"{written}\" conflicts with \"{key}\".");
            }
            entries.Add(key, CheckValue(key, written, Unwrap(entry.Value)));
        }
        return entries;
    }

    private string MatchKey(string written)
    {
        var matches = keys.Where(key => IsPrefix(written, key) || (key == Name && IsPrefix(written, Label))).ToList();
        return matches.Count switch
        {
            0 => throw Refuse("DictionaryKeyIllegal", $"The {written} key is not valid."),
            1 => matches[0],
            _ => throw Refuse("DictionaryKeyAmbiguous", $"The {written} key is ambiguous; {matches[0]} and {matches[1]} conflict."),
        };
    }

    private object? CheckValue(string key, string written, object? value)
    {
        if (key is Ascending or Descending)
        {
            return LanguagePrimitives.IsTrue(value);
        }
        if (value is null)
        {
            throw Refuse("DictionaryKeyMissingValue", $"The {written} key has no value.");
        }
        return key switch
        {
            Name when value is not string =>
                throw Refuse("DictionaryKeyIllegalValue2", WrongType(written, value, "expected type is System.String")),
            Expression when value is not (string or ScriptBlock) =>
                throw Refuse("DictionaryKeyIllegalValue1", WrongType(written, value, $"expected types are {ExpressionTypes}")),
            _ => value,
        };
    }

    private PSPropertyExpression ToExpression(object value, string? key)
    {
        if (value is ScriptBlock script)
        {
            return new PSPropertyExpression(script);
        }
        var name = (string)value;
        if (name.Length == 0)
        {
            throw key is null
                ? Refuse("ExpressionEmptyString2", "An empty string value is not allowed.")
                : Refuse("ExpressionEmptyString1", $"The \"{key}\" key cannot have an empty string value.");
        }
        var expression = new PSPropertyExpression(name);
        if (!wildcards && expression.HasWildCardCharacters)
        {
            throw key is null
                ? Refuse("ExpressionGlobbing2", $"Wildcard characters are not allowed in \"{name}\".")
                : Refuse("ExpressionGlobbing1", $"The \"{key}\" key cannot have wildcard characters in value \"{name}\".");
        }
        return expression;
    }

    /// <summary>Both keys with the same value contradict each other and say nothing; else -Descending is believed first.</summary>
    private static bool? Direction(Dictionary<string, object?> entries)
    {
        var descending = (bool?)entries.GetValueOrDefault(Descending);
        var ascending = (bool?)entries.GetValueOrDefault(Ascending);
        if (descending is not null && descending == ascending)
        {
            return null;
        }
        return descending ?? !ascending;
    }

    private static string WrongType(string written, object value, string expected) =>
        $"The \"{written}\" key has a type, {value.GetType().FullName}, that is not valid; {expected}.";

    private static bool IsPrefix(string written, string key) => key.StartsWith(written, StringComparison.OrdinalIgnoreCase);

    private static object? Unwrap(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;

    private Exception Refuse(string id, string message)
    {
        var error = new ErrorRecord(new NotSupportedException(), id, ErrorCategory.InvalidArgument, null) { ErrorDetails = new ErrorDetails(message) };
        cmdlet.ThrowTerminatingError(error);
        return error.Exception;
    }
}
