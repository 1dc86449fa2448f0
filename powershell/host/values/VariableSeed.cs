using System.Globalization;
using System.Management.Automation;
using System.Numerics;
using System.Text.Json;

namespace Koppel.PowerShell.Host.Values;

/// <summary>
/// Makes native objects of JSON: objects become PSCustomObject, arrays object[], whole numbers Int64 as ConvertFrom-Json makes them.
/// Unlike ConvertFrom-Json it leaves texts that look like dates alone.
/// </summary>
internal sealed class VariableSeed(Action<string> warn)
{
    public object? Make(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => MakeObject(name, value),
        JsonValueKind.Array => MakeArray(name, value),
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => MakeNumber(value),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private object?[] MakeArray(string name, JsonElement array)
    {
        var items = new object?[array.GetArrayLength()];
        var index = 0;
        foreach (var item in array.EnumerateArray())
        {
            items[index] = Make($"{name}[{index}]", item);
            index++;
        }
        return items;
    }

    private PSObject MakeObject(string name, JsonElement element)
    {
        var made = new PSObject();
        var known = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in element.EnumerateObject())
        {
            var path = $"{name}.{property.Name}";
            if (known.TryAdd(property.Name, property.Name))
            {
                Add(made, path, property);
            }
            else
            {
                Merge(made, known[property.Name], path, property.Value);
            }
        }
        return made;
    }

    private void Add(PSObject made, string path, JsonProperty property)
    {
        try
        {
            made.Properties.Add(new PSNoteProperty(property.Name, Make(path, property.Value)), preValidated: false);
        }
        catch (Exception error) when (error is ExtendedTypeSystemException or PSArgumentException)
        {
            warn($"{path} was left out: PowerShell cannot have a property of that name.");
        }
    }

    /// <summary>PowerShell sees names that differ by case only as one: the first name and the last value that says something.</summary>
    private void Merge(PSObject made, string first, string path, JsonElement value)
    {
        warn($"{path} differs from {first} by case only; both became {first}.");
        if (value.ValueKind is not JsonValueKind.Null && made.Properties[first] is { } property)
        {
            property.Value = Make(path, value);
        }
    }

    private static object MakeNumber(JsonElement value)
    {
        if (value.TryGetInt64(out var whole))
        {
            return whole;
        }
        var text = value.GetRawText();
        return BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var big) ? big : value.GetDouble();
    }
}
