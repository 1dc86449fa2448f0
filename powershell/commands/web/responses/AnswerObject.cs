using System.Xml;

namespace Microsoft.PowerShell.Commands;

/// <summary>Makes an object of the text of an answer, whatever its type says; text that is neither JSON nor XML stays text.</summary>
internal static class AnswerObject
{
    public static object? Of(string text, string? type)
    {
        object? result;
        var isRead = AnswerType.IsJson(type)
            ? TryJson(text, out result) || TryXml(text, out result)
            : TryXml(text, out result) || TryJson(text, out result);
        return isRead ? result : text;
    }

    private static bool TryJson(string text, out object? result)
    {
        result = null;
        if (string.IsNullOrWhiteSpace(text))
        {
            return false;
        }
        try
        {
            result = JsonObject.ConvertFromJson(text, out var error);
            return error is null;
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    private static bool TryXml(string text, out object? result)
    {
        result = null;
        // most texts are no XML, and an exception for each of them is dear
        if (!text.AsSpan().TrimStart().StartsWith("<"))
        {
            return false;
        }
        try
        {
            var settings = new XmlReaderSettings { CheckCharacters = false, IgnoreProcessingInstructions = true, MaxCharactersFromEntities = 1024 };
            using var reader = XmlReader.Create(new StringReader(text), settings);
            var document = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
            document.Load(reader);
            result = document;
            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
