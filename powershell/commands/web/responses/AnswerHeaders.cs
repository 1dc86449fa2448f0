using System.Globalization;
using System.Net.Http;
using System.Text;

namespace Microsoft.PowerShell.Commands;

/// <summary>The headers of an answer and of its body together.</summary>
internal static class AnswerHeaders
{
    public static Dictionary<string, IEnumerable<string>> Of(HttpResponseMessage response)
    {
        var headers = new Dictionary<string, IEnumerable<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in response.Headers.Concat(response.Content.Headers))
        {
            headers[name] = values.ToArray();
        }
        return headers;
    }

    /// <summary>The status line and a line for each header, and an empty one.</summary>
    public static string Text(HttpResponseMessage response)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"HTTP/{response.Version} {(int)response.StatusCode} {response.ReasonPhrase}").AppendLine();
        foreach (var (name, values) in response.Headers.Concat(response.Content.Headers))
        {
            foreach (var value in values)
            {
                text.Append(name).Append(": ").AppendLine(value);
            }
        }
        return text.AppendLine().ToString();
    }
}
