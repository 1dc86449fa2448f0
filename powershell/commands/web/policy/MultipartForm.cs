using System.Text.RegularExpressions;

namespace Koppel.PowerShell.Web;

/// <summary>Reads multipart forms that every server reads alike; judges as libs/runtime/src/egress/preview/multipart-form.rules.ts does.</summary>
internal static partial class MultipartForm
{
    /// <summary>Whether any header of the type says so: servers differ in which of two they go by.</summary>
    public static bool Is(HttpContent content) => content is MultipartContent || ContentType(content).Contains("multipart", StringComparison.OrdinalIgnoreCase);

    public static string ContentType(HttpContent content) =>
        content.Headers.NonValidated.TryGetValues("Content-Type", out var types) ? string.Join(", ", types) : "";

    /// <summary>
    /// The names of the fields; null for any other body. Such a form has the boundary that its type names, fields of text, and no line that could
    /// be a delimiter of another boundary. The field _method has some servers act by another method.
    /// </summary>
    public static List<string>? Names(string text, string contentType)
    {
        var boundary = OneBoundary().Match(contentType.Trim());
        var pieces = text.Split($"--{boundary.Groups["boundary"].Value}");
        if (!boundary.Success || pieces.Length < 2 || pieces[0] != "" || pieces[^1] is not ("--" or "--\r\n"))
        {
            return null;
        }
        var names = pieces[1..^1].Select(NameOf).OfType<string>().ToList();
        return names.Count == pieces.Length - 2 ? names : null;
    }

    private static string? NameOf(string part)
    {
        var lines = TextPart().Match(part);
        if (!lines.Success || part.Contains("\n--", StringComparison.Ordinal) || part.Contains("\r--", StringComparison.Ordinal))
        {
            return null;
        }
        var others = lines.Groups["headers"].Value.TrimEnd().Split("\r\n").Where(line => !TextHeader().IsMatch(line));
        var field = FieldHeader().Match(string.Join("\r\n", others));
        var name = field.Groups["name"].Value;
        return !field.Success || name.Equals("_method", StringComparison.OrdinalIgnoreCase) ? null : name;
    }

    private const RegexOptions Ascii = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex("""^multipart/form-data *; *boundary=("(?<boundary>[a-z0-9_.+-]{1,70})"|(?<boundary>[a-z0-9_.+-]{1,70}))\z""", Ascii)]
    private static partial Regex OneBoundary();

    [GeneratedRegex(@"^\r\n(?<headers>([^\r\n]+\r\n)+)\r\n.*\r\n\z", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex TextPart();

    [GeneratedRegex("""^content-disposition: *form-data; *name=("(?<name>[a-z0-9_-]+)"|(?<name>[a-z0-9_-]+))\z""", Ascii)]
    private static partial Regex FieldHeader();

    [GeneratedRegex("""^content-type: *text/plain(; *charset="?[a-z0-9-]+"?)?\z""", Ascii)]
    private static partial Regex TextHeader();
}
