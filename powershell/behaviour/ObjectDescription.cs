using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Security;
using System.Text.Json.Nodes;
using System.Xml;

namespace Koppel.PowerShell.Behaviour;

/// <summary>Describes an object of a script's output as the recorded cases do: type, value, entries, items, properties, notes.</summary>
internal static class ObjectDescription
{
    private const int Depth = 7;

    private static readonly HashSet<string> LeftOut = ["BaseResponse", "RawContentStream"];

    public static JsonNode? Of(object? value, int depth = 0)
    {
        if (value is null || (value is PSObject wrapped && wrapped.BaseObject is null))
        {
            return null;
        }
        if (depth > Depth)
        {
            return JsonValue.Create("…");
        }
        var shell = PSObject.AsPSObject(value);
        var inner = shell.BaseObject;
        return inner is PSCustomObject ? CustomObject(shell, depth) : PlainObject(shell, inner, depth);
    }

    private static JsonObject CustomObject(PSObject shell, int depth)
    {
        var result = new JsonObject { ["type"] = "PSCustomObject" };
        var names = shell.TypeNames.Where(name => name is not ("System.Management.Automation.PSCustomObject" or "System.Object")).ToArray();
        if (names.Length > 0)
        {
            result["typeNames"] = new JsonArray([.. names.Select(name => (JsonNode)name)]);
        }
        result["properties"] = Properties(shell, depth);
        return result;
    }

    private static JsonObject PlainObject(PSObject shell, object inner, int depth)
    {
        var type = inner.GetType();
        var result = new JsonObject { ["type"] = type.ToString() };
        if (inner is IDictionary or IEnumerable && Collection(inner, depth) is { } content)
        {
            result[content.Key] = content.Items;
        }
        else if (inner is not (char or Uri or Version))
        {
            // the recording lost the value of these three types
            result["value"] = Text(inner);
        }
        if (inner is DateTime date)
        {
            result["kind"] = date.Kind.ToString();
        }
        if (IsResult(type) && !result.ContainsKey("items") && !result.ContainsKey("entries"))
        {
            result["properties"] = Properties(shell, depth);
        }
        else if (Notes(shell, depth) is { Count: > 0 } notes)
        {
            result["notes"] = notes;
        }
        return result;
    }

    private static (string Key, JsonArray Items)? Collection(object inner, int depth)
    {
        switch (inner)
        {
            case string or XmlNode or byte[]:
                return null;
            case IDictionary dictionary:
                return ("entries", Entries(dictionary, depth));
            default:
                var items = new JsonArray();
                foreach (var item in (IEnumerable)inner)
                {
                    items.Add(Of(item, depth + 1));
                }
                return ("items", items);
        }
    }

    private static JsonArray Entries(IDictionary dictionary, int depth)
    {
        var pairs = new List<DictionaryEntry>();
        var walk = dictionary.GetEnumerator();
        while (walk.MoveNext())
        {
            pairs.Add(walk.Entry);
        }
        IEnumerable<DictionaryEntry> ordered = dictionary is Hashtable
            ? pairs.OrderBy(pair => Convert.ToString(pair.Key, CultureInfo.InvariantCulture), StringComparer.Ordinal)
            : pairs;
        return new JsonArray([.. ordered.Select(pair => (JsonNode)new JsonArray(Of(pair.Key, depth + 1), Of(pair.Value, depth + 1)))]);
    }

    private static bool IsResult(Type type) =>
        type.Namespace == "Microsoft.PowerShell.Commands"
        || typeof(PathInfo).IsAssignableFrom(type) || typeof(PSMemberInfo).IsAssignableFrom(type) || typeof(ErrorRecord).IsAssignableFrom(type);

    private static JsonObject Properties(PSObject shell, int depth)
    {
        var result = new JsonObject();
        foreach (var property in shell.Properties)
        {
            if (!LeftOut.Contains(property.Name) && property.IsGettable)
            {
                result[property.Name] = Of(ValueOf(property), depth + 1);
            }
        }
        return result;
    }

    private static JsonObject Notes(PSObject shell, int depth)
    {
        var result = new JsonObject();
        foreach (var property in shell.Properties)
        {
            if (property is PSNoteProperty && property.Name != "ReadCount" && !IsOfProvider(property.Name))
            {
                result[property.Name] = Of(property.Value, depth + 1);
            }
        }
        return result;
    }

    private static bool IsOfProvider(string name) =>
        name is "PSPath" or "PSParentPath" or "PSChildName" or "PSDrive" or "PSProvider" or "PSIsContainer";

    private static object? ValueOf(PSPropertyInfo property)
    {
        try
        {
            return property.Value;
        }
        catch (GetValueException)
        {
            return null;
        }
    }

    private static string? Text(object inner) => inner switch
    {
        string text => text,
        DateTime date => date.ToString("o", CultureInfo.InvariantCulture),
        DateTimeOffset date => date.ToString("o", CultureInfo.InvariantCulture),
        TimeSpan span => span.ToString("c"),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        byte[] bytes => Convert.ToBase64String(bytes),
        XmlNode node => node.OuterXml,
        Type type => type.FullName,
        SecureString secret => secret.Length.ToString(CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => inner.ToString(),
    };
}
