using System.Net;
using System.Security;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Koppel.PowerShell.Web;

/// <summary>
/// Given secrets in every form they travel in: as they are, escaped in addresses (all or some of their signs), in JSON, XML and HTML, and in base64,
/// also inside a longer text. Those under four characters are no secrets: they would be found everywhere.
/// </summary>
internal sealed partial class SecretForms
{
    private const int Shortest = 4;

    private readonly string[] forms;
    private readonly Regex[] spellings;

    public SecretForms(IEnumerable<string> secrets)
    {
        var whole = secrets.Where(secret => secret is { Length: >= Shortest }).Distinct().ToList();
        forms = [.. whole.SelectMany(Forms).Where(form => form.Length >= Shortest).Distinct()];
        spellings = [.. whole.Select(Spelling)];
    }

    /// <summary>Everything that any form covers goes, also where two secrets overlap.</summary>
    public string Without(string text)
    {
        var found = Found(text).OrderBy(range => range.Start).ToList();
        if (found.Count == 0)
        {
            return text;
        }
        var masked = new StringBuilder();
        var (kept, end) = (0, -1);
        foreach (var (start, stop) in found)
        {
            if (start >= end)
            {
                masked.Append(text, kept, start - kept).Append(SecretMask.Dots);
            }
            kept = end = Math.Max(end, stop);
        }
        return masked.Append(text, kept, text.Length - kept).ToString();
    }

    private IEnumerable<(int Start, int End)> Found(string text)
    {
        foreach (var form in forms)
        {
            for (var at = text.IndexOf(form, StringComparison.Ordinal); at >= 0; at = text.IndexOf(form, at + 1, StringComparison.Ordinal))
            {
                yield return (at, at + form.Length);
            }
        }
        foreach (var match in spellings.SelectMany(spelling => spelling.Matches(text)))
        {
            yield return (match.Index, match.Index + match.Length);
        }
    }

    private static IEnumerable<string> Forms(string secret)
    {
        yield return secret;
        yield return WebUtility.HtmlEncode(secret);
        yield return SecurityElement.Escape(secret);
        var plain = JsonEncodedText.Encode(secret, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString();
        var careful = JsonSerializer.Serialize(secret)[1..^1];
        foreach (var text in new[] { plain, careful })
        {
            yield return text;
            yield return JsonEscape().Replace(text, match => match.Value.ToLowerInvariant());
            // JSON within JSON
            yield return JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString();
        }
        foreach (var text in Base64Forms(Encoding.UTF8.GetBytes(secret)).Concat(Base64Forms(Encoding.Unicode.GetBytes(secret))))
        {
            yield return text;
            yield return text.Replace('+', '-').Replace('/', '_');
            yield return Uri.EscapeDataString(text);
        }
    }

    // Inside a longer text ("user:secret") the same bytes look different for each of the three positions they can start at;
    // what depends on the neighbours is left out.
    private static IEnumerable<string> Base64Forms(byte[] bytes)
    {
        yield return Convert.ToBase64String(bytes);
        for (var before = 0; before < 3; before++)
        {
            var text = Convert.ToBase64String([.. new byte[before], .. bytes]);
            var first = before == 0 ? 0 : before + 1;
            var whole = (before + bytes.Length) * 8 / 6;
            if (whole - first >= 2 * Shortest)
            {
                yield return text[first..whole];
            }
        }
    }

    /// <summary>Each sign as an address may write it: itself, escaped in either case, a space also as a plus.</summary>
    private static Regex Spelling(string secret) =>
        new(string.Concat(secret.EnumerateRunes().Select(Spelt)), RegexOptions.CultureInvariant);

    private static string Spelt(Rune sign)
    {
        var escaped = string.Concat(Encoding.UTF8.GetBytes(sign.ToString()).Select(one => $"%(?i:{one:X2})"));
        return $"(?:{Regex.Escape(sign.ToString())}|{escaped}{(sign.Value == ' ' ? @"|\+" : "")})";
    }

    [GeneratedRegex(@"\\u[0-9A-Fa-f]{4}")]
    private static partial Regex JsonEscape();
}
