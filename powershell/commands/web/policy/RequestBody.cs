using System.Text;

namespace Koppel.PowerShell.Web;

/// <summary>Reads the body of a request that is still to be sent, as a person or a rule wants to see it.</summary>
internal static class RequestBody
{
    private const long LargestRead = 4 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Asking a multipart body for its length would change what is sent.</summary>
    public static bool IsThere(HttpContent? content) => content is MultipartContent || content is not null && content.Headers.ContentLength != 0;

    /// <summary>The text of the body, a note in square brackets where it is not text or too large, null where there is none.</summary>
    public static string? Describe(HttpContent? content)
    {
        if (content is MultipartContent parts)
        {
            return string.Join("\n", parts.Select(part => $"{part.Headers.ContentDisposition}\n{DescribePart(part)}"));
        }
        return content is null || content.Headers.ContentLength == 0 ? null : Text(content) ?? Note(content, content.Headers.ContentLength);
    }

    /// <summary>The text of the body; null when it has none, is no text or is too large to look into.</summary>
    public static string? Text(HttpContent? content)
    {
        if (content is null or MultipartContent || content is not ByteArrayContent && content.Headers.ContentLength is not <= LargestRead)
        {
            return null;
        }
        // buffered by the content itself: it can still be sent, and sent again
        content.LoadIntoBufferAsync().GetAwaiter().GetResult();
        return Decode(content, content.ReadAsByteArrayAsync().GetAwaiter().GetResult());
    }

    /// <summary>The whole of a multipart body as it will be sent; null where a part is no text, or can be read once only.</summary>
    public static string? Text(MultipartContent parts)
    {
        if (parts.Any(part => part is not ByteArrayContent))
        {
            return null;
        }
        using var copy = new MemoryStream();
        parts.CopyTo(copy, context: null, CancellationToken.None);
        return Decode(parts, copy.ToArray());
    }

    // asking a part for its length, or for its bytes, would put the length into its headers, and so change what is sent
    private static string DescribePart(HttpContent part)
    {
        if (part is not ByteArrayContent)
        {
            return Note(part, null);
        }
        using var copy = new MemoryStream();
        part.CopyTo(copy, context: null, CancellationToken.None);
        return Decode(part, copy.ToArray()) ?? Note(part, copy.Length);
    }

    private static string? Decode(HttpContent content, byte[] bytes)
    {
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

    private static string Note(HttpContent content, long? length)
    {
        var size = length is null ? "" : $", {length} bytes";
        return $"[{content.Headers.ContentType?.MediaType ?? "data"}{size}]";
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
