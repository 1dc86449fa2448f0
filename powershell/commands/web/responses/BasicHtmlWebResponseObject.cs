using System.Net.Http;
using System.Text;

namespace Microsoft.PowerShell.Commands;

/// <summary>What Invoke-WebRequest gives of an answer that is text.</summary>
public class BasicHtmlWebResponseObject : WebResponseObject
{
    private WebCmdletElementCollection? inputFields;
    private WebCmdletElementCollection? links;
    private WebCmdletElementCollection? images;

    internal BasicHtmlWebResponseObject(HttpResponseMessage response, MemoryStream content)
        : base(response, content)
    {
        Content = AnswerText.Decode(content, AnswerType.CharacterSet(response), out var encoding);
        Encoding = encoding;
        RawContent = AnswerHeaders.Text(response) + Content;
    }

    public new string Content { get; private set; }

    public Encoding? Encoding { get; private set; }

    public WebCmdletElementCollection InputFields => inputFields ??= HtmlElements.InputFields(Content);

    public WebCmdletElementCollection Links => links ??= HtmlElements.Links(Content);

    public WebCmdletElementCollection Images => images ??= HtmlElements.Images(Content);

    private protected override string Text => Content;
}
