using System.Text;
using System.Text.RegularExpressions;

namespace Microsoft.PowerShell.Commands;

/// <summary>Turns the bytes of an answer into text.</summary>
internal static partial class AnswerText
{
    private const int Beginning = 1024;

    static AnswerText() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>
    /// In the encoding of the content type; without one, in the encoding that the beginning of a page or a document declares; else in UTF-8.
    /// A byte order mark stays in the text.
    /// </summary>
    public static string Decode(MemoryStream content, string? characterSet, out Encoding encoding)
    {
        var bytes = content.GetBuffer().AsSpan(0, (int)content.Length);
        if (Find(characterSet) is { } said)
        {
            encoding = said;
            return encoding.GetString(bytes);
        }
        encoding = Encoding.UTF8;
        var text = encoding.GetString(bytes);
        if (Find(Declared(text[..Math.Min(text.Length, Beginning)])) is { } declared)
        {
            encoding = declared;
            return encoding.GetString(bytes);
        }
        return text;
    }

    private static string? Declared(string beginning)
    {
        var match = Meta().Match(beginning);
        match = match.Success ? match : XmlDeclaration().Match(beginning);
        return match.Success ? match.Groups["charset"].Value : null;
    }

    private static Encoding? Find(string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            return null;
        }
        try
        {
            return Encoding.GetEncoding(name.Replace("\"", "", StringComparison.Ordinal));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex("""<meta\s[^<>]*charset\s*=\s*["'\s]?(?<charset>[\w\-:.]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex Meta();

    [GeneratedRegex("""^\s*<\?xml\s[^<>]*encoding\s*=\s*["'](?<charset>[\w\-:.]+)["']""", RegexOptions.IgnoreCase)]
    private static partial Regex XmlDeclaration();
}
