using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Koppel.PowerShell.Web;

/// <summary>Replaces secrets in texts: values of fields and headers whose names say so, and given texts in every form they travel in.</summary>
internal sealed partial class SecretMask
{
    public const string Dots = "•••";

    private const int Shortest = 4;

    private readonly string[] forms;

    public SecretMask(IEnumerable<string> secrets) =>
        forms = [.. secrets.Where(secret => secret is { Length: >= Shortest }).SelectMany(Forms)
            .Where(form => form.Length >= Shortest).Distinct().OrderByDescending(form => form.Length)];

    public static SecretMask NamesOnly { get; } = new([]);

    /// <summary>Masks an address, a body or a message.</summary>
    public string Text(string text)
    {
        text = JsonField().Replace(text, "$1" + Dots + "$2");
        text = JsonNumber().Replace(text, "$1\"" + Dots + "\"");
        text = FormField().Replace(text, "$1" + Dots);
        text = XmlField().Replace(text, "$1" + Dots + "$3");
        text = UserInfo().Replace(text, "$1" + Dots + "@");
        return Given(text);
    }

    /// <summary>Masks the value of a header; of an authorization the scheme stays.</summary>
    public string Header(string name, string value)
    {
        if (name.EndsWith("Authorization", StringComparison.OrdinalIgnoreCase))
        {
            var space = value.IndexOf(' ');
            return space > 0 && Scheme().IsMatch(value[..space]) ? value[..space] + " " + Dots : Dots;
        }
        return SecretHeader().IsMatch(name) ? Dots : Text(value);
    }

    private string Given(string text)
    {
        foreach (var form in forms)
        {
            text = text.Replace(form, Dots, StringComparison.Ordinal);
        }
        return text;
    }

    private static IEnumerable<string> Forms(string secret)
    {
        var bytes = Encoding.UTF8.GetBytes(secret);
        yield return secret;
        var escaped = Uri.EscapeDataString(secret);
        var form = WebUtility.UrlEncode(secret);
        yield return escaped;
        yield return form;
        yield return LowerHex(escaped);
        yield return LowerHex(form);
        yield return WebUtility.HtmlEncode(secret);
        yield return JsonSerializer.Serialize(secret)[1..^1];
        yield return JsonEncodedText.Encode(secret, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString();
        foreach (var text in Base64Forms(bytes).Concat(Base64Forms(Encoding.Unicode.GetBytes(secret))))
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

    private static string LowerHex(string text) => Escape().Replace(text, match => match.Value.ToLowerInvariant());

    private const string Names =
        @"[\w\-.:$@%]*(?:password|passwd|passphrase|pwd|wachtwoord|secret|token|assertion|api[_-]?key|private[_-]?key|access[_-]?key|credential|saml_?response)[\w\-.:$@%]*";

    [GeneratedRegex(@"((?<!\\)""" + Names + @"""\s*:\s*"")(?:[^""\\]|\\.)*(""|\z)", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex JsonField();

    [GeneratedRegex(@"((?<!\\)""" + Names + @"""\s*:\s*)-?\d[\d.eE+-]*", RegexOptions.IgnoreCase)]
    private static partial Regex JsonNumber();

    [GeneratedRegex(@"((?:^|[?&\s])" + Names + @"=)[^&\s]*", RegexOptions.IgnoreCase)]
    private static partial Regex FormField();

    [GeneratedRegex(@"(<(" + Names + @")(?:\s[^<>]*)?>)[^<]*(</\2\s*>|\z)", RegexOptions.IgnoreCase)]
    private static partial Regex XmlField();

    [GeneratedRegex(@"^(\w+://[^/@?#]*:)[^/@?#]*@")]
    private static partial Regex UserInfo();

    [GeneratedRegex("cookie|api[-_]?key|token|secret|passw|pwd|subscription-key|credential|x-auth|session|signature|assertion|access[-_]?key", RegexOptions.IgnoreCase)]
    private static partial Regex SecretHeader();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9-]{1,20}$")]
    private static partial Regex Scheme();

    [GeneratedRegex("%[0-9A-Fa-f]{2}")]
    private static partial Regex Escape();
}
