using System.Net;
using Microsoft.PowerShell.Commands;

namespace Koppel.PowerShell.Web;

/// <summary>Sends requests with the cookies of their session and under the policy of their runspace, and follows redirects where asked.</summary>
internal sealed class WebExchange(WebRequestSession session, PolicyGate? gate, bool followRedirects) : HttpMessageHandler
{
    /// <summary>
    /// Returns when the headers of the (last) answer are there.
    /// Following redirects works as in .NET's own handler: the authorization goes to the first address only.
    /// </summary>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        var response = await SendOneAsync(request, withCredentials: true, cancellation).ConfigureAwait(false);
        return followRedirects ? await FollowAsync(request, response, cancellation).ConfigureAwait(false) : response;
    }

    private async Task<HttpResponseMessage> FollowAsync(HttpRequestMessage request, HttpResponseMessage response, CancellationToken cancellation)
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
            response = await SendOneAsync(request, ConnectionSettings.CredentialsOf(session) is CredentialCache, cancellation).ConfigureAwait(false);
        }
        return response;
    }

    private async Task<HttpResponseMessage> SendOneAsync(HttpRequestMessage request, bool withCredentials, CancellationToken cancellation)
    {
        if (gate is null)
        {
            return await SendWithCookiesAsync(request, withCredentials, cancellation).ConfigureAwait(false);
        }
        gate.Admit(request, ProxyOf(request.RequestUri!), session.UnixSocket() is not null);
        return await gate.ObserveAsync(request, () => SendWithCookiesAsync(request, withCredentials, cancellation)).ConfigureAwait(false);
    }

    private Uri? ProxyOf(Uri address) =>
        session.NoProxy() || session.Proxy is null || session.Proxy.IsBypassed(address) ? null : session.Proxy.GetProxy(address);

    // the cookies of the session go out behind a Cookie header of the script's own, and are no part of the request that the script sees
    private async Task<HttpResponseMessage> SendWithCookiesAsync(HttpRequestMessage request, bool withCredentials, CancellationToken cancellation)
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
            var response = await WebConnections.For(session, withCredentials).SendAsync(request, cancellation).ConfigureAwait(false);
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
