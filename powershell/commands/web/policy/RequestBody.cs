using System.Text;

namespace Koppel.PowerShell.Web;

/// <summary>Reads the body of a request that is still to be sent, as a person or a rule wants to see it.</summary>
internal static class RequestBody
{
    private const long LargestRead = 4 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of the body, a note in square brackets where it is not text or too large, null where there is none.</summary>
    public static string? Describe(HttpContent? content)
    {
        if (content is null || content.Headers.ContentLength == 0)
        {
            return null;
        }
        if (content is MultipartContent parts)
        {
            return string.Join("\n", parts.Select(part => $"{part.Headers.ContentDisposition}\n{Describe(part)}"));
        }
        return Text(content) ?? Note(content);
    }

    /// <summary>The text of the body; null when it has none, is no text or is too large to look into.</summary>
    public static string? Text(HttpContent? content)
    {
        if (content is null or MultipartContent || !IsReadable(content))
        {
            return null;
        }
        // buffered by the content itself: it can still be sent, and sent again
        content.LoadIntoBufferAsync().GetAwaiter().GetResult();
        var bytes = content.ReadAsByteArrayAsync().GetAwaiter().GetResult();
        try
        {
            var text = EncodingOf(content).GetString(bytes);
            return text.Any(sign => char.IsControl(sign) && sign is not ('\r' or '\n' or '\t')) ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static bool IsReadable(HttpContent content) =>
        content is ByteArrayContent || content.Headers.ContentLength <= LargestRead;

    private static string Note(HttpContent content)
    {
        var size = content.Headers.ContentLength is { } length ? $"{length} bytes" : "of unknown size";
        return content.Headers.ContentType?.MediaType is { } type ? $"[{type}, {size}]" : $"[data, {size}]";
    }

    private static Encoding EncodingOf(HttpContent content)
    {
        try
        {
            return content.Headers.ContentType?.CharSet is { Length: > 0 } name && !name.Contains("utf-8", StringComparison.OrdinalIgnoreCase)
                ? Encoding.GetEncoding(name.Trim('"'))
                : Strict;
        }
        catch (ArgumentException)
        {
            return Strict;
        }
    }
}
