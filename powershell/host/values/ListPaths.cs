using System.Management.Automation;

namespace Koppel.PowerShell.Host.Values;

/// <summary>Turns the arrays at dotted paths into lists that scripts can add to; what is absent or null there becomes an empty list.</summary>
internal static class ListPaths
{
    public static void Apply(IDictionary<string, object?> variables, IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            var names = path.Split('.');
            if (names.Length == 1)
            {
                variables[names[0]] = AsList(variables.TryGetValue(names[0], out var value) ? value : null);
            }
            else if (variables.TryGetValue(names[0], out var root) && Parent(root, names[1..^1]) is { } parent)
            {
                Set(parent, names[^1]);
            }
        }
    }

    private static PSObject? Parent(object? root, IEnumerable<string> names)
    {
        var current = root as PSObject;
        foreach (var name in names)
        {
            current = current?.Properties[name]?.Value as PSObject;
        }
        return current;
    }

    private static void Set(PSObject parent, string name)
    {
        if (parent.Properties[name] is { } property)
        {
            property.Value = AsList(property.Value);
        }
        else
        {
            parent.Properties.Add(new PSNoteProperty(name, new List<object?>()));
        }
    }

    private static List<object?> AsList(object? value) => value switch
    {
        null => [],
        object?[] items => [.. items],
        _ => [value],
    };
}
