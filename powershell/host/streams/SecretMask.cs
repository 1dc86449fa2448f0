using System.Text.Encodings.Web;
using System.Text.Json;

namespace Koppel.PowerShell.Host.Streams;

/// <summary>Hides secrets in what people read, also as they look inside addresses and JSON. Shorter ones than four signs would hide everything.</summary>
internal sealed class SecretMask
{
    public const string Mask = "••••••";

    private const int Shortest = 4;

    private readonly string[] hidden;

    public SecretMask(IEnumerable<string> secrets)
    {
        hidden = [.. secrets
            .Where(secret => secret.Length >= Shortest)
            .SelectMany(Forms)
            .Distinct()
            .OrderByDescending(form => form.Length)];
    }

    public string Apply(string text) => hidden.Aggregate(text, (masked, form) => masked.Replace(form, Mask, StringComparison.Ordinal));

    public string? ApplyOptional(string? text) => text is null ? null : Apply(text);

    private static IEnumerable<string> Forms(string secret) =>
    [
        secret,
        Uri.EscapeDataString(secret),
        JavaScriptEncoder.Default.Encode(secret),
        JsonEncodedText.Encode(secret, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString(),
    ];
}
