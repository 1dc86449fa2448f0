using System.Management.Automation;
using System.Text.RegularExpressions;

namespace Microsoft.PowerShell.Commands;

/// <summary>Finds the links, fields and images of a page by their tags, without making sense of the page as a whole.</summary>
internal static partial class HtmlElements
{
    public static WebCmdletElementCollection Links(string page) => Collect(LinkElement(), page, "A");

    public static WebCmdletElementCollection InputFields(string page) => Collect(InputElement(), page, "INPUT");

    public static WebCmdletElementCollection Images(string page) => Collect(ImageElement(), page, "IMG");

    private static WebCmdletElementCollection Collect(Regex element, string page, string tag) =>
        new([.. element.Matches(page).Select(match => Describe(match.Value, tag))]);

    private static PSObject Describe(string html, string tag)
    {
        var element = new PSObject();
        element.Properties.Add(new PSNoteProperty("outerHTML", html));
        element.Properties.Add(new PSNoteProperty("tagName", tag));
        var opening = OpeningTag().Match(html);
        foreach (Match attribute in Attribute().Matches(opening.Groups["attributes"].Value))
        {
            var name = attribute.Groups["name"].Value;
            // an attribute without a value is there with null; of one that comes twice the first counts, as in a browser
            if (element.Properties[name] is null)
            {
                element.Properties.Add(new PSNoteProperty(name, Value(attribute)));
            }
        }
        return element;
    }

    // as it stands in the page, entities included
    private static string? Value(Match attribute) => attribute.Groups["value"].Success ? attribute.Groups["value"].Value : null;

    private const string InsideTag = """(?:[^>"']|"[^"]*"|'[^']*')*""";

    [GeneratedRegex(@"<a\s" + InsideTag + @">.*?</a>", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex LinkElement();

    [GeneratedRegex(@"<input\s" + InsideTag + @">(?:\s*</input>)?", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex InputElement();

    [GeneratedRegex(@"<img\s" + InsideTag + @">", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex ImageElement();

    [GeneratedRegex(@"^<\w+(?<attributes>\s" + InsideTag + @")>", RegexOptions.Singleline)]
    private static partial Regex OpeningTag();

    [GeneratedRegex("""(?<name>[^\s=/"'>]+)(?:\s*=\s*(?:"(?<value>[^"]*)"|'(?<value>[^']*)'|(?<value>[^\s"'>]+)))?""", RegexOptions.Singleline)]
    private static partial Regex Attribute();
}
