using System.Text.Json;
using System.Text.Json.Serialization;

namespace Koppel.PowerShell.Host.Values;

/// <summary>A value that is JSON already, written at the moment that it was emitted.</summary>
internal sealed record RawJson(ReadOnlyMemory<byte> Bytes)
{
    public override string ToString() => System.Text.Encoding.UTF8.GetString(Bytes.Span);
}

internal sealed class RawJsonConverter : JsonConverter<RawJson>
{
    public override RawJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return new RawJson(JsonSerializer.SerializeToUtf8Bytes(document.RootElement));
    }

    public override void Write(Utf8JsonWriter writer, RawJson value, JsonSerializerOptions options) =>
        writer.WriteRawValue(value.Bytes.Span, skipInputValidation: true);
}
