using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Koppel.PowerShell.Host.Values;
using StreamJsonRpc;

namespace Koppel.PowerShell.Host;

/// <summary>JSON-RPC with Content-Length headers and camel-case names, as vscode-jsonrpc speaks it.</summary>
internal static class Protocol
{
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        MaxDepth = 256,
        Converters = { new RawJsonConverter(), new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static IJsonRpcMessageHandler Over(Stream stream) =>
        new HeaderDelimitedMessageHandler(stream, new SystemTextJsonFormatter { JsonSerializerOptions = new(Json) });
}
