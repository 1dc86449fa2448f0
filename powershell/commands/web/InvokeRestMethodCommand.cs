using System.Management.Automation;
using Koppel.PowerShell.Web;

namespace Microsoft.PowerShell.Commands;

/// <summary>Sends a request and gives what the answer says: objects of JSON, documents of XML, items of feeds, or text.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "RestMethod", HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2096706", DefaultParameterSetName = "StandardMethod")]
public class InvokeRestMethodCommand : WebRequestPSCmdlet
{
    [Parameter]
    [Alias("FL")]
    public SwitchParameter FollowRelLink
    {
        get => FollowsRelLinks;
        set => FollowsRelLinks = value;
    }

    [Parameter]
    [Alias("ML")]
    [ValidateRange(1, int.MaxValue)]
    public int MaximumFollowRelLink
    {
        get => MostPages;
        set => MostPages = value;
    }

    [Parameter]
    [Alias("RHV")]
    public string? ResponseHeadersVariable { get; set; }

    [Parameter]
    public string? StatusCodeVariable { get; set; }

    private protected override void Process(HttpResponseMessage response)
    {
        if (WritesToPipeline)
        {
            using var content = AnswerStream.ReadAll(response, OperationTimeoutSeconds, StopToken);
            Write(content, response);
            Output?.Write(this, response, content);
        }
        else
        {
            Output!.Write(this, response);
        }
        if (!string.IsNullOrEmpty(StatusCodeVariable))
        {
            SessionState.PSVariable.Set(StatusCodeVariable, (int)response.StatusCode);
        }
        if (!string.IsNullOrEmpty(ResponseHeadersVariable))
        {
            SessionState.PSVariable.Set(ResponseHeadersVariable, AnswerHeaders.Of(response));
        }
    }

    private void Write(MemoryStream content, HttpResponseMessage response)
    {
        if (FeedItems.Read(content) is { } items)
        {
            foreach (var item in items)
            {
                WriteObject(item);
            }
            return;
        }
        var text = AnswerText.Decode(content, AnswerType.CharacterSet(response), out var encoding);
        WriteDebug($"WebResponse content encoding: {encoding.WebName} ({encoding.EncodingName}) CodePage: {encoding.CodePage}");
        WriteObject(AnswerObject.Of(text, AnswerType.MediaType(response)));
    }
}
