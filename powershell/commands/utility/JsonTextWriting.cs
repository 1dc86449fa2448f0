using Newtonsoft.Json;
using Newtonsoft.Json.Converters;

namespace Microsoft.PowerShell.Commands;

/// <summary>Writes a tree of dictionaries, lists and plain values as JSON text.</summary>
internal static class JsonTextWriting
{
    public static string Write(object? tree, in JsonObject.ConvertToJsonContext context)
    {
        var settings = new JsonSerializerSettings
        {
            TypeNameHandling = TypeNameHandling.None,
            MaxDepth = JsonObject.DefaultMaximumDepth,
            StringEscapeHandling = context.StringEscapeHandling,
        };
        if (context.EnumsAsStrings)
        {
            settings.Converters.Add(new StringEnumConverter());
        }
        if (!context.CompressOutput)
        {
            settings.Formatting = Formatting.Indented;
        }
        return JsonConvert.SerializeObject(tree, settings);
    }
}
