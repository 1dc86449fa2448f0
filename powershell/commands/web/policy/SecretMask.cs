using System.Text.RegularExpressions;

namespace Koppel.PowerShell.Web;

/// <summary>Replaces secrets in texts: values of fields and headers whose names say so, and given texts in every form they travel in.</summary>
internal sealed partial class SecretMask
{
    public const string Dots = "•••";

    private const int ShortestToken = 16;

    private readonly SecretForms given;

    public SecretMask(IEnumerable<string> secrets) => given = new SecretForms(secrets);

    public static SecretMask NamesOnly { get; } = new([]);

    /// <summary>Masks an address, a body or a message.</summary>
    public string Text(string text)
    {
        // given ones first: what is masked by its name may be a part of one only
        text = given.Without(text);
        text = JsonField().Replace(text, "$1" + Dots + "$2");
        text = JsonNumber().Replace(text, "$1\"" + Dots + "\"");
        text = FormField().Replace(text, "$1" + Dots);
        text = XmlField().Replace(text, "$1" + Dots + "$3");
        text = UserInfo().Replace(text, "$1" + Dots + "@");
        return Authorization().Replace(text, match => IsAuthorization(match) ? $"{match.Groups[1].Value} {Dots}" : match.Value);
    }

    /// <summary>Masks the value of a header; of an authorization the scheme stays.</summary>
    public string Header(string name, string value)
    {
        if (name.EndsWith("Authorization", StringComparison.OrdinalIgnoreCase))
        {
            var space = value.IndexOf(' ');
            return space > 0 && Scheme().IsMatch(value[..space]) ? given.Without(value[..space]) + " " + Dots : Dots;
        }
        return SecretHeader().IsMatch(name) ? Dots : Text(value);
    }

    // "Basic information" is none
    private static bool IsAuthorization(Match match)
    {
        if (!match.Groups[1].Value.Equals("Basic", StringComparison.OrdinalIgnoreCase))
        {
            return match.Groups[2].Length >= ShortestToken;
        }
        var bytes = new byte[match.Groups[2].Length];
        return Convert.TryFromBase64String(match.Groups[2].Value, bytes, out var length) && bytes.AsSpan(0, length).Contains((byte)':');
    }

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

    [GeneratedRegex(@"\b(Basic|Bearer)\s+([A-Za-z0-9+/=._~-]{4,})", RegexOptions.IgnoreCase)]
    private static partial Regex Authorization();
}
