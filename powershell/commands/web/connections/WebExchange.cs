using System.Net;
using Microsoft.PowerShell.Commands;

namespace Koppel.PowerShell.Web;

/// <summary>Sends a request with the cookies of its session and under the policy of its runspace, and follows redirects where asked.</summary>
internal sealed class WebExchange(WebRequestSession session, PolicyGate? gate, int timeoutSeconds)
{
    /// <summary>
    /// Returns when the headers of the (last) answer are there.
    /// Following redirects works as in .NET's own handler: the authorization goes to the first address only.
    /// </summary>
    public HttpResponseMessage Send(HttpRequestMessage request, bool followRedirects, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        if (timeoutSeconds > 0)
        {
            limit.CancelAfter(TimeSpan.FromSeconds(timeoutSeconds));
        }
        try
        {
            var response = SendOne(request, withCredentials: true, limit.Token);
            return followRedirects ? Follow(request, response, limit.Token) : response;
        }
        catch (OperationCanceledException cancelled) when (!stop.IsCancellationRequested && limit.IsCancellationRequested)
        {
            var message = $"The request was canceled due to the configured HttpClient.Timeout of {timeoutSeconds} seconds elapsing.";
            throw new TaskCanceledException(message, new TimeoutException(cancelled.Message, cancelled), cancelled.CancellationToken);
        }
    }

    private HttpResponseMessage Follow(HttpRequestMessage request, HttpResponseMessage response, CancellationToken cancellation)
    {
        var maximum = session.MaximumRedirection < 0 ? Redirects.DefaultMaximum : session.MaximumRedirection;
        for (var count = 0; count < maximum; count++)
        {
            if (Redirects.Target(response, request.RequestUri!) is not { } target || Redirects.IsInsecure(request.RequestUri!, target))
            {
                break;
            }
            request.Headers.Authorization = null;
            request.RequestUri = target;
            if (Redirects.BecomesGet(response.StatusCode, request.Method))
            {
                request.Method = HttpMethod.Get;
                request.Content = null;
                request.Headers.TransferEncodingChunked = false;
            }
            response.Dispose();
            // only a list of credentials says for which addresses each of them is meant
            response = SendOne(request, withCredentials: session.EffectiveCredentials is CredentialCache, cancellation);
        }
        return response;
    }

    private HttpResponseMessage SendOne(HttpRequestMessage request, bool withCredentials, CancellationToken cancellation)
    {
        if (gate is null)
        {
            return SendWithCookies(request, withCredentials, cancellation);
        }
        gate.Admit(request, ProxyOf(request.RequestUri!), session.UnixSocket is not null);
        return gate.Observe(request, () => SendWithCookies(request, withCredentials, cancellation));
    }

    private Uri? ProxyOf(Uri address) =>
        session.NoProxy || session.Proxy is null || session.Proxy.IsBypassed(address) ? null : session.Proxy.GetProxy(address);

    // the cookies of the session go out behind a Cookie header of the script's own, and are no part of the request that the script sees
    private HttpResponseMessage SendWithCookies(HttpRequestMessage request, bool withCredentials, CancellationToken cancellation)
    {
        var own = request.Headers.NonValidated.TryGetValues("Cookie", out var values) ? values.ToArray() : [];
        var kept = session.Cookies.GetCookieHeader(request.RequestUri!);
        if (kept.Length > 0)
        {
            request.Headers.Remove("Cookie");
            request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", [.. own, kept]));
        }
        try
        {
            var response = WebConnections.For(session, withCredentials).SendAsync(request, cancellation).GetAwaiter().GetResult();
            KeepCookies(response, request.RequestUri!);
            return response;
        }
        finally
        {
            if (kept.Length > 0)
            {
                request.Headers.Remove("Cookie");
                request.Headers.TryAddWithoutValidation("Cookie", own);
            }
        }
    }

    private void KeepCookies(HttpResponseMessage response, Uri address)
    {
        if (!response.Headers.NonValidated.TryGetValues("Set-Cookie", out var values))
        {
            return;
        }
        foreach (var value in values)
        {
            try
            {
                session.Cookies.SetCookies(address, value);
            }
            catch (CookieException)
            {
                // an answer with a broken cookie is still an answer; the cookie is not kept
            }
        }
    }
}
