using System.Xml;

namespace Microsoft.PowerShell.Commands;

/// <summary>The items of an RSS feed and the entries of an Atom feed.</summary>
internal static class FeedItems
{
    // the element that makes a document a feed is among its first nodes
    private const int FirstNodes = 10;

    /// <summary>Null when the content is no feed; it can be read again from its start.</summary>
    public static List<XmlNode>? Read(MemoryStream content)
    {
        content.Position = 0;
        try
        {
            using var reader = XmlReader.Create(content, new XmlReaderSettings { IgnoreProcessingInstructions = true, MaxCharactersFromEntities = 1024 });
            return LooksLikeMarkup(content) && IsFeed(reader) ? Items(reader) : null;
        }
        catch (XmlException)
        {
            return null;
        }
        finally
        {
            content.Position = 0;
        }
    }

    private static bool LooksLikeMarkup(MemoryStream content) => content.GetBuffer().AsSpan(0, (int)Math.Min(content.Length, 256)).Contains((byte)'<');

    private static bool IsFeed(XmlReader reader)
    {
        for (var count = 0; count < FirstNodes && reader.Read(); count++)
        {
            if (Is(reader, "rss") || Is(reader, "feed"))
            {
                return true;
            }
        }
        return false;
    }

    private static List<XmlNode> Items(XmlReader reader)
    {
        var items = new List<XmlNode>();
        var document = new XmlDocument { XmlResolver = null };
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element && (Is(reader, "item") || Is(reader, "entry")))
            {
                items.Add(document.ReadNode(reader)!);
            }
            else
            {
                reader.Read();
            }
        }
        return items;
    }

    private static bool Is(XmlReader reader, string name) => reader.Name.Equals(name, StringComparison.OrdinalIgnoreCase);
}
