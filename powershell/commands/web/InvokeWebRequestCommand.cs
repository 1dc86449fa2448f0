using System.Management.Automation;
using Koppel.PowerShell.Web;

namespace Microsoft.PowerShell.Commands;

/// <summary>Sends a request and gives the whole answer: status, headers, content.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "WebRequest", HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2097126", DefaultParameterSetName = "StandardMethod")]
[OutputType(typeof(BasicHtmlWebResponseObject))]
public class InvokeWebRequestCommand : WebRequestPSCmdlet
{
    private protected override void Process(HttpResponseMessage response)
    {
        if (!WritesToPipeline)
        {
            Output!.Write(this, response);
            return;
        }
        var content = new WebResponseContentMemoryStream();
        AnswerStream.Copy(response, content, OperationTimeoutSeconds, StopToken);
        content.Position = 0;
        var answer = AnswerType.IsText(AnswerType.MediaType(response))
            ? new BasicHtmlWebResponseObject(response, content)
            : new WebResponseObject(response, content);
        answer.RelationLink = RelationLinks;
        if (Output is not null)
        {
            Output.Write(this, response, content);
            answer.OutFile = Output.PathFor(response);
        }
        WriteObject(answer);
    }
}
