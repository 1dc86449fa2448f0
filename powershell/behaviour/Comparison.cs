using System.Text.Json;
using System.Text.Json.Nodes;

namespace Koppel.PowerShell.Behaviour;

/// <summary>Finds where what came out differs from what was recorded.</summary>
internal static class Comparison
{
    /// <summary>The first difference as a sentence, or null when both are the same.</summary>
    public static string? FirstDifference(JsonNode? expected, JsonNode? actual, string path = "")
    {
        return (expected, actual) switch
        {
            (null, null) => null,
            (JsonArray left, JsonArray right) => OfArrays(left, right, path),
            (JsonObject left, JsonObject right) => OfObjects(left, right, path),
            _ => JsonNode.DeepEquals(expected, actual) ? null : Sentence(path, expected, actual),
        };
    }

    private static string? OfArrays(JsonArray left, JsonArray right, string path)
    {
        for (var at = 0; at < Math.Max(left.Count, right.Count); at++)
        {
            if (at >= left.Count || at >= right.Count)
            {
                return $"{path}: {left.Count} expected, {right.Count} came; {(at < left.Count ? "missing " + Short(left[at]) : "too many " + Short(right[at]))}";
            }
            if (FirstDifference(left[at], right[at], $"{path}[{at}]") is { } difference)
            {
                return difference;
            }
        }
        return null;
    }

    private static string? OfObjects(JsonObject left, JsonObject right, string path)
    {
        foreach (var key in left.Select(pair => pair.Key).Union(right.Select(pair => pair.Key)))
        {
            if (left.ContainsKey(key) != right.ContainsKey(key))
            {
                return left.ContainsKey(key) ? $"{path}.{key}: missing {Short(left[key])}" : $"{path}.{key}: too many {Short(right[key])}";
            }
            if (FirstDifference(left[key], right[key], $"{path}.{key}") is { } difference)
            {
                return difference;
            }
        }
        var inOrder = !path.EndsWith(".properties", StringComparison.Ordinal)
            || left.Select(pair => pair.Key).SequenceEqual(right.Select(pair => pair.Key));
        return inOrder ? null : $"{path}: order of properties {string.Join(',', right.Select(pair => pair.Key))}";
    }

    private static string Sentence(string path, JsonNode? expected, JsonNode? actual) => $"{path}: expected {Short(expected)}, came {Short(actual)}";

    private static string Short(JsonNode? node)
    {
        var text = node?.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) ?? "null";
        return text.Length > 3000 ? text[..3000] + "…" : text;
    }
}
