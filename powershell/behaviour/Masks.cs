using System.Text.Json.Nodes;

namespace Koppel.PowerShell.Behaviour;

/// <summary>Writes what differs from run to run as the recording does: the case's folder, the server and its host and port.</summary>
internal sealed class Masks(string folder, EchoServer? server)
{
    public JsonNode? Apply(JsonNode? node) => node switch
    {
        JsonObject entries => new JsonObject(entries.Select(pair => KeyValuePair.Create(Text(pair.Key), Apply(pair.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Apply)]),
        JsonValue value when value.TryGetValue<string>(out var text) => JsonValue.Create(Text(text)),
        _ => node?.DeepClone(),
    };

    private string Text(string text)
    {
        var masked = text.Replace(folder, "{folder}", StringComparison.Ordinal);
        return server is null
            ? masked
            : masked.Replace(server.Address, "{server}", StringComparison.Ordinal).Replace(server.Authority, "{authority}", StringComparison.Ordinal);
    }
}
