using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml;
using System.Text;
using Koppel.PowerShell.Web;

namespace Microsoft.PowerShell.Commands;

/// <summary>The body of an error as it stands in ErrorDetails: JSON and XML indented, everything else without tags.</summary>
internal static partial class ErrorText
{
    public const string Id = "WebCmdletWebResponseException";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Empty when the body is empty or does not arrive.</summary>
    public static string Read(WebRequestPSCmdlet command, HttpResponseMessage response)
    {
        try
        {
            using var content = AnswerStream.ReadAll(response, command.OperationTimeoutSeconds, command.StopToken);
            return Format(AnswerText.Decode(content, AnswerType.CharacterSet(response), out _), AnswerType.MediaType(response));
        }
        catch (Exception error) when (error is IOException or HttpRequestException or TimeoutException)
        {
            return "";
        }
    }

    private static string Format(string text, string? type)
    {
        try
        {
            if (AnswerType.IsXml(type))
            {
                return Environment.NewLine + Xml(text);
            }
            if (AnswerType.IsJson(type) && JsonNode.Parse(text) is { } json)
            {
                return Environment.NewLine + json.ToJsonString(Indented);
            }
        }
        catch (Exception error) when (error is XmlException or JsonException or ArgumentException)
        {
            // the text is not what its type says; it is shown like any other
        }
        return Tag().Replace(text, "");
    }

    private static string Xml(string text)
    {
        var document = new XmlDocument { XmlResolver = null };
        document.LoadXml(text);
        var settings = new XmlWriterSettings { Indent = true, NewLineOnAttributes = true, OmitXmlDeclaration = true };
        if (document.FirstChild is XmlDeclaration declaration)
        {
            settings.Encoding = Encoding.GetEncoding(declaration.Encoding);
        }
        var result = new StringBuilder();
        using (var writer = XmlWriter.Create(result, settings))
        {
            document.Save(writer);
        }
        return result.ToString();
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
