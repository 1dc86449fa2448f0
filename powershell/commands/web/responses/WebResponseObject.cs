using System.Net.Http;
using System.Text;

namespace Microsoft.PowerShell.Commands;

/// <summary>What Invoke-WebRequest gives of an answer that is not text.</summary>
public class WebResponseObject
{
    internal WebResponseObject(HttpResponseMessage response, MemoryStream content)
    {
        BaseResponse = response;
        RawContentStream = content;
        Content = content.ToArray();
        Headers = AnswerHeaders.Of(response);
        RawContent = AnswerHeaders.Text(response) + PlainText(Content);
    }

    public HttpResponseMessage BaseResponse { get; set; }

    public byte[] Content { get; protected set; }

    public Dictionary<string, IEnumerable<string>> Headers { get; }

    /// <summary>Status line, headers and body as text.</summary>
    public string RawContent { get; protected set; }

    public long RawContentLength => RawContentStream.Length;

    public MemoryStream RawContentStream { get; protected set; }

    public Dictionary<string, string> RelationLink { get; internal set; } = new(StringComparer.OrdinalIgnoreCase);

    public int StatusCode => (int)BaseResponse.StatusCode;

    /// <summary>The name of the status in .NET, not the reason that the server gave.</summary>
    public string StatusDescription => BaseResponse.StatusCode.ToString();

    public string? OutFile { get; internal set; }

    public sealed override string ToString() => Text;

    private protected virtual string Text => PlainText(Content);

    private static string PlainText(byte[] bytes) =>
        string.Create(bytes.Length, bytes, (signs, content) =>
        {
            Encoding.ASCII.GetChars(content, signs);
            for (var at = 0; at < signs.Length; at++)
            {
                if (!IsPrintable(signs[at]))
                {
                    signs[at] = '.';
                }
            }
        });

    private static bool IsPrintable(char sign) =>
        char.IsLetterOrDigit(sign) || char.IsPunctuation(sign) || char.IsSeparator(sign) || char.IsSymbol(sign) || char.IsWhiteSpace(sign);
}
