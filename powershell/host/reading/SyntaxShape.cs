using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Koppel.PowerShell.Host.Values;

namespace Koppel.PowerShell.Host.Reading;

/// <summary>What one class of the parser's nodes holds, found once by its public properties: other nodes, and facts that are none.</summary>
internal sealed class SyntaxShape
{
    private const long LargestExact = 9007199254740991;

    private static readonly ConcurrentDictionary<Type, SyntaxShape> Known = new();

    private readonly (string Name, PropertyInfo Property)[] facts;
    private readonly (string Name, PropertyInfo Property)[] parts;

    private SyntaxShape(Type type)
    {
        Kind = type.Name.EndsWith("Ast", StringComparison.Ordinal) ? type.Name[..^"Ast".Length] : type.Name;
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.Name is not nameof(Ast.Parent) && property.GetIndexParameters().Length is 0)
            .DistinctBy(property => property.Name)
            .Select(property => (JsonNamingPolicy.CamelCase.ConvertName(property.Name), property))
            .ToArray();
        facts = [.. properties.Where(part => IsFact(part.property.PropertyType))];
        parts = [.. properties.Where(part => HoldsNodes(part.property.PropertyType))];
    }

    /// <summary>The class without `Ast`.</summary>
    public string Kind { get; }

    public static SyntaxShape Of(Type type) => Known.GetOrAdd(type, chosen => new SyntaxShape(chosen));

    /// <summary>What is false, unset or says nothing is left out.</summary>
    public IEnumerable<(string Name, object Value)> Facts(Ast node)
    {
        foreach (var (name, property) in facts)
        {
            if (Plain(property.GetValue(node)) is { } value)
            {
                yield return (name, value);
            }
        }
    }

    /// <summary>Each node once, though two properties may hold it: `[int] $x` has its type as `attribute` and as `type`.</summary>
    public IEnumerable<(string Role, Ast Child)> Children(Ast node) => parts
        .SelectMany(part => Nodes(part.Name, part.Property.GetValue(node)))
        .DistinctBy(part => part.Child, ReferenceEqualityComparer.Instance);

    private static IEnumerable<(string Role, Ast Child)> Nodes(string role, object? value) => value switch
    {
        Ast child => [(role, child)],
        ITuple pair => Nodes(role is "keyValuePairs" ? "key" : "condition", pair[0]).Concat(Nodes(role is "keyValuePairs" ? "value" : "body", pair[1])),
        IEnumerable items and not string => items.Cast<object?>().SelectMany(item => Nodes(role, item)),
        _ => [],
    };

    private static bool HoldsNodes(Type type) =>
        typeof(Ast).IsAssignableFrom(type)
        || (type.IsGenericType && (typeof(IEnumerable).IsAssignableFrom(type) || typeof(ITuple).IsAssignableFrom(type)) && type.GetGenericArguments().Any(HoldsNodes));

    private static bool IsFact(Type type) =>
        type.IsEnum || type.IsPrimitive || type == typeof(string) || type == typeof(object) || type == typeof(Type)
        || typeof(ITypeName).IsAssignableFrom(type) || typeof(VariablePath).IsAssignableFrom(type) || typeof(Token).IsAssignableFrom(type);

    private static object? Plain(object? value) => value switch
    {
        null or false => null,
        true => true,
        Type type => type == typeof(object) ? null : type.FullName,
        ITypeName type => ScalarWriter.Valid(type.FullName),
        VariablePath path => ScalarWriter.Valid(path.UserPath),
        Token token => ScalarWriter.Valid(token.Text),
        string text => ScalarWriter.Valid(text),
        Enum name => name.ToString(),
        double real when double.IsFinite(real) => real,
        int or long or short or byte when Math.Abs(Convert.ToInt64(value, CultureInfo.InvariantCulture)) <= LargestExact => value,
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };
}
