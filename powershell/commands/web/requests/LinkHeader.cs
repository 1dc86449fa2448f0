using System.Text.RegularExpressions;

namespace Microsoft.PowerShell.Commands;

/// <summary>Reads Link headers: where the next, the previous, the first … page of an answer is.</summary>
internal static partial class LinkHeader
{
    /// <summary>Absolute addresses by relation; the first of a relation counts.</summary>
    public static Dictionary<string, string> Read(HttpResponseMessage response)
    {
        var links = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (response.RequestMessage?.RequestUri is not { } asked || !response.Headers.TryGetValues("Link", out var values))
        {
            return links;
        }
        foreach (var link in values.SelectMany(value => Link().Matches(value)))
        {
            var relation = link.Groups["quoted"].Success ? link.Groups["quoted"].Value : link.Groups["bare"].Value;
            if (relation.Length > 0 && Uri.TryCreate(asked, link.Groups["address"].Value, out var address))
            {
                links.TryAdd(relation, address.AbsoluteUri);
            }
        }
        return links;
    }

    [GeneratedRegex("""<(?<address>[^>]*)>(?:\s*;\s*(?!rel\s*=)[^;,"]*(?:"[^"]*")?)*\s*;\s*rel\s*=\s*(?:"(?<quoted>[^"]*)"|(?<bare>[^,;\s]+))""", RegexOptions.IgnoreCase)]
    private static partial Regex Link();
}
