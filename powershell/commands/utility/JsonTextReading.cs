using System.Management.Automation;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.PowerShell.Commands;

/// <summary>Reads JSON text as Newtonsoft does and turns it into custom objects or ordered hashtables.</summary>
internal static class JsonTextReading
{
    public static object? Read(string text, bool asHashtable, int? maxDepth, JsonDateKind dateKind, out ErrorRecord? error)
    {
        error = null;
        try
        {
            var value = JsonConvert.DeserializeObject(text, Settings(maxDepth, dateKind));
            return asHashtable ? AsHashtable(value) : AsObject(value);
        }
        catch (JsonException problem)
        {
            throw new ArgumentException($"Conversion from JSON failed with error: {problem.Message}", problem);
        }
        catch (UnfitKeyException problem)
        {
            error = new ErrorRecord(new InvalidOperationException(problem.Message), problem.ErrorId, ErrorCategory.InvalidOperation, null);
            return null;
        }
    }

    private static JsonSerializerSettings Settings(int? maxDepth, JsonDateKind dateKind)
    {
        var settings = new JsonSerializerSettings
        {
            TypeNameHandling = TypeNameHandling.None,
            MetadataPropertyHandling = MetadataPropertyHandling.Ignore,
            MaxDepth = maxDepth,
        };
        switch (dateKind)
        {
            case JsonDateKind.Local: settings.DateTimeZoneHandling = DateTimeZoneHandling.Local; break;
            case JsonDateKind.Utc: settings.DateTimeZoneHandling = DateTimeZoneHandling.Utc; break;
            case JsonDateKind.Offset: settings.DateParseHandling = DateParseHandling.DateTimeOffset; break;
            case JsonDateKind.String: settings.DateParseHandling = DateParseHandling.None; break;
        }
        return settings;
    }

    private static object? AsObject(object? value) => value switch
    {
        JObject entries => CustomObject(entries),
        JArray items => items.Select(AsObject).ToArray(),
        JValue leaf => leaf.Value,
        JToken => null,
        _ => value,
    };

    private static PSObject CustomObject(JObject entries)
    {
        var result = new PSObject();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in entries)
        {
            if (name.Length == 0)
            {
                throw UnfitKeyException.Empty();
            }
            if (!names.Add(name))
            {
                names.TryGetValue(name, out var earlier);
                throw UnfitKeyException.DifferentCasing(earlier!, name);
            }
            if (value is JObject or JArray or JValue)
            {
                result.Properties.Add(new PSNoteProperty(name, AsObject(value)));
            }
        }
        return result;
    }

    private static object? AsHashtable(object? value) => value switch
    {
        JObject entries => Hashtable(entries),
        JArray items => items.Select(AsHashtable).ToArray(),
        JValue leaf => leaf.Value,
        JToken => null,
        _ => value,
    };

    private static OrderedHashtable Hashtable(JObject entries)
    {
        var result = new OrderedHashtable(entries.Count);
        foreach (var (name, value) in entries)
        {
            if (value is JObject or JArray or JValue)
            {
                result.Add(name, AsHashtable(value));
            }
        }
        return result;
    }

    /// <summary>A key that no property of an object can have.</summary>
    private sealed class UnfitKeyException(string errorId, string message) : Exception(message)
    {
        public string ErrorId { get; } = errorId;

        public static UnfitKeyException Empty() => new(
            "EmptyKeyInJsonString",
            "The provided JSON includes a property whose name is an empty string, this is only supported using the -AsHashTable switch.");

        public static UnfitKeyException DifferentCasing(string earlier, string key) => new(
            "KeysWithDifferentCasingInJsonString",
            "Cannot convert the JSON string because it contains keys with different casing. Please use the -AsHashTable switch instead. "
            + $"The key that was attempted to be added to the existing key '{earlier}' was '{key}'.");
    }
}
