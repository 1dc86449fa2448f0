using System.Management.Automation;
using System.Net;
using Koppel.PowerShell.Web;

namespace Microsoft.PowerShell.Commands;

/// <summary>One call with all it takes to get its answer: redirects, repetitions, a resumed download; an answer that is an error ends the command.</summary>
internal sealed class WebConversation(WebRequestPSCmdlet command, WebRequestSession session, RequestBuilder builder)
{
    private readonly WebExchange exchange = new(
        session, WebPolicy.Current() is { } policy ? new PolicyGate(policy) : null, command.ConnectionTimeoutSeconds);

    private readonly WebLog log = new(command);

    // keeping the authorization or the method, or leaving encryption, needs a new request for every redirect
    private readonly bool redirectsByHand = command.AllowInsecureRedirect || command.PreserveHttpMethodOnRedirect
        || command.PreserveAuthorizationOnRedirect && session.Headers.ContainsKey("Authorization");

    public HttpResponseMessage Ask(Uri address)
    {
        address = builder.WithBodyInQuery(address);
        var request = builder.Build(address);
        var response = Repeat(ref request, address);
        if (command.Output is { IsResuming: true } file && response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable && !file.IsComplete(response))
        {
            command.WriteVerbose("The remote server indicated it could not resume downloading. The local file will be overwritten.");
            file.IsResuming = false;
            response.Dispose();
            request = builder.Build(address);
            response = Repeat(ref request, address);
        }
        Judge(request, response);
        return response;
    }

    private HttpResponseMessage Repeat(ref HttpRequestMessage request, Uri address)
    {
        for (var left = session.MaximumRetryCount; ; left--)
        {
            var response = Send(ref request);
            if (left <= 0 || !IsWorthRepeating(response.StatusCode))
            {
                return response;
            }
            var seconds = SecondsToWait(response);
            command.WriteVerbose($"Retrying after interval of {seconds} seconds. Status code for previous attempt: {response.StatusCode}");
            response.Dispose();
            if (command.StopToken.WaitHandle.WaitOne(TimeSpan.FromSeconds(seconds)))
            {
                throw new PipelineStoppedException();
            }
            request = builder.Build(address);
        }
    }

    private static bool IsWorthRepeating(HttpStatusCode status) => (int)status is 304 or (>= 400 and <= 599);

    private int SecondsToWait(HttpResponseMessage response)
    {
        var given = response.StatusCode == HttpStatusCode.TooManyRequests && response.Headers.TryGetValues("Retry-After", out var values)
            ? values.FirstOrDefault() : null;
        return int.TryParse(given, out var seconds) && seconds >= 0 ? seconds : session.RetryIntervalInSeconds;
    }

    private HttpResponseMessage Send(ref HttpRequestMessage request)
    {
        var most = session.MaximumRedirection < 0 ? Redirects.DefaultMaximum : session.MaximumRedirection;
        var response = SendOnce(request);
        for (var count = 0; redirectsByHand && count < most; count++)
        {
            var asked = request.RequestUri!;
            if (Redirects.Target(response, asked) is not { } target || (Redirects.IsInsecure(asked, target) && !command.AllowInsecureRedirect))
            {
                break;
            }
            if (Redirects.BecomesGet(response.StatusCode, request.Method) && !command.PreserveHttpMethodOnRedirect)
            {
                builder.Method = HttpMethod.Get;
            }
            response.Dispose();
            request = builder.Build(target, withContent: false);
            response = SendOnce(request);
        }
        return response;
    }

    private HttpResponseMessage SendOnce(HttpRequestMessage request)
    {
        log.Request(request);
        try
        {
            var response = exchange.Send(request, !redirectsByHand && session.MaximumRedirection != 0, command.StopToken);
            log.Response(response);
            return response;
        }
        catch (WebCallRefusedException refusal)
        {
            var id = refusal.Reason == WebCall.WouldWrite ? "KoppelWritingCallRefused" : "KoppelHostNotAllowed";
            throw Failure(refusal, id, ErrorCategory.PermissionDenied, request);
        }
        catch (TaskCanceledException error) when (error.InnerException is TimeoutException)
        {
            throw Failure(error, "ConnectionTimeoutReached", ErrorCategory.OperationTimeout, null);
        }
        catch (HttpRequestException error)
        {
            throw Failure(error, ErrorText.Id, ErrorCategory.InvalidOperation, request, error.InnerException?.Message);
        }
    }

    private void Judge(HttpRequestMessage request, HttpResponseMessage response)
    {
        var isGood = response.IsSuccessStatusCode || command.Output?.IsComplete(response) == true;
        if (!isGood && !command.SkipHttpErrorCheck)
        {
            if (Redirects.Target(response, request.RequestUri!) is { } target && Redirects.IsInsecure(request.RequestUri!, target) && !command.AllowInsecureRedirect)
            {
                const string Insecure = "Cannot follow an insecure redirection by default. Reissue the command specifying the -AllowInsecureRedirect switch.";
                throw Failure(new HttpResponseException(Insecure, response), "InsecureRedirection", ErrorCategory.InvalidOperation, request);
            }
            var message = $"Response status code does not indicate success: {(int)response.StatusCode} ({response.ReasonPhrase}).";
            throw Failure(new HttpResponseException(message, response), ErrorText.Id, ErrorCategory.InvalidOperation, request, ErrorText.Read(command, response));
        }
        if (session.MaximumRedirection == 0 && Redirects.IsRedirect(response.StatusCode))
        {
            var record = new ErrorRecord(new InvalidOperationException(), "MaximumRedirectExceeded", ErrorCategory.InvalidOperation, request)
            {
                ErrorDetails = new ErrorDetails("The maximum redirection count has been exceeded. To increase the number of redirections allowed, "
                    + "supply a higher value to the -MaximumRedirection parameter."),
            };
            command.WriteError(record);
        }
    }

    private Exception Failure(Exception error, string id, ErrorCategory category, object? target, string? details = null)
    {
        var record = new ErrorRecord(error, id, category, target);
        if (!string.IsNullOrEmpty(details))
        {
            record.ErrorDetails = new ErrorDetails(details);
        }
        command.ThrowTerminatingError(record);
        return error;
    }
}
