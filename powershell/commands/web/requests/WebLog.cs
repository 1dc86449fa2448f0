using System.Globalization;
using System.Management.Automation;
using System.Text;
using Koppel.PowerShell.Web;

namespace Microsoft.PowerShell.Commands;

/// <summary>What -Verbose and -Debug tell about a call.</summary>
internal sealed class WebLog(WebRequestPSCmdlet command)
{
    private static readonly string[] Units = ["B", "KB", "MB", "GB", "TB"];

    public void Request(HttpRequestMessage request)
    {
        var address = request.RequestUri!;
        var line = new StringBuilder($"WebRequest: v{request.Version} {request.Method} {address.GetLeftPart(UriPartial.Path)}");
        if (address.Query.Length > 1)
        {
            line.Append(CultureInfo.InvariantCulture, $" with query length {address.Query.Length - 1}");
        }
        Payload(line, request.Content);
        command.WriteVerbose(line.ToString());
        if (WantsDebug())
        {
            Details("WebRequest Detail", request.Headers.ToString(), request.Content, RequestBody.Describe(request.Content));
        }
    }

    public void Response(HttpResponseMessage response)
    {
        var line = new StringBuilder($"WebResponse: {(int)response.StatusCode} {response.ReasonPhrase}");
        Payload(line, response.Content);
        command.WriteVerbose(line.ToString());
        if (WantsDebug())
        {
            response.Content.LoadIntoBufferAsync(command.StopToken).GetAwaiter().GetResult();
            var isText = AnswerType.IsText(AnswerType.MediaType(response));
            Details("WebResponse Detail", response.Headers.ToString(), response.Content, isText ? RequestBody.Describe(response.Content) : null);
        }
    }

    private static void Payload(StringBuilder line, HttpContent? content)
    {
        if (content?.Headers.ContentType?.MediaType is { } type)
        {
            line.Append(CultureInfo.InvariantCulture, $" with {type} payload");
        }
        if (content?.Headers.ContentLength is { } length)
        {
            line.Append(CultureInfo.InvariantCulture, $" with body size {Size(length)} ({length} bytes)");
        }
    }

    private static string Size(long length)
    {
        if (length == 0)
        {
            return "0 b";
        }
        var unit = 0;
        var size = (double)length;
        for (; size >= 1024 && unit < Units.Length - 1; unit++)
        {
            size /= 1024;
        }
        return $"{Math.Round(size, 1).ToString(CultureInfo.InvariantCulture)} {Units[unit]}";
    }

    private void Details(string title, string headers, HttpContent? content, string? body)
    {
        var text = new StringBuilder(title).AppendLine().AppendLine("--- HEADERS").AppendLine(headers);
        if (content is not null)
        {
            text.AppendLine(content.Headers.ToString());
        }
        if (body is not null)
        {
            text.AppendLine("--- BODY").Append(body);
        }
        command.WriteDebug(text.ToString());
    }

    private bool WantsDebug() =>
        command.MyInvocation.BoundParameters.TryGetValue("Debug", out var given) && given is SwitchParameter asked
            ? asked.IsPresent
            : command.GetVariableValue("DebugPreference") is ActionPreference and not (ActionPreference.SilentlyContinue or ActionPreference.Ignore);
}
