namespace Microsoft.PowerShell.Commands;

/// <summary>What the content type of an answer says about it.</summary>
internal static class AnswerType
{
    private static readonly HashSet<string> Json = new(StringComparer.OrdinalIgnoreCase)
    {
        "application/json", "text/json", "application/x-javascript", "text/x-javascript", "application/javascript", "text/javascript",
    };

    private static readonly HashSet<string> Xml = new(StringComparer.OrdinalIgnoreCase)
    {
        "application/xml", "application/xml-external-parsed-entity", "application/xml-dtd",
    };

    public static string? MediaType(HttpResponseMessage response) => response.Content.Headers.ContentType?.MediaType;

    public static string? CharacterSet(HttpResponseMessage response) => response.Content.Headers.ContentType?.CharSet;

    public static bool IsJson(string? type) => type is not null && Json.Contains(type);

    public static bool IsXml(string? type) => type is not null && (Xml.Contains(type) || type.EndsWith("+xml", StringComparison.OrdinalIgnoreCase));

    public static bool IsText(string? type) => IsJson(type) || IsXml(type) || type?.StartsWith("text/", StringComparison.OrdinalIgnoreCase) == true;
}
